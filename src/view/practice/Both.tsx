import { useCallback, useMemo } from 'react';
import { partingOf } from '../../session/practice/history';
import type { Pair } from '../../session/source';
import type { Which } from '../../trace/together';
import { togetherOf } from '../../trace/together';
import { TwoLadders } from '../learn/TwoLadders';
import { usePlayhead } from '../page/usePlayhead';
import { useNotation, useSend, useSession } from '../page/useSession';
import { useSaying } from '../panels/useSaying';
import { clock } from '../stage/duration';

/** The run with the viewer's changes, and the one that it came from: two ladders that step together. */
export const Both = ({ reduced, pair }: { reduced: boolean; pair: Pair }) => {
  const send = useSend();
  const select = useCallback((which: Which, flight: number) => which === 0 && send({ type: 'SELECT', flight }), [send]);
  const words = useSaying();
  const playhead = usePlayhead();
  const notation = useNotation();
  const { names } = useSession(({ context }) => context.settings);
  const shown = useSession(({ context }) => context.shown);
  const { together, parting } = useMemo(() => ({ together: togetherOf(...pair), parting: partingOf(...pair) }), [pair]);
  const last = together.instants.length - 1;
  const instant = Math.min(shown, last);
  const parted = parting !== null && instant > 0 && (together.instants[instant]?.at ?? 0) >= parting;
  return (
    <section className="what-if" aria-label={words('practice.bothLabel')}>
      <h2 className="visually-hidden">{words('practice.bothLabel')}</h2>
      <p className="what-if-place">{words('explanation.step', { n: instant, last })}</p>
      <TwoLadders
        together={together}
        traces={pair}
        titles={[words('practice.bothMine'), words('practice.bothOriginal')]}
        instant={instant}
        playhead={playhead}
        notation={notation}
        words={words}
        names={names}
        onSelect={select}
        reduced={reduced}
      />
      <p className="what-if-verdict" role="status">
        {parted ? words('practice.parts', { time: `${clock(parting)} s` }) : words('practice.same')}
      </p>
    </section>
  );
};
