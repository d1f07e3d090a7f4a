import { type Seq, seqAdd, seqDiff, seqLeq, seqLt } from '../tcp/seq';
import type { SegmentHead } from './header';

/** What a list says is odd about a conversation, with how often it was seen. */
export const ODDITIES = ['again', 'late', 'unseen', 'zeroWindow', 'keepAlive', 'portReused', 'cutShort'] as const;
export type Oddity = (typeof ODDITIES)[number];

/** What of a connection's life is in the file, as Wireshark's tcp.completeness adds it up. */
export const SEEN = { SYN: 1, 'SYN-ACK': 2, ACK: 4, DATA: 8, FIN: 16, RST: 32 } as const;

/** One direction of a conversation, as far as a list has to follow it. */
type Way = {
  /** The number after the highest that was seen, and what below it was not. */
  next: Seq | null;
  holes: readonly Readonly<{ from: Seq; to: Seq }>[];
  syns: Seq[];
  asked: boolean;
  answered: boolean;
  /** The number after its FIN; its place among the segments; and whether the other end's FIN was acknowledged by then. */
  fin: Seq | null;
  finKnowing: boolean;
  packets: number;
  text: number;
};

/** A conversation while it is gathered. The ends are numbers of sockets; `ways[0]` is that of the one that was heard first. */
export type Draft = {
  readonly ends: readonly [number, number];
  readonly ways: readonly [Way, Way];
  /** The first socket that a SYN tells to be the client's; -1 until then. */
  client: number;
  start: bigint;
  last: bigint;
  bytes: number;
  seen: number;
  over: boolean;
  /** Which way the first RST went: 0, 1; -1 none. */
  reset: number;
  acknowledged: boolean;
  readonly odd: Partial<Record<Oddity, number>>;
  /** The file in which it began. */
  readonly file: number;
  /** The chain of its packets. */
  readonly firstRow: number;
  lastRow: number;
};

const way = (): Way => ({
  next: null,
  holes: [],
  syns: [],
  asked: false,
  answered: false,
  fin: null,
  finKnowing: false,
  packets: 0,
  text: 0,
});

export const draft = (from: number, to: number, start: bigint, row: number, reused: boolean, file: number): Draft => ({
  ends: [from, to],
  ways: [way(), way()],
  client: -1,
  start,
  last: start,
  bytes: 0,
  seen: 0,
  over: false,
  reset: -1,
  acknowledged: false,
  odd: reused ? { portReused: 1 } : {},
  file,
  firstRow: row,
  lastRow: row,
});

const isAsking = (s: SegmentHead): boolean => s.syn && s.ack === null && !s.rst;

/** A SYN with a new number begins another conversation between the same sockets, if the one before is over or never was answered. */
export const beginsAnew = (d: Draft, from: number, s: SegmentHead): boolean => {
  const own = d.ways[from === d.ends[0] ? 0 : 1];
  if (!isAsking(s) || !(d.over || (!hasAnswered(d) && from === d.ends[0]))) return false;
  return !own.syns.includes(s.seq);
};

/** Among the conversations that other files have of the same sockets, the one that a segment belongs to: by its SYN, else by its numbers. */
export const resumedBy = (some: readonly Draft[], from: number, s: SegmentHead): Draft | undefined => {
  const own = (d: Draft): Way => d.ways[from === d.ends[0] ? 0 : 1];
  const begun = s.syn ? some.find((d) => own(d).syns.includes(s.seq)) : undefined;
  if (begun !== undefined) return begun;
  const far = (d: Draft): number => {
    const { next } = own(d);
    return next === null ? Number.MAX_SAFE_INTEGER : Math.abs(seqDiff(s.seq, next));
  };
  const nearest = some.reduceRight((best: Draft | undefined, d) => (best === undefined || far(d) < far(best) ? d : best), undefined);
  return nearest === undefined || beginsAnew(nearest, from, s) ? undefined : nearest;
};

const hasAnswered = ({ ways: [, other] }: Draft): boolean => other.answered;

const count = (d: Draft, what: Oddity): void => {
  d.odd[what] = (d.odd[what] ?? 0) + 1;
};

/** A jump of the numbers by more than this is no gap in the file, but something foreign. */
const WIDEST = 1 << 20;
/** As many holes are remembered. */
const MOST_HOLES = 32;

