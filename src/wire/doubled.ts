import { segEnd } from '../tcp/segment';
import { type Seq, seqLt } from '../tcp/seq';
import type { Said } from './conversations';
import { kindOf } from './groups';
import { areCopies, numberedEnds } from './numbered';

/** So much of a list stands twice where two places were captured without a word of which. */
const NEARLY_ALL = 2 / 3;
/** So many segments that all stand twice are no repetitions, though nothing numbers them. */
const MANY = 4;
/** Of ACKs so many may seem to come before what they acknowledge. */
const SOME = 1 / 10;

const inTime = (some: readonly Said[]): readonly Said[] => [...some].sort((a, b) => Number(a.seen.ns - b.seen.ns));

/** Are there ACKs of what this place has not seen yet? Then its times are not of one place. */
const isMixed = (place: readonly Said[]): boolean => {
  let highest: Seq | null = null;
  let [acks, early] = [0, 0];
  for (const { side, seen } of place) {
    const s = seen.decoded.segment;
    if (side === 'client') highest = highest === null || seqLt(highest, segEnd(s)) ? segEnd(s) : highest;
    else if (s.ack !== null && !s.rst) {
      acks += 1;
      if (highest === null || seqLt(highest, s.ack)) early += 1;
    }
  }
  return early > SOME * acks;
};

/**
 * A file may have two places in it and not say so: all interfaces of a router, or two files that were merged. Nearly all stands twice then,
 * first where it left and then where it came; or, if the clocks of two machines differ by more than the way takes, all of one first.
 * @returns what each place saw; what stands once was seen at its sender's. null: it is one place
 */
export const doubled = (said: readonly Said[]): readonly [readonly Said[], readonly Said[]] | null => {
  const kinds = new Map<string, Said[]>();
  for (const one of said) {
    const kind = `${kindOf(one)} ${one.seen.ipId}`;
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [one]);
    else known.push(one);
  }
  const all = [...kinds.values()];
  const numbered = numberedEnds(said);
  const twice = all.filter(([first, ...more]) => first !== undefined && more.some((one) => areCopies(first, one, numbered))).length;
  const allTwice = all.length >= MANY && all.every((copies) => copies.length > 1);
  if (twice < NEARLY_ALL * all.length && !allTwice) return null;
  const firsts = all.flatMap(([first]) => first ?? []);
  const lasts = all.flatMap((copies) => (copies.length > 1 ? (copies.at(-1) ?? []) : []));
  const of = (some: readonly Said[], side: Said['side']): readonly Said[] => some.filter((one) => one.side === side);
  const near = inTime([...of(firsts, 'client'), ...of(lasts, 'server')]);
  const far = inTime([...of(lasts, 'client'), ...of(firsts, 'server')]);
  return isMixed(far) ? [inTime(firsts), inTime(lasts)] : [near, far];
};
