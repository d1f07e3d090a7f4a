import { type Ms, peerOf, type Side } from '../tcp/names';
import { type Segment, segEnd, segLen, segment } from '../tcp/segment';
import { type Seq, seqAdd, seqDiff, seqLeq, seqLt } from '../tcp/seq';
import { type Transmission, unseen } from './transmissions';

/** A jump of the numbers by more than this is no gap in the file, but something foreign; unless both ends made it. */
const WIDEST = 1 << 20;
/** All gaps of one conversation together are filled with no more octets than this. */
const MOST = 1 << 24;

/**
 * Octets that an end must have sent, and that were not seen by then. `by`: what tells so, a later segment of its own or an ACK; `since`:
 * when it had sent what comes before.
 */
type Gap = Readonly<{ side: Side; from: Seq; to: Seq; before: number; since: Ms; leaves: Ms; arrives: Ms; by: 'number' | 'ACK' }>;

/** A segment that left before another one that was seen earlier: it goes before the ith. */
type Late = Readonly<{ before: number; t: Transmission }>;

/** A gap, and what is left of it. */
type Open = { readonly gap: Gap; left: readonly Gap[] };

/** What is left of a gap when a segment that lies in it (in part) turns up after all. */
const without = (gap: Gap, from: Seq, to: Seq): readonly Gap[] => {
  if (seqLeq(to, gap.from) || seqLeq(gap.to, from)) return [gap];
  const left = seqLt(gap.from, from) ? [{ ...gap, to: from }] : [];
  return seqLt(to, gap.to) ? [...left, { ...gap, from: to }] : left;
};

/**
 * Which numbers both ends came to: `side` went on from about there, and its peer acknowledged so much. A damaged number nobody
 * confirms; a file that lacks many packets in a row (of 64 KiB each, before a card has cut them) has such a jump.
 */
const confirmedIn = (some: readonly Transmission[]): ((side: Side, n: Seq) => boolean) => {
  const about = (n: Seq, by: number): number => (Math.floor(n / WIDEST) + by + 4096) % 4096;
  const said: Record<Side, Set<number>> = { client: new Set(), server: new Set() };
  const acked: Record<Side, Set<number>> = { client: new Set(), server: new Set() };
  for (const { side, segment: s } of some) {
    if (s.rst) continue;
    said[side].add(about(s.seq, 0));
    if (s.ack !== null) acked[peerOf(side)].add(about(s.ack, 0));
  }
  const isNear = (places: ReadonlySet<number>, n: Seq): boolean => [-1, 0, 1].some((by) => places.has(about(n, by)));
  return (side, n) => isNear(said[side], n) && isNear(acked[side], n);
};

/**
 * Finds what must have been sent and was not seen by the time it was needed.
 * A segment that comes late, but sooner than any repetition could, was overtaken on its way: it left before the one that overtook it.
 */
const findGaps = (some: readonly Transmission[], way: Ms) => {
  const next: Partial<Record<Side, Seq>> = {};
  const first: Partial<Record<Side, Seq>> = {};
  const late = new Map<number, Late>();
  const anew = new Set<Side>();
  const gaps: Open[] = [];
  const isConfirmed = confirmedIn(some);
  /** Those that may still be filled by what was only overtaken. */
  let young: readonly Open[] = [];
  const lastLeft: Partial<Record<Side, Ms>> = {};
  const expect = ({ side, to: upTo, ...rest }: Omit<Gap, 'from' | 'since'>): void => {
    const from = next[side];
    const width = from === undefined ? 0 : seqDiff(upTo, from);
    if (from === undefined || width <= 0 || (width > WIDEST && !(width <= MOST && isConfirmed(side, upTo)))) return;
    const gap = { side, from, to: upTo, since: lastLeft[side] ?? Number.NEGATIVE_INFINITY, ...rest };
    const open = { gap, left: [gap] };
    gaps.push(open);
    young = [...young, open];
    next[side] = upTo;
  };
  some.forEach((t, i) => {
    const { side, segment: s } = t;
    if (s.rst) return;
    const peer = peerOf(side);
    const known = next[side];
    // A SYN begins to count anew; until it is answered, the peer's ACKs are of what was before.
    const begins = s.syn && first[side] !== s.seq;
    if (begins) first[side] = s.seq;
    if (begins && known !== undefined && s.ack === null) anew.add(side);
    if (s.syn && s.ack !== null) anew.delete(peer);
    if (known === undefined || begins) next[side] = s.seq;
    expect({ side, to: s.seq, before: i, leaves: t.leaves, arrives: t.arrives, by: 'number' });
    // Whatever is acknowledged was sent, and arrived before the ACK left.
    if (s.ack !== null && !s.syn && !anew.has(peer)) {
      const leaves = Math.min(t.leaves, Math.max(t.leaves - way, lastLeft[peer] ?? Number.NEGATIVE_INFINITY));
      expect({ side: peer, to: s.ack, before: i, leaves, arrives: t.leaves, by: 'ACK' });
    }
    const [from, to] = [s.seq, segEnd(s)];
    // The two sides' times of leaving are by one way apart at most.
    young = young.filter(({ gap }) => t.leaves - gap.leaves < 3 * way);
    const lies = ({ gap, left }: Open): boolean =>
      gap.side === side && t.leaves - gap.leaves < 2 * way && left.some((g) => seqLt(g.from, to) && seqLt(from, g.to));
    const filled = segLen(s) > 0 && !t.sure ? young.find(lies) : undefined;
    if (filled !== undefined) {
      const { gap } = filled;
      const arrives = gap.by === 'ACK' ? Math.min(t.arrives, gap.arrives) : t.arrives;
      late.set(i, { before: gap.before, t: { ...t, leaves: Math.min(t.leaves, gap.leaves), arrives } });
      for (const open of young) if (open.gap.side === side) open.left = open.left.flatMap((g) => without(g, from, to));
    }
    lastLeft[side] = t.leaves;
    const reached = next[side];
    if (reached !== undefined && seqLt(reached, to) && seqDiff(to, reached) <= WIDEST) next[side] = to;
  });
  return { gaps: gaps.flatMap(({ left }) => left), late };
};

