import type { Ms } from '../tcp/names';
import type { Said } from './conversations';
import type { Scales } from './scale';
import type { Passing } from './vantage';

/** Two segments do not pass a place at once; where the clock says so, it is pushed on by this much. */
const TICK: Ms = 0.001;
/** A clock that goes back by more than a second, or on by more than a month, was set: what follows counts from there. */
const SECOND: Ms = 1000;
const MONTH: Ms = 31 * 86_400_000;
/** Times are kept to the nanosecond. */
export const rounded = (at: Ms): Ms => Math.round(at * 1e6) / 1e6;

/** What one place saw of a conversation, and when by its clock. */
export type Look = Readonly<{ said: readonly Said[]; passings: readonly Passing[] }>;

/**
 * When segments passed the place of a capture, with windows in octets.
 * @param start what its clock showed at zero, ns since 1970; null: with the first segment
 */
export const lookOf = (said: readonly Said[], scales: Scales, start: bigint | null = null): Look => {
  const zero = start ?? said[0]?.seen.ns ?? 0n;
  let set = 0;
  let now = -TICK;
  const passings = said.map(({ side, seen }): Passing => {
    const read = Number(seen.ns - zero) / 1e6;
    if (read + set < now - SECOND || read + set > now + MONTH) set = now + TICK - read;
    now = Math.max(read + set, now + TICK);
    const s = seen.decoded.segment;
    return { side, at: rounded(now), segment: s.syn ? s : { ...s, wnd: s.wnd * 2 ** scales[side] } };
  });
  return { said, passings };
};
