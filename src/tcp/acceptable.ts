import { type Segment, segEnd, segLen } from './segment';
import { seqAdd, seqDiff, seqLt, seqWithin } from './seq';
import type { Tcb } from './tcb';

/** §3.10.7.4, first, table 6: does any of the segment's numbers lie where we expect some? */
export const isAcceptable = ({ rcvNxt, rcvWnd }: Tcb, s: Segment): boolean => {
  const length = segLen(s);
  if (length === 0) return rcvWnd === 0 ? s.seq === rcvNxt : seqWithin(s.seq, rcvNxt, rcvWnd);
  if (rcvWnd === 0) return false;
  return seqWithin(s.seq, rcvNxt, rcvWnd) || seqWithin(seqAdd(s.seq, length - 1), rcvNxt, rcvWnd);
};

/** §3.10.7.4, first: what of the segment lies inside the window, SYN and FIN too. */
export const trimmed = ({ rcvNxt, rcvWnd }: Tcb, s: Segment): Segment => {
  const early = Math.max(0, seqDiff(rcvNxt, s.seq));
  const synGone = s.syn && early > 0;
  const front = { ...s, syn: s.syn && !synGone, seq: seqAdd(s.seq, early), text: s.text.slice(early - (synGone ? 1 : 0)) };
  const late = Math.max(0, seqDiff(segEnd(front), seqAdd(rcvNxt, rcvWnd)));
  if (late === 0) return front;
  const finGone = front.fin;
  return { ...front, fin: false, psh: false, text: front.text.slice(0, Math.max(0, front.text.length - (late - (finGone ? 1 : 0)))) };
};

/**
 * §3.4, MUST-66: with a shut window a segment at RCV.NXT still brings its ACK or RST, though nothing of its text is taken.
 */
export const atShutWindow = ({ rcvNxt, rcvWnd }: Tcb, s: Segment): boolean => rcvWnd === 0 && s.seq === rcvNxt && segLen(s) > 0 && !s.syn;

/** Text that waits, in the order of its numbers, so that the gap closes from below. */
export const withHeld = (held: readonly Segment[], s: Segment): readonly Segment[] => {
  const known = held.some((h) => h.seq === s.seq && segLen(h) >= segLen(s));
  if (known) return held;
  return [...held.filter((h) => h.seq !== s.seq), s].sort((a, b) => (seqLt(a.seq, b.seq) ? -1 : 1));
};
