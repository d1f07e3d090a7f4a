import { type Ms, peerOf, type Side } from '../tcp/names';
import { segEnd, segment } from '../tcp/segment';
import { type Seq, seqAdd, seqLeq, seqLt } from '../tcp/seq';
import { type Transmission, unseen } from './transmissions';

const hasSyn = (some: readonly Transmission[], side: Side): boolean => some.some((t) => t.side === side && t.segment.syn);

/** The lowest number of `side` that is heard of, in its own first segment or the first ACK of its peer. */
const lowest = (some: readonly Transmission[], side: Side): Seq | null => {
  const own = some.find((t) => t.side === side && !t.segment.rst)?.segment.seq;
  const acked = some.find((t) => t.side === peerOf(side) && t.segment.ack !== null && !t.segment.rst)?.segment.ack ?? undefined;
  if (own === undefined || acked === undefined) return own ?? acked ?? null;
  return seqLt(acked, own) ? acked : own;
};

const issOf = (some: readonly Transmission[], side: Side): Seq | null => {
  const syn = some.find((t) => t.side === side && t.segment.syn);
  const first = lowest(some, side);
  return syn?.segment.seq ?? (first === null ? null : seqAdd(first, -1));
};

/** What the answer to the SYN covered: as far as the client went on from there, should text have come with the SYN. */
const answered = (some: readonly Transmission[], afterSyn: Seq): Seq => {
  const syn = some.find((t) => t.side === 'client' && t.segment.syn)?.segment;
  const next = some.find((t) => t.side === 'client' && !t.segment.syn && !t.segment.rst)?.segment.seq;
  return syn !== undefined && next !== undefined && seqLt(syn.seq, next) && seqLeq(next, segEnd(syn)) ? next : afterSyn;
};

/**
 * Where the file begins after the opening, or lacks one half of it: the segments that must have opened the connection.
 * @param way one-way delay, ms
 * @returns those that are missing, to stand before the rest; none if nothing was opened, or all is there
 */
export const missingOpening = (some: readonly Transmission[], way: Ms): readonly Transmission[] => {
  const [x, y] = [issOf(some, 'client'), issOf(some, 'server')];
  const [synSeen, answerSeen] = [hasSyn(some, 'client'), hasSyn(some, 'server')];
  const opened = some.find((t) => !t.segment.rst && (t.side === 'server' || t.segment.ack !== null));
  const first = some[0];
  if (x === null || y === null || opened === undefined || first === undefined || (synSeen && answerSeen)) return [];
  const wnd = (side: Side): number => some.find((t) => t.side === side && !t.segment.rst)?.segment.wnd ?? 0;
  const syn = segment({ seq: x, syn: true, wnd: wnd('client') });
  const answer = segment({ seq: y, ack: answered(some, seqAdd(x, 1)), syn: true, wnd: wnd('server') });
  const ack = segment({ seq: seqAdd(x, 1), ack: seqAdd(y, 1), wnd: wnd('client') });
  // The third is there, or something that says as much, if any of the opening is.
  if (synSeen) {
    const known = some.find((t) => t.side === 'client' && t.segment.syn) ?? first;
    const arrives = opened.side === 'client' ? opened.leaves : opened.leaves + way;
    // When the SYN has come; between the two, should they be nearer to each other than the way is thought to be long.
    const leaves = Math.max(arrives - way, known.arrives < arrives ? known.arrives : (known.leaves + arrives) / 2);
    return [unseen('server', answer, leaves, arrives)];
  }
  if (answerSeen) {
    const known = some.find((t) => t.side === 'server' && t.segment.syn) ?? first;
    return [unseen('client', syn, known.leaves - way, known.leaves)];
  }
  const start = Math.min(...some.map((t) => t.leaves)) - 3 * way;
  return [
    unseen('client', syn, start - way, start),
    unseen('server', answer, start, start + way),
    unseen('client', ack, start + way, start + 2 * way),
  ];
};
