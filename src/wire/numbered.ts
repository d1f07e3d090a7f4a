import type { Side } from '../tcp/names';
import type { Said } from './conversations';

/** Nothing is sent again sooner than this, and a network's copies come within it, ns. */
const SOON = 100_000_000n;

/**
 * Do ends number their datagrams, so that two with one number are copies? IPv6 has no number, and RFC 6864 (§4.1) lets a datagram that is
 * not to be cut have any: 0, or the same for all.
 */
export const numberedEnds = (said: readonly Said[]): ReadonlySet<Side> => {
  const seen: Record<Side, Set<number>> = { client: new Set(), server: new Set() };
  for (const {
    side,
    seen: { ipId },
  } of said)
    if (ipId !== 0) seen[side].add(ipId);
  return new Set((['client', 'server'] as const).filter((side) => seen[side].size > 1));
};

/** May two segments that look alike be copies of one datagram? Without numbers only if nobody could have sent it again yet. */
export const areCopies = (a: Said, b: Said, numbered: ReadonlySet<Side>): boolean => {
  const apart = a.seen.ns < b.seen.ns ? b.seen.ns - a.seen.ns : a.seen.ns - b.seen.ns;
  return (numbered.has(a.side) && a.seen.ipId !== 0) || apart < SOON;
};
