import { type Ms, peerOf, SIDES, type Side } from '../tcp/names';
import { segEnd, segLen } from '../tcp/segment';
import { type Seq, seqAdd, seqLeq, seqLt } from '../tcp/seq';
import { lateAcks } from './lateAcks';
import { type Proof, placeOf, proofOf, saidAt } from './proof';
import type { Transmission } from './transmissions';
import { ownEnd } from './withSyn';

const isAsking = ({ segment }: Transmission): boolean => segment.syn && segment.ack === null;

/** What each end sent, in order of time. */
type Sent = Readonly<Record<Side, readonly Transmission[]>>;

const sentOf = (some: readonly Transmission[]): Sent => {
  const of = (side: Side) => some.filter((t) => t.side === side).sort((a, b) => a.leaves - b.leaves);
  return { client: of('client'), server: of('server') };
};

/** Did `side` send anything between those times that … ? */
const sentOne = (sent: Sent, side: Side, from: Ms, to: Ms, is: (t: Transmission) => boolean): boolean => {
  const own = sent[side];
  for (let i = placeOf(own, (t) => t.leaves, from); i < own.length && (own[i]?.leaves ?? to) < to; i++)
    if (is(own[i] as Transmission)) return true;
  return false;
};

/** Did `side` send anything between those times that may be an answer to a SYN? */
const spoke = (sent: Sent, side: Side, from: Ms, to: Ms): boolean => sentOne(sent, side, from, to, (t) => !isAsking(t));

/** A repeated segment's way is not measured (Karn): the one that drew an acknowledgement may have been faster by this part. */
const FASTER = 1 / 4;
/** Within one machine the ways differ by more than that, ms. */
const JITTER: Ms = 0.2;

/** Can it have been there by then, though its way is thought to be longer? */
const canDraw = ({ leaves, arrives }: Transmission, said: Ms): boolean =>
  leaves <= said && arrives - said <= Math.max(JITTER, FASTER * (arrives - leaves));

/** What befell the transmissions of the same numbers: those that were lost, and the one that drew the acknowledgement, with its time. */
type Verdict = Readonly<{ lost: readonly Transmission[]; drew: Readonly<{ t: Transmission; by: Ms }> | null }>;

/** What leaves together is by so much apart. */
const TICK: Ms = 0.0005;

/** Did the other end, before the next copy came, say that it has no room for this? Then it arrived, and was refused (§3.8.6.1). */
const refused = (t: Transmission, sent: Sent, until: Ms): boolean =>
  sentOne(
    sent,
    peerOf(t.side),
    t.arrives - FASTER * (t.arrives - t.leaves),
    until,
    ({ segment: s }) => s.ack === t.segment.seq && s.wnd === 0 && !s.rst,
  );

/**
 * The last one that can have drawn the acknowledgement drew it; those before it were lost, but for probes that were refused. What
 * nobody acknowledged was lost if it was repeated, or is a SYN that nothing answered; else nothing speaks against it.
 */
const verdict = (copies: readonly Transmission[], sent: Sent, proof: Proof): Verdict => {
  const [first] = copies;
  if (first === undefined) return { lost: [], drew: null };
  const said = saidAt(proof, ownEnd(first.segment), first.leaves);
  const t = said === null ? undefined : (copies.findLast((c) => canDraw(c, said)) ?? first);
  // The one that drew it was there when it was said.
  const until = (c: Transmission): Ms => {
    const next = copies[copies.indexOf(c) + 1];
    if (next === undefined) return Number.POSITIVE_INFINITY;
    return next === t && said !== null ? Math.min(next.arrives, said) : next.arrives;
  };
  const unanswered = (c: Transmission): boolean => !spoke(sent, peerOf(c.side), c.arrives, until(c));
  if (first.segment.syn && said === null) return { lost: copies.filter(unanswered), drew: null };
  // What repeats only the end of it (a probe for the loss of the last, RFC 8985 §7) does not bring the rest.
  const brought = (c: Transmission): boolean => {
    const from = c.segment.seq;
    const again = ({ segment: s }: Transmission): boolean => seqLeq(s.seq, from) && seqLt(from, segEnd(s));
    return t !== undefined && said !== null && (again(t) || sentOne(sent, c.side, c.leaves + TICK, said, again));
  };
  const before = t === undefined ? [] : copies.slice(0, copies.indexOf(t)).filter(brought);
  const vain = t === undefined && copies.length > 1 ? copies : before;
  return {
    lost: vain.filter((c) => (isAsking(c) ? unanswered(c) : !refused(c, sent, until(c)))),
    drew: t === undefined || said === null ? null : { t, by: said },
  };
};