/** Numbers are looked up by pages of so many. */
const PAGE = 1 << 16;
const pagesOf = (from: Seq, to: Seq): readonly number[] => {
  const first = Math.floor(from / PAGE);
  return Array.from({ length: Math.floor((from + seqDiff(to, from)) / PAGE) - first + 1 }, (_, i) => (first + i) % PAGE);
};

/** What was acknowledged piece by piece was sent in such pieces, and each was there when its ACK left. */
const cutByAcks = (gaps: readonly Gap[], some: readonly Transmission[], way: Ms): readonly Gap[] => {
  const pieces: Gap[] = [];
  const of = (side: Side): Gap[] => gaps.filter((gap) => gap.side === side).reverse();
  const rest = { client: of('client'), server: of('server') };
  for (const { side, segment: s, leaves: at } of some) {
    const open = rest[peerOf(side)];
    for (let gap = open.pop(); gap !== undefined; gap = open.pop()) {
      if (s.ack === null || s.rst || !seqLt(gap.from, s.ack)) {
        open.push(gap);
        break;
      }
      const leaves = Math.min(gap.leaves, Math.max(at - way, gap.since));
      const to = seqLt(s.ack, gap.to) ? s.ack : gap.to;
      pieces.push({ ...gap, to, leaves, arrives: Math.min(gap.arrives, Math.max(at, leaves)) });
      if (to !== gap.to) open.push({ ...gap, from: to });
      if (to === s.ack) break;
    }
  }
  return [...pieces, ...rest.client, ...rest.server];
};

/** What was sent, by side and by the pages that it lies in, in the order of the file. */
type Book = ReadonlyMap<string, readonly Transmission[]>;
const bookOf = (some: readonly Transmission[], gaps: readonly Gap[]): Book => {
  const book = new Map<string, Transmission[]>(
    gaps.flatMap(({ side, from, to }) => pagesOf(from, to).map((page) => [`${side} ${page}`, []])),
  );
  if (book.size === 0) return book;
  for (const t of some) {
    if (t.segment.rst || t.segment.syn || segLen(t.segment) === 0) continue;
    for (const page of pagesOf(t.segment.seq, segEnd(t.segment))) book.get(`${t.side} ${page}`)?.push(t);
  }
  return book;
};

/**
 * Past the last number of each end whose FIN is not in the file, though its peer's is. A gap of one octet that ends there is the FIN: both
 * ends close, and text seldom comes by one octet.
 */
const missingFins = (some: readonly Transmission[]): Partial<Record<Side, Seq>> => {
  const closed = new Set(some.filter((t) => t.segment.fin).map((t) => t.side));
  const past: Partial<Record<Side, Seq>> = {};
  for (const { side, segment: s } of some) {
    const end = segEnd(s);
    if (!closed.has(side) && closed.has(peerOf(side)) && !s.rst && seqLeq(past[side] ?? end, end)) past[side] = end;
  }
  return past;
};

