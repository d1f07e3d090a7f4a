import type { Ms } from '../tcp/names';

/** Which of those that left came (by their places in two lists), and the copies of them that came besides. */
export type Paired = Readonly<{
  pairs: readonly (readonly [left: number, came: number])[];
  copies: readonly (readonly [left: number, came: number])[];
}>;

/** The way may vary, downwards from what the quickest took, by so much of it (clocks are read now and then). */
const QUICKER = 1 / 4;

/**
 * Pairs segments that are the same to the last number, of which not all may have come. Those that left do not overtake each other, and the
 * last ones that can have come did, for what was lost was sent again.
 * @param leaves, comes when they left and came, ms of one clock, each list in order
 */
export const pairedInOrder = (leaves: readonly Ms[], comes: readonly Ms[], way: Ms): Paired => {
  const pairs: (readonly [number, number])[] = [];
  const copies: (readonly [number, number])[] = [];
  if (leaves.length <= comes.length) {
    for (const j of comes.keys()) (j < leaves.length ? pairs : copies).push([Math.min(j, leaves.length - 1), j]);
    return { pairs, copies };
  }
  let i = leaves.length - 1;
  for (let j = comes.length - 1; j >= 0; j--) {
    // Each of those that came before needs one that left before.
    while (i > j && (leaves[i] ?? 0) + (1 - QUICKER) * way > (comes[j] ?? 0)) i--;
    pairs.push([i--, j]);
  }
  return { pairs: pairs.reverse(), copies };
};
