import { type Ms, peerOf, type Side } from '../tcp/names';
import { segEnd, segLen, segment } from '../tcp/segment';
import { type Seq, seqDiff, seqLeq, seqLt } from '../tcp/seq';
import type { Transmission } from './transmissions';

/** A jump of the numbers by more than this is no gap in the file, but something foreign. */
const WIDEST = 1 << 20;
/** All gaps of one conversation together are filled with no more octets than this. */
const MOST = 1 << 24;

/** Octets that an end must have sent, and that were not seen by then. `by`: what tells so, a later segment of its own or an ACK. */
type Gap = Readonly<{ side: Side; from: Seq; to: Seq; before: number; leaves: Ms; arrives: Ms; by: 'number' | 'ACK' }>;

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
  const moved: Transmission[] = [...some];
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
    if (known === undefined) next[side] = s.seq;
    expect({ side, to: s.seq, before: i, leaves: t.leaves, arrives: t.arrives, by: 'number' });
    // Whatever is acknowledged was sent, and arrived before the ACK left.
    if (s.ack !== null && !s.syn) {
      const leaves = Math.min(t.leaves, Math.max(t.leaves - way, lastLeft(some, i, peer)));
      expect({ side: peer, to: s.ack, before: i, leaves, arrives: t.leaves, by: 'ACK' });
    }
    const [from, to] = [s.seq, segEnd(s)];
    const late = segLen(s) > 0 ? gaps.find((g) => g.side === side && seqLt(g.from, to) && seqLt(from, g.to)) : undefined;
    if (late !== undefined && t.leaves - late.leaves < 2 * way) {
      const arrives = late.by === 'ACK' ? Math.min(t.arrives, late.arrives) : t.arrives;
      moved[i] = { ...t, leaves: Math.min(t.leaves, late.leaves), arrives };
      gaps = gaps.flatMap((g) => (g.side === side ? without(g, from, to) : [g]));
    }
    const reached = next[side];
    if (reached !== undefined && seqLt(reached, to) && seqDiff(to, reached) <= WIDEST) next[side] = to;
  });
  return { gaps, moved };
};

/** When `side` last sent something before the ith segment. */
const lastLeft = (some: readonly Transmission[], i: number, side: Side): Ms => {
  for (let k = i - 1; k >= 0; k--) if (some[k]?.side === side) return some[k]?.leaves ?? Number.NEGATIVE_INFINITY;
  return Number.NEGATIVE_INFINITY;
};

const filling = ({ side, from, to, leaves, arrives }: Gap, like: Transmission | undefined): Transmission => ({
  side,
  segment: segment({
    seq: from,
    ack: like?.segment.ack ?? null,
    wnd: like?.segment.wnd ?? 0,
    text: '\0'.repeat(seqDiff(to, from)),
  }),
  sack: [],
  leaves,
  arrives,
  lost: null,
  unseen: true,
});

/**
 * Puts in what is not in the file and yet must have been sent, its octets unknown ('\0'), so that the ends' numbers stay true.
 * @param way one-way delay, ms
 */
export const filled = (some: readonly Transmission[], way: Ms): readonly Transmission[] => {
  const { gaps, moved } = findGaps(some, way);
  let budget = MOST;
  const all: Transmission[] = [];
  const last: Partial<Record<Side, Transmission>> = {};
  moved.forEach((t, i) => {
    for (const gap of gaps) {
      if (gap.before !== i) continue;
      budget -= seqDiff(gap.to, gap.from);
      if (budget >= 0) all.push(filling(gap, last[gap.side] ?? (gap.side === t.side ? t : undefined)));
    }
    all.push(t);
    last[t.side] = t;
  });
  return all;
};
