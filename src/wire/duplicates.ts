import { type Ms, peerOf } from '../tcp/names';
import { segEnd } from '../tcp/segment';
import { seqLeq } from '../tcp/seq';
import type { Transmission } from './transmissions';

/**
 * Text that came twice, as the other end's SACK tells (RFC 2883: a block at or below the ACK). Either an earlier transmission of it was not
 * lost after all, or the network made a copy on the rest of the way.
 */
export const withDuplicates = (some: readonly Transmission[]): readonly Transmission[] => {
  const arrived = new Set<Transmission>();
  const again = new Map<Transmission, Ms>();
  const told = new Map<string, number>();
  for (const { side, segment, sack, leaves } of some) {
    const [block] = sack;
    const { ack } = segment;
    if (block === undefined || ack === null || !seqLeq(block.to, ack)) continue;
    const same = some.filter(
      (t) => !t.sure && t.side === peerOf(side) && t.segment.seq === block.from && segEnd(t.segment) === block.to && t.arrives <= leaves,
    );
    // Told so for the nth time, it came n + 1 times.
    const key = `${side} ${block.from} ${block.to}`;
    told.set(key, (told.get(key) ?? 0) + 1);
    if (same.filter((t) => t.lost === null || arrived.has(t)).length > (told.get(key) ?? 0)) continue;
    const missed = same.findLast((t) => t.lost !== null && !arrived.has(t));
    const [only] = same;
    if (missed !== undefined) arrived.add(missed);
    else if (same.length === 1 && only !== undefined && only.again.length === 0) again.set(only, leaves);
  }
  return some.map((t) => {
    const copy = again.get(t);
    const known = copy === undefined ? t : { ...t, again: [copy] };
    return arrived.has(t) ? { ...known, lost: null } : known;
  });
};
