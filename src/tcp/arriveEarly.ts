import { trimmed } from './acceptable';
import { acknowledge } from './arriveAck';
import { finishArrival, takeTextAndFin } from './arriveText';
import type { Segment } from './segment';
import { resetFor, sendQueued, settleTimers, synSegment, transmit } from './send';
import { type Seq, seqAdd, seqLeq, seqLt } from './seq';
import { checked, mean, owe, set, type Work } from './work';

/** §3.10.7.1. There is no connection: everything but a RST is answered with a RST. */
export const arriveClosed = (w: Work, s: Segment): Work => {
  const v = checked(checked(w, 'noTcb', false), 'rst', !s.rst);
  return s.rst ? v : resetFor(v, s, 'no connection');
};

/** What the peer's SYN tells: where its numbers begin, how much it takes (§3.10.7.2–3, §3.7.1). */
const takeSyn = (w: Work, s: Segment): Work =>
  set(w, {
    irs: s.seq,
    rcvNxt: seqAdd(s.seq, 1),
    sndWnd: s.wnd,
    maxSndWnd: s.wnd,
    sndWl1: s.seq,
    sndWl2: s.ack ?? w.tcb.sndWl2,
    // §3.7.1, MUST-15: a SYN without the option means 536.
    sndMss: Math.min(w.tcb.config.mss, s.options.mss ?? 536),
  });

/** What came with the SYN waits for ESTABLISHED: text is not delivered before (§3.5), nor the FIN taken. */
const rest = (s: Segment): Segment => ({ ...s, syn: false, seq: seqAdd(s.seq, 1) });
const holdRest = (w: Work, s: Segment): Work => (s.text === '' && !s.fin ? w : set(w, { held: [rest(s)] }));

/** §3.10.7.2. */
export const arriveListen = (w: Work, s: Segment, isn: Seq): Work => {
  const first = checked(w, 'rst', !s.rst);
  if (s.rst) return first;
  const second = checked(first, 'ackAbsent', s.ack === null, s.ack);
  if (s.ack !== null) return resetFor(second, s, 'ACK in LISTEN');
  const third = checked(second, 'synPresent', s.syn, s.seq);
  if (!s.syn) return third;
  const open = set(holdRest(takeSyn(third, s), s), { iss: isn, sndUna: isn });
  const answered = sendQueued(open, synSegment(open.tcb, isn), 'SYN answered');
  // The what-if: nobody waits for the third segment.
  const opened = mean(answered, 'SYN received');
  if (w.tcb.config.rules.twoWay)
    return finishArrival(takeTextAndFin(acknowledge(opened, seqAdd(isn, 1)), { ...s, syn: false, fin: false, text: '' }));
  return settleTimers(opened);
};

/** §3.10.7.3. */
export const arriveSynSent = (w: Work, s: Segment): Work => {
  const { iss, sndNxt } = w.tcb;
  if (iss === null) return w;
  const covers = s.ack !== null && seqLt(iss, s.ack) && seqLeq(s.ack, sndNxt);
  const first = s.ack === null ? w : checked(w, 'ackOfSyn', covers, s.ack, seqAdd(iss, 1), sndNxt);
  if (s.ack !== null && !covers) return s.rst || w.tcb.config.rules.twoWay ? first : resetFor(first, s, 'ACK not of our SYN');
  if (s.rst) {
    const second = checked(first, 'rst', covers);
    return covers ? mean(second, 'reset') : second;
  }
  const fourth = checked(first, 'synPresent', s.syn, s.seq);
  if (!s.syn) return fourth;
  return s.ack === null ? crossingSyn(fourth, s, iss) : synAnswered(fourth, s, s.ack);
};

/** Both sides opened at once: our SYN goes again, now with an ACK, and that is what the timer repeats from here on. */
const crossingSyn = (w: Work, s: Segment, iss: Seq): Work => {
  const taken = holdRest(takeSyn(w, s), s);
  const synAck = synSegment(taken.tcb, iss);
  const front = { segment: synAck, repeats: 0 };
  const sent = transmit(set(taken, { queue: [front] }), synAck, 'crossing SYN');
  return mean(settleTimers({ ...sent, fresh: true }), 'SYN received');
};

/** Our SYN is acknowledged and the peer's is here: open. Text and FIN go on at the sixth step. */
const synAnswered = (w: Work, s: Segment, ack: Seq): Work => {
  const open = mean(acknowledge(takeSyn(w, s), ack), 'SYN received and acknowledged');
  const owed = w.tcb.config.rules.twoWay ? open : owe(open, 'now', 'SYN,ACK answered');
  return finishArrival(takeTextAndFin(owed, trimmed(owed.tcb, rest(s))));
};
