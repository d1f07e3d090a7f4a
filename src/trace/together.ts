import type { Ms } from '../tcp/names';
import { beatsOf } from './beats';
import { beatAt, type Pace, paceOf, timeAt } from './pace';
import type { Trace, TraceEvent } from './trace';

/** One of two runs that are seen side by side. */
export type Which = 0 | 1;

/** A moment at which something happens in either of two runs: the beat that each of them has come to. */
export type Instant = Readonly<{ at: Ms; beats: readonly [number, number] }>;

/** Two runs that step together. `pace` is over the instants; `follow` gives a run's own watching time at a common one. */
export type Together = Readonly<{ instants: readonly Instant[]; pace: Pace; follow: (which: Which, watch: number) => number }>;

/** The beats that each run has come to at each time at which something happens in either. */
const instantsOf = (all: Trace, traces: readonly [Trace, Trace]): readonly Instant[] => {
  const last = (trace: Trace, at: Ms): number => beatsOf(trace).findLastIndex((beat) => beat.n === 0 || beat.at <= at);
  return beatsOf(all).map(({ n, at }) => ({ at, beats: n === 0 ? [0, 0] : [last(traces[0], at), last(traces[1], at)] }));
};

/** What happens in either run; where it happens in both at one time, that of the run which takes longer over it. */
const eventsOf = (traces: readonly [Trace, Trace]): readonly TraceEvent[] => {
  const beats = traces.flatMap((trace) =>
    beatsOf(trace)
      .slice(1)
      .map((beat) => ({ ...beat, touch: touchOf(trace, beat.n) })),
  );
  const longest = new Map<Ms, (typeof beats)[number]>();
  for (const beat of beats) if ((longest.get(beat.at)?.touch ?? -1) < beat.touch) longest.set(beat.at, beat);
  return [...longest.values()].sort((a, b) => a.at - b.at).flatMap(({ events }) => events);
};

/** Watching time between what lands in a beat and what leaves, in ms. */
const touchOf = (trace: Trace, beat: number): number => {
  const paced = paceOf(trace).beats[beat];
  return paced === undefined ? 0 : paced.leaves - paced.lands;
};

/** How far x is on the way from a to b, 0 … 1. */
const part = (x: number, a: number, b: number): number => (b <= a ? 1 : Math.min(1, Math.max(0, (x - a) / (b - a))));

/**
 * Two records of the same network under two rules, mapped onto each other by virtual time, since their beats differ in number.
 * What happens at one time in both is one instant.
 */
export const togetherOf = (first: Trace, second: Trace): Together => {
  const traces = [first, second] as const;
  const all: Trace = { ...first, events: eventsOf(traces) };
  const pace = paceOf(all);
  const instants = instantsOf(all, traces);

  const follow = (which: Which, watch: number): number => {
    const trace = traces[which];
    const own = paceOf(trace).beats;
    const n = beatAt(pace, watch);
    const common = pace.beats[n];
    const beat = instants[n]?.beats[which] ?? 0;
    const here = own[beat];
    const next = own[beat + 1];
    if (common === undefined || here === undefined) return 0;
    const begins = n > 0 && instants[n - 1]?.beats[which] !== beat;
    if (begins && watch <= common.leaves) return here.lands + (here.leaves - here.lands) * part(watch, common.lands, common.leaves);
    if (next === undefined) return here.leaves;
    const [from, to] = [beatsOf(trace)[beat]?.at ?? 0, beatsOf(trace)[beat + 1]?.at ?? 0];
    // Before anything has happened there is no virtual time to go by.
    const way = n === 0 ? part(watch, common.leaves, pace.beats[1]?.lands ?? 0) : part(timeAt(all, pace, watch), from, to);
    const comes = n === 0 && instants[1]?.beats[which] === 0 ? 0 : way;
    // The next beat has not begun: its landing stays ahead.
    return here.leaves + (next.lands - here.leaves) * Math.min(comes, 0.999);
  };

  return { instants, pace, follow };
};
