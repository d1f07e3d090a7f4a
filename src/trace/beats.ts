import type { Ms } from '../tcp/names';
import type { Trace, TraceEvent } from './trace';

/** All that happens at one instant: the unit of a step. Beat 0 is the moment before anything has happened. */
export type Beat = Readonly<{ n: number; at: Ms; events: readonly TraceEvent[] }>;

const known = new WeakMap<Trace, readonly Beat[]>();

/** The beats of a trace, from beat 0 on; found once for each trace. */
export const beatsOf = (trace: Trace): readonly Beat[] => {
  const found = known.get(trace);
  if (found !== undefined) return found;
  const beats: { n: number; at: Ms; events: TraceEvent[] }[] = [{ n: 0, at: trace.events[0]?.at ?? 0, events: [] }];
  for (const event of trace.events) {
    const last = beats.at(-1);
    if (last !== undefined && last.n > 0 && last.at === event.at) last.events.push(event);
    else beats.push({ n: beats.length, at: event.at, events: [event] });
  }
  known.set(trace, beats);
  return beats;
};

/** The record as it stands when beat `beat` is over: what comes later is not in it. */
export const upTo = (trace: Trace, beat: number): Trace => {
  const beats = beatsOf(trace);
  return beat >= beats.length - 1 ? trace : { ...trace, events: beats.slice(0, beat + 1).flatMap(({ events }) => events) };
};
