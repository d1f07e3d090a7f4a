import type { Ms } from '../tcp/names';
import { type Seq, seqAdd, seqLeq } from '../tcp/seq';
import { placeOf } from './proof';
import type { Transmission } from './transmissions';

/** So many segments after an ACK that seemed lost, and before them, are looked at. */
const FAR = 64;

const leavesAt = ({ leaves }: Transmission): Ms => leaves;

/** Does it let the other end send up to there? */
const grants = ({ segment: s }: Transmission, upTo: Seq): boolean => s.ack !== null && !s.rst && seqLeq(upTo, seqAdd(s.ack, s.wnd));

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
  for (const t of lost) {
    const first = placeOf(others, leavesAt, t.arrives);
    for (const { segment: s, leaves } of others.slice(first, first + FAR)) {
      const last = placeOf(own, leavesAt, leaves);
      const arrived = own.slice(Math.max(0, last - FAR), last).filter((o) => !lost.has(o) && o.arrives <= leaves);
      const hasRoom = (upTo: Seq): boolean => arrived.some((o) => grants(o, upTo));
      if (hasRoom(seqAdd(t.segment.ack ?? s.seq, t.segment.wnd))) break;
      const end = seqAdd(s.seq, s.text.length);
      if (s.text === '' || hasRoom(end) || !grants(t, end)) continue;
      late.set(t, leaves);
      break;
    }
  }
  return late;
};
