import type { Ms } from '../tcp/names';
import { type Beat, beatsOf } from './beats';
import type { Trace } from './trace';

/** Watching times in ms at speed 1: a flight, the touch between landing and answer, and how long a silence may seem. */
export const FLIGHT = 900;
const TOUCH = 220;
const LEAST = 260;
const SILENCE = FLIGHT + 500;
/** How far beyond a beat the playhead comes to rest, so that what was just sent is seen on its way. */
const LEAD = 220;

/**
 * One beat in watching time: segments land at `lands`, answers leave at `leaves`, the playhead comes to rest at `rests`,
 * always before the next beat. `foldedBefore`: ms of virtual time that were folded away before it, or null.
 */
export type PacedBeat = Readonly<{ lands: number; leaves: number; rests: number; foldedBefore: Ms | null }>;

/** A trace in watching time. */
export type Pace = Readonly<{ beats: readonly PacedBeat[]; length: number }>;

/** How many segments leave, land or die in a beat: with more than one, "now" has a way to walk between them. */
const movesIn = ({ events }: Beat): number => {
  const moves = events.filter((e) => e.kind === 'sent' || e.kind === 'arrived' || e.kind === 'lost');
  return moves.length < 2 ? moves.length : new Set(moves.map((e) => `${e.kind} ${e.flight}`)).size;
};

const known = new WeakMap<Trace, Pace>();

/** Flights keep their shape, long silences are folded (DESIGN: 60 s of TIME-WAIT must not take 60 s); found once for each trace. */
export const paceOf = (trace: Trace): Pace => {
  const found = known.get(trace);
  if (found !== undefined) return found;
  const { delay } = trace.setup.network;
  const perMs = FLIGHT / Math.max(1, (delay.client + delay.server) / 2);
  const beats: { -readonly [K in keyof PacedBeat]: PacedBeat[K] }[] = [];
  const source = beatsOf(trace);
  for (const [n, beat] of source.entries()) {
    const before = beats[n - 1];
    const gap = (beat.at - (source[n - 1]?.at ?? beat.at)) * perMs;
    const folded = n > 1 && gap > SILENCE;
    // From beat 0, before anything, to beat 1 there is no virtual time; there is still a moment to watch.
    const lands = before === undefined ? 0 : before.leaves + (n === 1 ? TOUCH : Math.min(Math.max(gap, LEAST), SILENCE));
    const leaves = lands + (movesIn(beat) > 1 ? TOUCH : 0);
    if (before !== undefined) before.rests = before.leaves + Math.min(LEAD, (lands - before.leaves) / 2);
    beats.push({ lands, leaves, rests: leaves, foldedBefore: folded ? beat.at - (source[n - 1]?.at ?? 0) : null });
  }
  const pace = { beats, length: beats.at(-1)?.rests ?? 0 };
  known.set(trace, pace);
  return pace;
};

/** The last beat that has begun at a watching time. */
export const beatAt = (pace: Pace, watch: number): number => {
  let low = 0;
  let high = pace.beats.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pace.beats[middle]?.lands ?? 0) <= watch) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Virtual time in ms at a watching time; between two beats it runs evenly, over a fold faster. */
export const timeAt = (trace: Trace, pace: Pace, watch: number): Ms => {
  const n = beatAt(pace, watch);
  const here = pace.beats[n];
  const next = pace.beats[n + 1];
  const beats = beatsOf(trace);
  const from = beats[n]?.at ?? 0;
  const to = beats[n + 1];
  if (!here || !next || !to || watch <= here.leaves) return from;
  return from + (to.at - from) * Math.min(1, (watch - here.leaves) / (next.lands - here.leaves));
};