/** What stood in a gap, as far as a repetition shows it; '\0' for what none does. `closes`: a FIN, if no repetition shows text. */
const contentOf = ({ side, from, to }: Gap, book: Book, closes: boolean): Pick<Segment, 'text' | 'fin'> => {
  const width = seqDiff(to, from);
  let text = '\0'.repeat(width);
  let fin = false;
  let shown = false;
  for (const { segment: s } of new Set(pagesOf(from, to).flatMap((page) => book.get(`${side} ${page}`) ?? []))) {
    if (!seqLt(s.seq, to) || !seqLt(from, segEnd(s))) continue;
    const at = seqDiff(s.seq, from);
    const part = s.text.slice(Math.max(0, -at), Math.max(0, width - at));
    const start = Math.max(0, at);
    text = text.slice(0, start) + part + text.slice(start + part.length);
    fin ||= s.fin && seqLeq(segEnd(s), to);
    shown = true;
  }
  fin ||= closes && !shown;
  return { text: fin ? text.slice(0, -1) : text, fin };
};

/** A gap is cut into no more pieces than this. */
const MOST_PIECES = 256;

/** What is known of an end where a gap of its peer begins: its next number, the window that it offers then, and the largest of all. */
type Receiver = Readonly<{ next: Seq; wnd: number; most: number }>;

/** As a receiver's window lets it through: where it has no room for all at once, it must have acknowledged in between. */
const filling = (
  gap: Gap,
  book: Book,
  closes: boolean,
  like: Transmission | undefined,
  receiver: Receiver | null,
): readonly Transmission[] => {
  const [ack, wnd] = [like?.segment.ack ?? null, like?.segment.wnd ?? 0];
  const all: Transmission[] = [];
  let from = gap.from;
  let room = receiver === null ? 0 : receiver.wnd;
  const isCut = receiver !== null && seqDiff(gap.to, gap.from) <= MOST_PIECES * receiver.most;
  while (isCut && seqDiff(gap.to, from) > Math.max(room, receiver.most)) {
    const to = seqAdd(from, room > 0 ? room : receiver.most);
    const piece = contentOf({ ...gap, from, to }, book, false);
    const told = segment({ seq: receiver.next, ack: to, wnd: receiver.most });
    all.push(unseen(gap.side, segment({ seq: from, ack, wnd, ...piece }), gap.leaves, gap.leaves));
    all.push(unseen(peerOf(gap.side), told, gap.leaves, gap.leaves));
    from = to;
    room = receiver.most;
  }
  const rest = contentOf({ ...gap, from }, book, closes);
  return [...all, unseen(gap.side, segment({ seq: from, ack, wnd, ...rest }), gap.leaves, gap.arrives)];
};

/**
 * Puts in what is not in the file and yet must have been sent, so that the ends' numbers stay true.
 * @param way one-way delay, ms
 */
export const filled = (some: readonly Transmission[], way: Ms): readonly Transmission[] => {
  const { gaps: found, late } = findGaps(some, way);
  const gaps = cutByAcks(found, some, way);
  if (gaps.length === 0 && late.size === 0) return some;
  const book = bookOf(some, gaps);
  const missingBefore = byPlace(gaps);
  const lateBefore = byPlace([...late.values()]);
  const past = missingFins(some);
  const isFin = ({ side, from, to }: Gap): boolean => {
    const end = past[side];
    return end !== undefined && seqDiff(to, from) === 1 && seqLeq(end, to);
  };
  let budget = MOST;
  const most: Record<Side, number> = { client: 0, server: 0 };
  for (const { side, segment: s } of some) if (!s.rst) most[side] = Math.max(most[side], s.wnd);
  const receiverOf = (t: Transmission | undefined): Receiver | null =>
    t === undefined ? null : { next: segEnd(t.segment), wnd: t.segment.wnd, most: most[t.side] };
  const all: Transmission[] = [];
  const last: Partial<Record<Side, Transmission>> = {};
  some.forEach((t, i) => {
    const missing = (missingBefore.get(i) ?? []).filter((gap) => {
      budget -= seqDiff(gap.to, gap.from);
      return budget >= 0;
    });
    const here = [
      ...missing.map((gap) => {
        const like = last[gap.side] ?? (gap.side === t.side ? t : undefined);
        return { from: gap.from, some: filling(gap, book, isFin(gap), like, receiverOf(last[peerOf(gap.side)])) };
      }),
      ...(lateBefore.get(i) ?? []).map((l) => ({ from: l.t.segment.seq, some: [l.t] })),
    ].sort((a, b) => seqDiff(a.from, b.from));
    all.push(...here.flatMap((one) => one.some));
    if (!late.has(i)) all.push(t);
    last[t.side] = t;
  });
  return all;
};

const byPlace = <T extends Readonly<{ before: number }>>(some: readonly T[]): ReadonlyMap<number, readonly T[]> => {
  const places = new Map<number, T[]>();
  for (const one of some) places.set(one.before, [...(places.get(one.before) ?? []), one]);
  return places;
};
