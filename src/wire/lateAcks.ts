import type { Ms } from '../tcp/names';
import { type Seq, seqAdd, seqLeq, seqLt } from '../tcp/seq';
import { placeOf } from './proof';
import type { Transmission } from './transmissions';

/** What comes so soon after is there in the same moment, ms. */
const TICK: Ms = 0.0005;
/** So many segments after an ACK that seemed lost are looked at. */
const FAR = 64;

/** Up to where a segment lets the other end send; null: it does not say. */
const edgeOf = ({ segment: s }: Transmission): Seq | null => (s.ack === null || s.rst ? null : seqAdd(s.ack, s.wnd));

/** The highest of the edges so far, with the times at which they became known, in that order. */
const edgesOf = (some: readonly Transmission[]): readonly Readonly<{ at: Ms; edge: Seq }>[] => {
  let highest: Seq | null = null;
  return [...some]
    .sort((a, b) => a.arrives - b.arrives)
    .flatMap((t) => {
      const edge = edgeOf(t);
      if (edge !== null && (highest === null || seqLt(highest, edge))) highest = edge;
      return highest === null ? [] : [{ at: t.arrives, edge: highest }];
    });
};

/**
 * ACKs that seem lost, for what they cover was sent again, and yet were only late: the other end soon sent what nothing but that ACK's
 * window had room for.
 * @param lost those that seem lost
 * @param own all that their sender sent; `others`: what the other end sent, in order of time
 * @returns with the time at which each was there at the latest
 */
export const lateAcks = (
  lost: ReadonlySet<Transmission>,
  own: readonly Transmission[],
  others: readonly Transmission[],
): ReadonlyMap<Transmission, Ms> => {
  const late = new Map<Transmission, Ms>();
  if (lost.size === 0) return late;
  const edges = edgesOf(own.filter((t) => !lost.has(t)));
  for (const t of lost) {
    const edge = edgeOf(t);
    const first = placeOf(others, ({ leaves }) => leaves, t.arrives);
    for (const { segment: s, leaves } of others.slice(first, first + FAR)) {
      const known = edges[placeOf(edges, ({ at }) => at, leaves + TICK) - 1]?.edge;
      if (edge === null || known === undefined || seqLeq(edge, known)) break;
      const end = seqAdd(s.seq, s.text.length);
      if (s.text === '' || seqLeq(end, known) || seqLt(edge, end)) continue;
      late.set(t, leaves);
      break;
    }
  }
  return late;
};
