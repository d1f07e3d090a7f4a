import type { Ms, Side } from '../../tcp/names';
import type { Input, Run } from '../../trace/run';
import { snapshotOfBeat } from '../../trace/snapshot';
import type { Trace } from '../../trace/trace';
import type { Why } from './calls';
import { momentOf } from './moment';

/** What can befall an end: it forgets everything, its program stops, nothing that it sends arrives any more (or does again). */
export type Trouble = 'crash' | 'stop' | 'cut' | 'mend';

type Cut = Extract<Input, { do: 'cut' }>;

/** The cut that the line from an end is under at a time, if nothing ends it. */
const openCut = ({ inputs }: Run, side: Side, now: Ms): Cut | undefined =>
  inputs.find((input): input is Cut => input.do === 'cut' && input.side === side && input.lasts === null && input.at <= now);

/** What can befall an end when a beat is over. `why`: it would make no difference. */
export const troublesAt = (
  run: Run,
  trace: Trace,
  beat: number,
  side: Side,
): readonly Readonly<{ trouble: Trouble; why: Why | null }>[] => {
  const now = momentOf(trace, beat);
  const stopped = run.inputs.some((input) => input.do === 'stop' && input.side === side && input.at <= now);
  return [
    { trouble: 'crash', why: snapshotOfBeat(trace, beat)[side].state === 'CLOSED' ? 'practice.why.none' : null },
    { trouble: 'stop', why: stopped ? 'practice.why.stopped' : null },
    { trouble: openCut(run, side, now) ? 'mend' : 'cut', why: null },
  ];
};

/** The input of it. A line that is mended was cut for so long: it takes the place of the cut without an end. */
export const troubleInput = (run: Run, trace: Trace, beat: number, side: Side, trouble: Trouble): Input => {
  const at = momentOf(trace, beat);
  if (trouble === 'mend') {
    const from = openCut(run, side, at)?.at ?? at;
    return { at: from, do: 'cut', side, lasts: at - from };
  }
  return trouble === 'cut' ? { at, do: trouble, side, lasts: null } : { at, do: trouble, side };
};
