import type { Ms, Side } from '../tcp/names';
import { type Seq, seqLeq, seqLt } from '../tcp/seq';
import type { Transmission } from './transmissions';

/** What one end's segments prove to have reached it: up to which number, and which blocks beyond, and when it said so. */
export type Proof = Readonly<{
  upTo: readonly Readonly<{ ack: Seq; at: Ms }>[];
  blocks: readonly Readonly<{ from: Seq; to: Seq; at: Ms }>[];
}>;

export const proofOf = (some: readonly Transmission[], side: Side): Proof => {
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

/** The place of the first of some, which are in order of time, that is not before a time. */
export const placeOf = <T>(some: readonly T[], timeOf: (one: T) => Ms, at: Ms): number => {
  let [low, high] = [0, some.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timeOf(some[middle] as T) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** When the other end first said, after `since`, that it has everything before `end`; null: never. */
export const saidAt = ({ upTo, blocks }: Proof, end: Seq, since: Ms): Ms | null => {
  const after = <T extends Readonly<{ at: Ms }>>(some: readonly T[], says: (one: T) => boolean): Ms | null => {
    for (let i = placeOf(some, ({ at }) => at, since); i < some.length; i++) if (says(some[i] as T)) return (some[i] as T).at;
    return null;
  };
  const number = after(upTo, (p) => seqLeq(end, p.ack));
  const block = after(blocks, (b) => (number !== null && b.at > number) || (seqLt(b.from, end) && seqLeq(end, b.to)));
  return number === null || block === null ? (number ?? block) : Math.min(number, block);
};
