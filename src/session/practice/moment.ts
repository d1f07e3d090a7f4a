import type { Ms, Side } from '../../tcp/names';
import { beatsOf } from '../../trace/beats';
import type { Input } from '../../trace/run';
import type { Trace } from '../../trace/trace';

/** How long after a beat the viewer acts, in ms, where nothing happens sooner. */
const LATER: Ms = 10;

/**
 * When something is done that a viewer does at a beat: after all of that beat, before anything of the next, so that it is a beat by itself.
 * Before the first beat it is 0, the begin of all runs.
 */
export const momentOf = (trace: Trace, beat: number): Ms => {
  const beats = beatsOf(trace);
  const here = beats[beat];
  if (beat === 0 || here === undefined) return 0;
  const gap = (beats[beat + 1]?.at ?? Infinity) - here.at;
  if (gap > LATER) return here.at + LATER;
  return here.at + (gap > 1 ? Math.floor(gap / 2) : gap / 2);
};

/** Transmissions of its own that an end has made when a beat is over; old duplicates do not count. */
const sentBy = (trace: Trace, side: Side, beat: number): number =>
  beatsOf(trace)
    .slice(0, beat + 1)
    .flatMap(({ events }) => events)
    .filter((e) => e.kind === 'sent' && e.side === side && !e.old).length;

/** Does it make a beat of its own? The others only change what follows. */
export const isSeen = (input: Input): boolean => input.do === 'call' || input.do === 'crash' || input.do === 'stray';

/**
 * What was done to a run up to a beat: with these alone the record is the same to the end of that beat. What was to be done later is left out.
 * A fate named for a transmission that has left by then stays, whenever it was decided.
 */
export const pastOf = (inputs: readonly Input[], trace: Trace, beat: number): readonly Input[] => {
  const at = beatsOf(trace)[beat]?.at ?? 0;
  const now = momentOf(trace, beat);
  const sent = { client: sentBy(trace, 'client', beat), server: sentBy(trace, 'server', beat) };
  return inputs.filter((input) => {
    if (isSeen(input)) return beat > 0 && input.at <= at;
    return input.at <= now || (input.do === 'fate' && input.nth <= sent[input.side]);
  });
};
