import { type Seq, seqAdd, seqDiff, seqLt } from '../tcp/seq';
import type { Said } from './conversations';

/** Numbers are looked up by pages of so many. */
const PAGE = 1 << 16;

/** Where segments of one end begin and end. */
type Bounds = Readonly<{ add: (of: Said) => void; within: (of: Said) => readonly Seq[] }>;

const bounds = (): Bounds => {
  const pages = new Map<number, Set<Seq>>();
  const put = (bound: Seq): void => {
    const page = Math.floor(bound / PAGE);
    pages.set(page, (pages.get(page) ?? new Set()).add(bound));
  };
  const textEnd = ({ seen }: Said): Seq => seqAdd(seen.decoded.segment.seq, seen.decoded.segment.text.length);
  return {
    add: (of) => {
      put(of.seen.decoded.segment.seq);
      put(textEnd(of));
    },
    within: (of) => {
      const { seq } = of.seen.decoded.segment;
      const end = textEnd(of);
      const count = Math.floor(seqDiff(end, seq) / PAGE) + 2;
      const near = Array.from({ length: count }, (_, i) => pages.get(Math.floor(seqAdd(seq, i * PAGE) / PAGE)) ?? []);
      const inside = new Set(near.flatMap((page) => [...page].filter((bound) => seqLt(seq, bound) && seqLt(bound, end))));
      return [...inside].sort((a, b) => seqDiff(a, b));
    },
  };
};

/** A segment in pieces that begin at these numbers; FIN and PSH go with the last. What of its text is not in the file is missing at the end. */
const pieces = (of: Said, at: readonly Seq[]): readonly Said[] => {
  const { seen } = of;
  const { segment } = seen.decoded;
  const there = segment.text.length - seen.missing;
  const starts = [0, ...at.map((bound) => seqDiff(bound, segment.seq))];
  return starts.map((from, i): Said => {
    const to = starts[i + 1] ?? segment.text.length;
    const last = i === starts.length - 1;
    const part = { ...segment, seq: seqAdd(segment.seq, from), text: segment.text.slice(from, to) };
    const whole = last ? part : { ...part, fin: false, psh: false };
    const missing = Math.max(0, to - Math.max(from, there));
    return { ...of, seen: { ...seen, ipId: 0, missing, decoded: { ...seen.decoded, segment: whole } } };
  });
};

/**
 * A network card cuts long segments up for its host and puts those together that come in, so that one place sees fewer and longer ones
 * than the other. Cuts what `some` has and the other place has not where that one saw segments begin and end.
 * @param mine, theirs those that the other place has not
 * @returns the same list if nothing is to be cut
 */
export const cutAs = (some: readonly Said[], mine: ReadonlySet<Said>, theirs: readonly Said[]): readonly Said[] => {
  const edges = { client: bounds(), server: bounds() };
  const hasText = ({ seen: { decoded } }: Said): boolean => decoded.segment.text !== '' && !decoded.segment.syn && !decoded.segment.rst;
  for (const one of theirs) if (hasText(one)) edges[one.side].add(one);
  let cut = false;
  const all = some.flatMap((one) => {
    const at = mine.has(one) && hasText(one) ? edges[one.side].within(one) : [];
    cut ||= at.length > 0;
    return at.length === 0 ? one : pieces(one, at);
  });
  return cut ? all : some;
};
