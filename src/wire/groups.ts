import type { Side } from '../tcp/names';
import type { Said } from './conversations';

/** What two places may both have seen of one end's segments: as many of the same kind here and there, by their places in each list. */
export type Group = Readonly<{
  side: Side;
  a: readonly number[];
  b: readonly number[];
  /** They have the identification of one datagram: more than one of them are copies, no repetitions. */
  oneDatagram: boolean;
}>;

/** What is the same of a segment all along its way; PSH, MSS and checksums are not, where cards and routers do a host's work. */
export const kindOf = ({ side, seen: { decoded } }: Said): string => {
  const { seq, ack, wnd, syn, fin, rst, text } = decoded.segment;
  const told = decoded.options.map((option) => {
    if (option.is === 'timestamps') return `${option.value} ${option.echo}`;
    return option.is === 'sack' ? option.blocks.map(({ from, to }) => `${from}-${to}`).join() : '';
  });
  return `${side} ${seq} ${ack} ${wnd} ${text.length} ${+syn}${+fin}${+rst} ${told.join('')}`;
};

type Bucket = { readonly side: Side; readonly a: number[]; readonly b: number[] };

const bucketsOf = (a: readonly Said[], b: readonly Said[]): readonly Bucket[] => {
  const buckets = new Map<string, Bucket>();
  const put = (one: Said, which: 'a' | 'b', i: number): void => {
    const kind = kindOf(one);
    const bucket = buckets.get(kind) ?? { side: one.side, a: [], b: [] };
    bucket[which].push(i);
    buckets.set(kind, bucket);
  };
  for (const [i, one] of a.entries()) put(one, 'a', i);
  for (const [i, one] of b.entries()) put(one, 'b', i);
  return [...buckets.values()].filter((bucket) => bucket.a.length > 0 && bucket.b.length > 0);
};

/** Groups what two places saw by what must be the same of one segment, the identification of IPv4 with it where that is kept on the way. */
export const groupsOf = (a: readonly Said[], b: readonly Said[]): readonly Group[] => {
  const buckets = bucketsOf(a, b);
  const idIn = (some: readonly Said[], i: number): number => some[i]?.seen.ipId ?? 0;
  const single = buckets.filter(
    (of) => of.a.length === 1 && of.b.length === 1 && idIn(a, of.a[0] ?? 0) !== 0 && idIn(b, of.b[0] ?? 0) !== 0,
  );
  const kept = single.filter((of) => idIn(a, of.a[0] ?? 0) === idIn(b, of.b[0] ?? 0));
  if (2 * kept.length < single.length) return buckets.map((of) => ({ ...of, oneDatagram: false }));
  return buckets.flatMap(({ side, a: some, b: others }): Group[] => {
    const ids = new Set(some.map((i) => idIn(a, i)));
    const shared = new Set(others.map((j) => idIn(b, j)).filter((id) => id !== 0 && ids.has(id)));
    const same = [...shared].map((id) => ({
      side,
      a: some.filter((i) => idIn(a, i) === id),
      b: others.filter((j) => idIn(b, j) === id),
      oneDatagram: true,
    }));
    const left = { side, a: some.filter((i) => !shared.has(idIn(a, i))), b: others.filter((j) => !shared.has(idIn(b, j))) };
    // Two numbers that differ tell two transmissions.
    const may = left.a.length > 0 && left.b.length > 0 && (left.a.some((i) => idIn(a, i) === 0) || left.b.some((j) => idIn(b, j) === 0));
    return may ? [...same, { ...left, oneDatagram: false }] : same;
  });
};
