import { useMemo } from 'react';
import { partingOf } from '../../session/practice/history';
import type { Pair } from '../../session/source';
import { clock } from '../../trace/clock';
import { togetherOf } from '../../trace/together';
import { type InStep, TwoLadders } from '../learn/TwoLadders';

/** The run with the viewer's changes, and the one that it came from: two ladders that step together. */
export const Both = ({ inStep, pair }: { inStep: InStep; pair: Pair }) => {
  const { words } = inStep;
  const { together, parting } = useMemo(() => ({ together: togetherOf(...pair), parting: partingOf(...pair) }), [pair]);
  const last = together.instants.length - 1;
  const instant = Math.min(inStep.instant, last);
  const parted = parting !== null && instant > 0 && (together.instants[instant]?.at ?? 0) >= parting;
  return (
    <section className="what-if" aria-label={words('practice.bothLabel')}>
      <h2 className="visually-hidden">{words('practice.bothLabel')}</h2>
      <p className="what-if-place">{words('explanation.step', { n: instant, last })}</p>
      <TwoLadders together={together} traces={pair} titles={[words('practice.bothMine'), words('practice.bothOriginal')]} {...inStep} />
      <p className="what-if-verdict" role="status">
        {parted ? words('practice.parts', { time: `${clock(parting)} s` }) : words('practice.same')}
      </p>
    </section>
  );
};