/** Follows the numbers of one direction: what is new, what came before, what fills a hole. */
const follow = (d: Draft, own: Way, s: SegmentHead): void => {
  const length = s.length + (s.syn ? 1 : 0) + (s.fin ? 1 : 0);
  const end = seqAdd(s.seq, length);
  const { next } = own;
  if (s.rst) return;
  if (next === null || (s.syn && !own.syns.includes(s.seq))) {
    own.next = end;
    return;
  }
  const alive = !s.syn && !s.fin && s.length <= 1 && seqAdd(s.seq, 1) === next;
  if (length === 0 || alive) {
    if (alive && length <= 1) count(d, 'keepAlive');
    return;
  }
  if (seqLt(next, s.seq) && seqDiff(s.seq, next) <= WIDEST && own.holes.length < MOST_HOLES)
    own.holes = [...own.holes, { from: next, to: s.seq }];
  if (seqLeq(end, next)) {
    const fills = own.holes.some((hole) => seqLt(hole.from, end) && seqLt(s.seq, hole.to));
    count(d, fills ? 'late' : 'again');
    if (fills) own.holes = own.holes.flatMap((hole) => without(hole, s.seq, end));
  } else if (seqDiff(end, next) <= WIDEST) own.next = end;
};

const without = (hole: Way['holes'][number], from: Seq, to: Seq): Way['holes'] => {
  if (seqLeq(to, hole.from) || seqLeq(hole.to, from)) return [hole];
  const left = seqLt(hole.from, from) ? [{ from: hole.from, to: from }] : [];
  return seqLt(to, hole.to) ? [...left, { from: to, to: hole.to }] : left;
};

const seenIn = (s: SegmentHead): number => {
  const syn = s.syn ? (s.ack === null ? SEEN.SYN : SEEN['SYN-ACK']) : 0;
  return syn | (s.length > 0 ? SEEN.DATA : 0) | (s.fin ? SEEN.FIN : 0) | (s.rst ? SEEN.RST : 0);
};

/** A segment's packet: when it came, how many octets it had on the link, how many of them are missing, and in which file it is. */
export type Bearer = Readonly<{ ns: bigint; bytes: number; missing: number; file: number }>;

/** Takes one segment into the list's account of its conversation. */
export const add = (d: Draft, from: number, s: SegmentHead, { ns, bytes, missing, file }: Bearer): void => {
  const back = from !== d.ends[0];
  const [own, other] = back ? [d.ways[1], d.ways[0]] : d.ways;
  // What another file has of it too was not sent again, and its clock may be another.
  const news = file === d.file || own.next === null || seqLt(own.next, seqAdd(s.seq, s.length + (s.fin ? 1 : 0)));
  if (news && ns > d.last) d.last = ns;
  if (news && ns < d.start) d.start = ns;
  d.bytes += bytes;
  own.packets += 1;
  own.text += s.length;
  if (news) follow(d, own, s);
  d.seen |= seenIn(s);
  if (!s.rst) own.answered = true;
  if (s.syn && !s.rst) {
    if (!own.syns.includes(s.seq)) own.syns.push(s.seq);
    if (d.client < 0) d.client = isAsking(s) ? from : d.ends[back ? 0 : 1];
    own.asked ||= isAsking(s);
  }
  // The third segment of the opening: the first that acknowledges the SYN,ACK.
  if (!s.syn && !s.rst && s.ack !== null && (d.seen & SEEN['SYN-ACK']) !== 0 && other.syns.some((syn) => seqAdd(syn, 1) === s.ack)) {
    d.acknowledged = true;
  }
  if (!s.syn && s.ack !== null) d.seen |= SEEN.ACK;
  if (file === d.file && s.ack !== null && s.wnd === 0 && !s.syn && !s.rst) count(d, 'zeroWindow');
  if (missing > 0) count(d, 'cutShort');
  if (s.fin && own.fin === null) {
    own.fin = seqAdd(s.seq, s.length + (s.syn ? 1 : 0) + 1);
    own.finKnowing = other.fin !== null && s.ack !== null && seqLeq(other.fin, s.ack);
  }
  if (s.rst && d.reset < 0) d.reset = back ? 1 : 0;
  if (s.rst || (own.fin !== null && other.fin !== null)) d.over = true;
};
