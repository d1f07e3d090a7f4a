import { type Ms, peerOf, SIDES, type Side } from '../tcp/names';
import { segEnd } from '../tcp/segment';
import { type Seq, seq, seqLeq, seqLt } from '../tcp/seq';
import type { Transmission } from './transmissions';

/** What is asked for is acknowledged within so many ACKs that say something new. */
const FAR = 64;

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

/** An end's ACKs that say more than those before them. */
const advances = (some: readonly Transmission[], side: Side): readonly Transmission[] => {
  let highest: Seq | null = null;
  return some.filter(({ side: sender, segment: { ack } }) => {
    if (sender !== side || ack === null || (highest !== null && seqLeq(ack, highest))) return false;
    highest = ack;
    return true;
  });
};

/**
 * Text that was overtaken on its way, so far as the other end's ACKs tell: what they still ask for had not arrived when they left,
 * though text behind it had. It came when it was acknowledged.
 */
export const withOvertaken = (some: readonly Transmission[]): readonly Transmission[] => {
  const later = new Map<Transmission, Ms>();
  for (const side of SIDES) {
    const asking = duplicateAcks(some, side);
    const asked = new Set(asking.map(({ segment }) => segment.ack));
    const waiting = new Map<Seq, Transmission[]>();
    for (const t of some) {
      const wanted = t.side === peerOf(side) && t.segment.text !== '' && t.lost === null && !t.sure && asked.has(t.segment.seq);
      if (wanted) waiting.set(t.segment.seq, [...(waiting.get(t.segment.seq) ?? []), t]);
    }
    const said = advances(some, side);
    let next = 0;
    for (const ack of asking) {
      while (next < said.length && (said[next]?.leaves ?? 0) <= ack.leaves) next++;
      const found = (waiting.get(ack.segment.ack ?? seq(0)) ?? []).find((t) => t.arrives <= ack.leaves);
      // It came when it was acknowledged, if that was not before.
      const before = said[next - 1]?.segment.ack ?? null;
      if (found === undefined || (before !== null && seqLeq(segEnd(found.segment), before))) continue;
      const by = said.slice(next, next + FAR).find(({ segment: { ack: n } }) => n !== null && seqLeq(segEnd(found.segment), n));
      if (by !== undefined) later.set(found, by.leaves);
    }
  }
  return later.size === 0 ? some : some.map((t) => ({ ...t, arrives: later.get(t) ?? t.arrives }));
};
