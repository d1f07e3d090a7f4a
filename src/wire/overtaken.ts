import { type Ms, peerOf, SIDES, type Side } from '../tcp/names';
import { segEnd } from '../tcp/segment';
import { type Seq, seqLeq, seqLt } from '../tcp/seq';
import type { Transmission } from './transmissions';

/** ACKs of `side` that say nothing new while text is under way to it: something came ahead of the number that they ask for (RFC 5681 §3.2). */
const duplicateAcks = (some: readonly Transmission[], side: Side): readonly Transmission[] => {
  let before: Transmission | null = null;
  let highest: Seq | null = null;
  const found: Transmission[] = [];
  for (const t of some) {
    const { segment: s } = t;
    if (t.side !== side) {
      if (s.text !== '' && (highest === null || seqLt(highest, segEnd(s)))) highest = segEnd(s);
      continue;
    }
    const bare = s.ack !== null && s.text === '' && !s.syn && !s.fin && !s.rst && s.wnd > 0;
    const same = before !== null && before.segment.ack === s.ack && before.segment.wnd === s.wnd;
    if (bare && same && highest !== null && s.ack !== null && seqLt(s.ack, highest)) found.push(t);
    before = t;
  }
  return found;
};

/** When `side` first said that it has everything before `end`; null: never. */
const saidAt = (some: readonly Transmission[], side: Side, end: Seq): Ms | null =>
  some.find((t) => t.side === side && t.segment.ack !== null && seqLeq(end, t.segment.ack))?.leaves ?? null;

/**
 * Text that was overtaken on its way, so far as the other end's ACKs tell: what they still ask for had not arrived when they left,
 * though text behind it had. It came when it was acknowledged.
 */
export const withOvertaken = (some: readonly Transmission[]): readonly Transmission[] => {
  const later = new Map<Transmission, Ms>();
  for (const side of SIDES) {
    const waiting = some.filter((t) => t.side === peerOf(side) && t.segment.text !== '' && t.lost === null);
    for (const ack of duplicateAcks(some, side)) {
      const asked = waiting.find((t) => t.segment.seq === ack.segment.ack && t.arrives <= ack.leaves);
      const said = asked === undefined ? null : saidAt(some, side, segEnd(asked.segment));
      if (asked !== undefined && said !== null && said > ack.leaves) later.set(asked, said);
    }
  }
  return some.map((t) => ({ ...t, arrives: later.get(t) ?? t.arrives }));
};
