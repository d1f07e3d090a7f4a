import { memo } from 'react';
import type { Range } from '../../session/state';
import { type Phase, phasesOf } from '../../teach/phases';
import { paceOf } from '../../trace/pace';
import type { Trace } from '../../trace/trace';
import { say } from '../../words';
import { useWords } from '../page/useWords';
import { partOf, percent, type Span } from './span';

/** The part of the timeline that a name takes at the most; before another that comes sooner it is left out: the phase that is on now is named. */
const ROOM = 0.12;

/** open · data · close, each under its stretch of the timeline; a phase is named when it begins. */
export const Phases = memo(({ trace, range, shown, span }: { trace: Trace; range: Range; shown: number; span: Span }) => {
  const words = useWords();
  const { beats } = paceOf(trace);
  const begun = stretchesOf(trace)
    .filter(({ from }, place, all) => from <= shown && (all[place + 1]?.from ?? Infinity) > range.first)
    .map(({ phase, from }) => ({ phase, from, part: partOf(span, beats[from]!.lands) }))
    .filter(({ part }, place, all) => (all[place + 1]?.part ?? Infinity) - part >= ROOM);
  return (
    <svg className="phases" width="100%" height="16" aria-hidden="true">
      {begun.map(({ phase, from, part }) => (
        <text key={from} x={percent(part)} y="12">
          {say(words, `phase.${phase}`)}
        </text>
      ))}
    </svg>
  );
});

type Stretch = Readonly<{ phase: Phase; from: number }>;
const known = new WeakMap<Trace, readonly Stretch[]>();

/** The phases one after the other, each with the beat at which it begins. */
export const stretchesOf = (trace: Trace): readonly Stretch[] => {
  const found = known.get(trace);
  if (found !== undefined) return found;
  const stretches = phasesOf(trace)
    .map((phase, from) => ({ phase, from }))
    .slice(1)
    .filter(({ phase }, place, all) => phase !== all[place - 1]?.phase);
  known.set(trace, stretches);
  return stretches;
};
