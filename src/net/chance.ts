import type { Side } from '../tcp/names';

/** A well-mixed 32-bit hash of 32-bit words (the finaliser of MurmurHash3). */
const mix = (words: readonly number[]): number =>
  words.reduce((h, word) => {
    let x = Math.imul((h ^ word) >>> 0, 0x85ebca6b);
    x ^= x >>> 13;
    x = Math.imul(x, 0xc2b2ae35);
    return (x ^ (x >>> 16)) >>> 0;
  }, 0x9e3779b9);

/**
 * Chance as a function: the same question always has the same answer, and no answer depends on another question.
 * @param what tells apart several questions about one transmission
 * @returns 0 ≤ x < 1
 */
export const chance = (seed: number, side: Side, nth: number, what: number): number =>
  mix([seed, side === 'client' ? 1 : 2, nth, what]) / 2 ** 32;
