import { type Ms, peerOf, type Side } from '../tcp/names';
import { type Segment, segEnd, segLen, segment } from '../tcp/segment';
import { type Seq, seqDiff, seqLeq, seqLt } from '../tcp/seq';
import type { Transmission } from './transmissions';

/** A jump of the numbers by more than this is no gap in the file, but something foreign. */
const WIDEST = 1 << 20;
/** All gaps of one conversation together are filled with no more octets than this. */
const MOST = 1 << 24;

/** Octets that an end must have sent, and that were not seen by then. `by`: what tells so, a later segment of its own or an ACK. */
type Gap = Readonly<{ side: Side; from: Seq; to: Seq; before: number; leaves: Ms; arrives: Ms; by: 'number' | 'ACK' }>;

/** The ith segment left before another one that was seen earlier. */
type Late = Readonly<{ i: number; before: number; t: Transmission }>;

/** What is left of a gap when a segment that lies in it (in part) turns up after all. */
const without = (gap: Gap, from: Seq, to: Seq): readonly Gap[] => {
  if (seqLeq(to, gap.from) || seqLeq(gap.to, from)) return [gap];
  const left = seqLt(gap.from, from) ? [{ ...gap, to: from }] : [];
  return seqLt(to, gap.to) ? [...left, { ...gap, from: to }] : left;
};

/**
 * Finds what must have been sent and was not seen by the time it was needed.
 * A segment that comes late, but sooner than any repetition could, was overtaken on its way: it left before the one that overtook it.
 */
const findGaps = (some: readonly Transmission[], way: Ms) => {
  const next: Partial<Record<Side, Seq>> = {};
  const first: Partial<Record<Side, Seq>> = {};
  const late: Late[] = [];
  const anew = new Set<Side>();
  let gaps: readonly Gap[] = [];
  const expect = ({ side, to: upTo, ...rest }: Omit<Gap, 'from'>): void => {
    const from = next[side];
    const width = from === undefined ? 0 : seqDiff(upTo, from);
    if (from === undefined || width <= 0 || width > WIDEST) return;
    gaps = [...gaps, { side, from, to: upTo, ...rest }];
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
      const leaves = Math.min(t.leaves, Math.max(t.leaves - way, lastLeft(some, i, peer)));
      expect({ side: peer, to: s.ack, before: i, leaves, arrives: t.leaves, by: 'ACK' });
    }
    const [from, to] = [s.seq, segEnd(s)];
    const gap = segLen(s) > 0 ? gaps.find((g) => g.side === side && seqLt(g.from, to) && seqLt(from, g.to)) : undefined;
    if (gap !== undefined && t.leaves - gap.leaves < 2 * way) {
      const arrives = gap.by === 'ACK' ? Math.min(t.arrives, gap.arrives) : t.arrives;
      late.push({ i, before: gap.before, t: { ...t, leaves: Math.min(t.leaves, gap.leaves), arrives } });
      gaps = gaps.flatMap((g) => (g.side === side ? without(g, from, to) : [g]));
    }
    const reached = next[side];
    if (reached !== undefined && seqLt(reached, to) && seqDiff(to, reached) <= WIDEST) next[side] = to;
  });
  return { gaps, late };
};

/** When `side` last sent something before the ith segment. */
const lastLeft = (some: readonly Transmission[], i: number, side: Side): Ms => {
  for (let k = i - 1; k >= 0; k--) if (some[k]?.side === side) return some[k]?.leaves ?? Number.NEGATIVE_INFINITY;
  return Number.NEGATIVE_INFINITY;
};

/** What stood in a gap, as far as a repetition shows it; '\0' for what none does. */
const contentOf = ({ side, from, to }: Gap, some: readonly Transmission[]): Pick<Segment, 'text' | 'fin'> => {
  const width = seqDiff(to, from);
  let text = '\0'.repeat(width);
  let fin = false;
  for (const { side: sender, segment: s } of some) {
    if (sender !== side || s.rst || s.syn || !seqLt(s.seq, to) || !seqLt(from, segEnd(s))) continue;
    const at = seqDiff(s.seq, from);
    const part = s.text.slice(Math.max(0, -at), Math.max(0, width - at));
    const start = Math.max(0, at);
    text = text.slice(0, start) + part + text.slice(start + part.length);
    fin ||= s.fin && seqLeq(segEnd(s), to);
  }
  return { text: fin ? text.slice(0, -1) : text, fin };
};

const filling = (gap: Gap, some: readonly Transmission[], like: Transmission | undefined): Transmission => ({
  side: gap.side,
  segment: segment({ seq: gap.from, ack: like?.segment.ack ?? null, wnd: like?.segment.wnd ?? 0, ...contentOf(gap, some) }),
  sack: [],
  leaves: gap.leaves,
  arrives: gap.arrives,
  again: [],
  lost: null,
  unseen: true,
});

/**
 * Puts in what is not in the file and yet must have been sent, so that the ends' numbers stay true.
 * @param way one-way delay, ms
 */
export const filled = (some: readonly Transmission[], way: Ms): readonly Transmission[] => {
  const { gaps, late } = findGaps(some, way);
  let budget = MOST;
  const all: Transmission[] = [];
  const last: Partial<Record<Side, Transmission>> = {};
  some.forEach((t, i) => {
    const missing = gaps.filter((gap) => {
      if (gap.before === i) budget -= seqDiff(gap.to, gap.from);
      return gap.before === i && budget >= 0;
    });
    const found = [
      ...missing.map((gap) => filling(gap, some, last[gap.side] ?? (gap.side === t.side ? t : undefined))),
      ...late.filter((l) => l.before === i).map((l) => l.t),
    ].sort((a, b) => seqDiff(a.segment.seq, b.segment.seq));
    all.push(...found);
    if (!late.some((l) => l.i === i)) all.push(t);
    last[t.side] = t;
  });
  return all;
};
