import { type Ms, peerOf, SIDES, type Side } from '../tcp/names';
import { segEnd, segLen } from '../tcp/segment';
import { type Seq, seqAdd, seqLeq, seqLt } from '../tcp/seq';
import type { Transmission } from './transmissions';

/** What one end's segments prove to have reached it: up to which number, and which blocks beyond, and when it said so. */
type Proof = Readonly<{ upTo: readonly Readonly<{ ack: Seq; at: Ms }>[]; blocks: readonly Readonly<{ from: Seq; to: Seq; at: Ms }>[] }>;

const proofOf = (some: readonly Transmission[], side: Side): Proof => {
  const upTo: { ack: Seq; at: Ms }[] = [];
  const blocks: { from: Seq; to: Seq; at: Ms }[] = [];
  for (const { side: sender, segment, sack, leaves: at } of some) {
    if (sender !== side || segment.ack === null) continue;
    const last = upTo.at(-1);
    if (last === undefined || seqLt(last.ack, segment.ack)) upTo.push({ ack: segment.ack, at });
    blocks.push(...sack.map((block) => ({ ...block, at })));
  }
  return { upTo, blocks };
};

/** When the other end first said that it has everything before `end`; null: never. */
const saidAt = ({ upTo, blocks }: Proof, end: Seq): Ms | null => {
  const number = upTo.find((p) => seqLeq(end, p.ack));
  const block = blocks.find((b) => seqLt(b.from, end) && seqLeq(end, b.to));
  const times = [number, block].flatMap((p) => (p === undefined ? [] : [p.at]));
  return times.length === 0 ? null : Math.min(...times);
};

/** Did `side` send anything between those times? */
const spoke = (some: readonly Transmission[], side: Side, from: Ms, to: Ms): boolean =>
  some.some((t) => t.side === side && t.leaves >= from && t.leaves < to);

/**
 * Of the transmissions of the same numbers, which were lost. The last one that can have drawn the acknowledgement drew it; those before
 * it were lost. What nobody acknowledged was lost if it was repeated, or is a SYN that nothing answered; else nothing speaks against it.
 */
const lostCopies = (copies: readonly Transmission[], some: readonly Transmission[], proof: Proof): readonly Transmission[] => {
  const [first] = copies;
  if (first === undefined) return [];
  const said = saidAt(proof, segEnd(first.segment));
  if (said !== null) {
    const drew = copies.findLast((t) => t.arrives <= said) ?? first;
    return copies.slice(0, copies.indexOf(drew));
  }
  if (!first.segment.syn) return copies.length > 1 ? copies : [];
  const until = (t: Transmission): Ms => copies[copies.indexOf(t) + 1]?.arrives ?? Number.POSITIVE_INFINITY;
  return copies.filter((t) => !spoke(some, peerOf(t.side), t.arrives, until(t)));
};

/** One octet once more, just below the next number: a probe for signs of life, which repeats nothing that was lost (§3.8.4). */
const isKeepAlive = (t: Transmission, highest: Seq): boolean =>
  t.segment.text.length === 1 && !t.segment.syn && segEnd(t.segment) === highest;

/** ACKs that had been there before their number was sent again, had they arrived. */
const lostAcks = (some: readonly Transmission[], side: Side): readonly Transmission[] => {
  const acks = some.filter((t) => t.side === side && segLen(t.segment) === 0 && t.segment.ack !== null && !t.segment.rst);
  const ends = new Set<Seq>();
  const lost = new Set<Transmission>();
  let highest: Seq | null = null;
  for (const t of some) {
    if (t.side === side || segLen(t.segment) === 0) continue;
    const end = segEnd(t.segment);
    const again = ends.has(end) && !(highest !== null && isKeepAlive(t, highest));
    ends.add(end);
    if (highest === null || seqLt(highest, end)) highest = end;
    if (!again) continue;
    for (const ack of acks) if (ack.arrives < t.leaves && seqLeq(end, ack.segment.ack ?? seqAdd(end, -1))) lost.add(ack);
  }
  return [...lost];
};

const byEnd = (some: readonly Transmission[], side: Side): ReadonlyMap<Seq, readonly Transmission[]> => {
  const groups = new Map<Seq, Transmission[]>();
  for (const t of some) {
    if (t.side !== side || segLen(t.segment) === 0 || t.segment.rst) continue;
    const end = segEnd(t.segment);
    const group = groups.get(end);
    if (group === undefined) groups.set(end, [t]);
    else group.push(t);
  }
  return groups;
};

/**
 * Guesses what was lost on the way. Where it died nobody knows: half-way between the place of the capture and the receiver.
 * @param seenAt the part of the way, from each end, at which the capture was taken (0 … 1)
 */
export const withFates = (some: readonly Transmission[], seenAt: Readonly<Record<Side, number>>): readonly Transmission[] => {
  const lost = new Set<Transmission>();
  for (const side of SIDES) {
    const proof = proofOf(some, peerOf(side));
    for (const copies of byEnd(some, side).values()) {
      if (copies.length > 1 || copies[0]?.segment.syn) for (const t of lostCopies(copies, some, proof)) lost.add(t);
    }
    for (const t of lostAcks(some, side)) lost.add(t);
  }
  return some.map((t) => (lost.has(t) ? { ...t, lost: (1 + seenAt[t.side]) / 2 } : t));
};
