import type { Said } from './conversations';
import { areCopies, numberedEnds } from './numbered';

/** A copy comes within so many segments of the same end. */
const NEAR = 64;

const same = (a: Said, b: Said): boolean => {
  const [s, t] = [a.seen.decoded, b.seen.decoded];
  return (
    a.seen.ipId === b.seen.ipId &&
    s.checksum === t.checksum &&
    s.segment.seq === t.segment.seq &&
    s.segment.ack === t.segment.ack &&
    s.segment.wnd === t.segment.wnd &&
    s.segment.text === t.segment.text
  );
};

/**
 * Finds the copies that the network (or a capture on several interfaces) made of one datagram: the same to the last bit, identification
 * of IPv4 included, which a repetition has not.
 * @returns for each segment the index of the one that it is a copy of; null: it is none
 */
export const copiesIn = (said: readonly Said[]): readonly (number | null)[] => {
  const recent: Record<Said['side'], number[]> = { client: [], server: [] };
  const numbered = numberedEnds(said);
  const isOf = (one: Said, k: number): boolean => {
    const first = said[k];
    return first !== undefined && same(one, first) && areCopies(one, first, numbered);
  };
  return said.map((one, i) => {
    const before = recent[one.side];
    const of = one.seen.ipId === 0 ? undefined : before.find((k) => isOf(one, k));
    if (of === undefined) {
      before.push(i);
      if (before.length > NEAR) before.shift();
    }
    return of ?? null;
  });
};
