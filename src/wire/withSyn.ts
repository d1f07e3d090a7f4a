import { type Ms, peerOf } from '../tcp/names';
import { type Segment, segEnd } from '../tcp/segment';
import { type Seq, seqAdd, seqDiff, seqLeq, seqLt } from '../tcp/seq';
import type { Tcb } from '../tcp/tcb';
import type { Transmission } from './transmissions';

/*
 * Text on a SYN: RFC 9293 allows it (§3.5), and TCP Fast Open (RFC 7413) lives on it. Its sender repeats the SYN without it; its receiver
 * takes it at once if a cookie came along, else drops it, and the SYN,ACK tells which.
 */

/** Past the number that tells a segment from others: its last one; of a SYN its own, whatever text came with it the first time. */
export const ownEnd = (s: Segment): Seq => (s.syn ? seqAdd(s.seq, 1) : segEnd(s));

/** Up to where the other end answers this SYN, from that moment on, with its own; null: it does not. */
export const answerTo = (some: readonly Transmission[], { side, segment: syn }: Transmission, at: Ms): Seq | null => {
  const answers = ({ ack }: Segment): boolean => ack !== null && seqLt(syn.seq, ack) && seqLeq(ack, segEnd(syn));
  return some.find((t) => t.side === peerOf(side) && t.segment.syn && answers(t.segment) && t.leaves >= at)?.segment.ack ?? null;
};

/** What the sender of a SYN with text has sent with it. */
export const sentWith = (syn: Segment): Partial<Tcb> => ({ sndNxt: segEnd(syn), queue: [{ segment: syn, repeats: 0 }] });

/** What became of that text at its receiver, whose SYN,ACK covers it up to there. */
export const takenWith = ({ held, rcvNxt, rcvWnd, unread }: Tcb, upTo: Seq): Partial<Tcb> => {
  const text = held.map((s) => s.text.slice(0, Math.max(0, seqDiff(upTo, s.seq)))).join('');
  return { held: [], rcvNxt: seqAdd(rcvNxt, text.length), rcvWnd: Math.max(0, rcvWnd - text.length), unread: unread + text };
};
