import type { Ms } from '../tcp/names';

/** A moment, or a length of time, in seconds with three decimals: what is less than half a millisecond before zero is zero. */
export const clock = (ms: Ms): string => (Math.round(ms) / 1000).toFixed(3);