/** When what was not seen left is known no better. */
const SECOND: Ms = 1000;

/**
 * The same where the capture was taken at the receiver's: what was seen did arrive, and what came there only when it was repeated did
 * not before; only a SYN may be left without an answer there, for want of room in a queue.
 */
const verdictThere = (copies: readonly Transmission[], sent: Sent, proof: Proof): Verdict => {
  const [first] = copies;
  if (first === undefined) return { lost: [], drew: null };
  const end = ownEnd(first.segment);
  const said = saidAt(proof, end, first.leaves);
  const covers = (t: Transmission): boolean => !t.unseen && seqLt(t.segment.seq, end) && seqLeq(end, segEnd(t.segment));
  const by = said ?? Number.POSITIVE_INFINITY;
  const cameFirst = sentOne(sent, first.side, first.leaves - SECOND, by, (t) => covers(t) && t.arrives <= by);
  const until = (t: Transmission): Ms => copies[copies.indexOf(t) + 1]?.arrives ?? Number.POSITIVE_INFINITY;
  const dropped = (t: Transmission): boolean =>
    isAsking(t) && (said === null || t.arrives < said) && !spoke(sent, peerOf(t.side), t.arrives, until(t));
  return { lost: copies.filter((t) => (t.unseen ? cameFirst || said === null : dropped(t))), drew: null };
};

/** One octet once more, just below the next number: a probe for signs of life, which repeats nothing that was lost (§3.8.4). */
const isKeepAlive = (t: Transmission, highest: Seq): boolean =>
  t.segment.text.length === 1 && !t.segment.syn && segEnd(t.segment) === highest;

/** ACKs that had been there before their number was sent again, had they arrived. */
const lostAcks = (some: readonly Transmission[], sent: Sent, side: Side): ReadonlySet<Transmission> => {
  const acks = sent[side].filter((t) => segLen(t.segment) === 0 && t.segment.ack !== null && !t.segment.rst);
  const ends = new Map<Seq, Ms>();
  const lost = new Set<Transmission>();
  let highest: Seq | null = null;
  for (const t of some) {
    if (t.side === side || segLen(t.segment) === 0) continue;
    const end = segEnd(t.segment);
    const since = ends.get(end);
    const again = since !== undefined && !(highest !== null && isKeepAlive(t, highest));
    ends.set(end, since ?? t.leaves);
    if (highest === null || seqLt(highest, end)) highest = end;
    if (!again) continue;
    // Nothing was acknowledged before it was first sent.
    for (let i = placeOf(acks, (ack) => ack.leaves, t.leaves) - 1; i >= 0; i--) {
      const ack = acks[i] as Transmission;
      if (ack.leaves < since) break;
      if (ack.arrives < t.leaves && seqLeq(end, ack.segment.ack ?? seqAdd(end, -1))) lost.add(ack);
    }
  }
  return lost;
};

const byEnd = (some: readonly Transmission[], side: Side): ReadonlyMap<Seq, readonly Transmission[]> => {
  const groups = new Map<Seq, Transmission[]>();
  for (const t of some) {
    if (t.side !== side || segLen(t.segment) === 0 || t.segment.rst) continue;
    const end = ownEnd(t.segment);
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
  const drew = new Map<Transmission, Ms>();
  const came = new Map<Transmission, Ms>();
  const sent = sentOf(some);
  for (const side of SIDES) {
    const proof = proofOf(some, peerOf(side));
    for (const copies of byEnd(some, side).values()) {
      const [first] = copies;
      if (copies.length === 1 && first?.segment.syn !== true && first?.unseen !== true) continue;
      const found = seenAt[side] === 1 ? verdictThere(copies, sent, proof) : verdict(copies, sent, proof);
      for (const t of found.lost) lost.add(t);
      if (found.drew !== null) drew.set(found.drew.t, found.drew.by);
    }
    const acks = lostAcks(some, sent, side);
    const late = lateAcks(acks, sent[side], sent[peerOf(side)]);
    for (const [t, at] of late) came.set(t, at);
    for (const t of acks) if (!late.has(t)) lost.add(t);
  }
  if (lost.size === 0 && drew.size === 0 && came.size === 0) return some;
  return some.map((t) => {
    if (t.sure) return t;
    if (lost.has(t)) return { ...t, lost: (1 + seenAt[t.side]) / 2 };
    const arrives = came.get(t);
    return arrives === undefined ? { ...t, arrives: Math.min(t.arrives, Math.max(drew.get(t) ?? t.arrives, t.leaves)) } : { ...t, arrives };
  });
};
