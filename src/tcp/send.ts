import type { Ms, Timer } from './names';
import { type Segment, segEnd, segLen, segment } from './segment';
import { type Seq, seq, seqAdd, seqDiff, seqLt } from './seq';
import { synAcked, type Tcb, tookWithSyn } from './tcb';
import { emit, mean, type Reason, set, start, stop, type Work } from './work';

/** Puts a segment on the wire. One that carries an ACK settles what is owed (§3.8.6.3). */
export const transmit = (w: Work, s: Segment, reason: Reason, repeats = 0): Work => {
  const sent = emit(w, { type: 'transmit', segment: s, reason, repeats });
  if (s.ack === null || s.rst) return sent;
  return stop({ ...sent, owed: { when: 'no', reason } }, 'delayed ACK');
};

/** <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>. */
export const sendAck = (w: Work, reason: Reason): Work =>
  transmit(w, segment({ seq: w.tcb.sndNxt, ack: w.tcb.rcvNxt, wnd: w.tcb.rcvWnd }), reason);

/** §3.5.2: a RST that answers `s`, with the numbers that its sender will believe. */
export const resetFor = (w: Work, s: Segment, reason: Reason): Work =>
  transmit(w, s.ack === null ? segment({ seq: seq(0), ack: segEnd(s), rst: true }) : segment({ seq: s.ack, rst: true }), reason);

/** Sends a segment that uses up numbers: it goes on the retransmission queue, and its round trip is measured if none is. */
export const sendQueued = (w: Work, s: Segment, reason: Reason): Work => {
  const { tcb } = w;
  const end = segEnd(s);
  return transmit(
    set(w, {
      sndNxt: end,
      queue: [...tcb.queue, { segment: s, repeats: 0 }],
      queueSince: tcb.queue.length === 0 ? w.at : tcb.queueSince,
      rtt: tcb.rtt.timed === null ? { ...tcb.rtt, timed: { end, at: w.at } } : tcb.rtt,
    }),
    s,
    reason,
  );
};

/** Our SYN, or SYN,ACK when the peer's was received (§3.5). */
export const synSegment = (tcb: Tcb, iss: Seq): Segment =>
  segment({ seq: iss, ack: tcb.irs === null ? null : tcb.rcvNxt, syn: true, wnd: tcb.rcvWnd, options: { mss: tcb.config.mss } });

/** How many octets the peer's window still has room for. */
const room = (tcb: Tcb): number => Math.max(0, tcb.sndWnd - seqDiff(tcb.sndNxt, tcb.sndUna));

/** One segment of what is unsent, as far as the window goes; the same work again: there is none to send. */
const outputOne = (w: Work, reason: Reason): Work => {
  const { tcb } = w;
  const open = synAcked(tcb) || tookWithSyn(tcb) || (tcb.irs !== null && tcb.finWanted && tcb.unsent === '');
  if (!open || tcb.finSeq !== null) return w;
  const text = tcb.unsent.slice(0, Math.min(tcb.sndMss, room(tcb)));
  const rest = tcb.unsent.slice(text.length);
  // A FIN takes no room of its own here: stacks send it even into a shut window.
  const fin = tcb.finWanted && rest === '';
  if (text === '' && !fin) return w;
  const s = segment({ seq: tcb.sndNxt, ack: tcb.rcvNxt, wnd: tcb.rcvWnd, text, fin, psh: text !== '' && rest === '' });
  const sent = sendQueued(set(w, { unsent: rest }), s, fin ? 'CLOSE' : reason);
  return fin ? mean(set(sent, { finSeq: seqAdd(segEnd(s), -1) }), 'FIN sent') : sent;
};

/**
 * §3.10.2, §3.10.4: makes segments of what is unsent, as far as the window goes, and puts the FIN after the last of it.
 * Nothing but the SYN leaves before the handshake is done: a SEND before that is queued. Only who took text with the peer's SYN
 * answers at once (RFC 7413).
 */
export const output = (w: Work, reason: Reason): Work => {
  let sent = w;
  for (let next = outputOne(w, reason); next !== sent; next = outputOne(sent, reason)) sent = next;
  return sent;
};

/** The front of the queue once more, with the current ACK and window (§3.8). */
export const repeatFront = (w: Work, reason: Reason): Work => {
  const [front, ...rest] = w.tcb.queue;
  if (front === undefined) return w;
  const again = {
    ...front.segment,
    ack: w.tcb.irs === null ? null : w.tcb.rcvNxt,
    wnd: w.tcb.rcvWnd,
  };
  const repeats = front.repeats + 1;
  const timed = w.tcb.rtt.timed;
  return transmit(
    set(w, {
      queue: [{ segment: again, repeats }, ...rest],
      rtt: timed !== null && !seqLt(timed.end, segEnd(again)) ? { ...w.tcb.rtt, timed: null } : w.tcb.rtt,
    }),
    again,
    reason,
    repeats,
  );
};

/** Takes what `una` covers off the queue; a segment covered in part keeps its rest. */
export const pruned = (tcb: Tcb, una: Seq): Tcb['queue'] =>
  tcb.queue.flatMap((q) => {
    const covered = seqDiff(una, q.segment.seq);
    if (covered <= 0) return [q];
    if (covered >= segLen(q.segment)) return [];
    const text = q.segment.text.slice(covered - (q.segment.syn ? 1 : 0));
    return [{ ...q, segment: { ...q.segment, seq: una, syn: false, text } }];
  });

/** Starts a timer that is wanted and does not run yet (or has to begin anew), stops one that is not wanted. */
const keep = (w: Work, timer: Timer, wanted: boolean, after: Ms, anew: boolean): Work => {
  if (!wanted) return stop(w, timer);
  return anew || w.tcb.timers[timer] === undefined ? start(w, timer, after) : w;
};

/** After every event: which of retransmission, probe and user timer has to run (RFC 6298 §5.1–5.3, §3.8.6.1). */
export const settleTimers = (w: Work): Work => {
  const { sndWnd, queue, unsent, rtt, config } = w.tcb;
  const shut = sndWnd === 0 && synAcked(w.tcb);
  const waiting = queue.length > 0;
  const user = config.userTimeout;
  const retransmission = keep(w, 'retransmission', waiting && !shut, rtt.rto, w.fresh);
  const probe = keep(retransmission, 'probe', shut && (waiting || unsent !== ''), rtt.rto, w.fresh);
  return keep(probe, 'user', user !== null && (waiting || unsent !== ''), user ?? 0, w.fresh);
};
