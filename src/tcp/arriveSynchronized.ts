import { atShutWindow, isAcceptable, trimmed } from './acceptable';
import { ackStep } from './arriveAck';
import { arriveListen } from './arriveEarly';
import { finishArrival, takeTextAndFin } from './arriveText';
import { type Segment, segEnd, segment } from './segment';
import { repeatFront, sendAck, settleTimers, transmit } from './send';
import { type Seq, seqAdd, seqLt, seqMax } from './seq';
import { bothDone, noTcb, synAcked } from './tcb';
import { checked, mean, over, owe, set, stop, type Work } from './work';

/** A segment under way through the eight steps: the steps may trim it. */
type Arrival = Readonly<{ w: Work; s: Segment }>;

/** The exceptions that the figures and the stacks make before table 6; null: none applies. */
const special = (w: Work, s: Segment, isn: Seq): Arrival | null => {
  const { tcb } = w;
  const { irs, iss, rcvNxt, finTaken, config } = tcb;
  if (s.rst || irs === null || iss === null) return null;
  // The same SYN again: our SYN,ACK was lost. The letter asks for a plain ACK; stacks repeat the SYN,ACK, and so do we.
  if (!synAcked(tcb) && s.syn && s.ack === null && s.seq === irs) {
    return { w: over(settleTimers({ ...repeatFront(checked(w, 'synAgain', true, s.seq, irs), 'SYN again'), fresh: true })), s };
  }
  // Figure 7: by table 6 the crossing SYN,ACK lies one below the window; the figure has it open the connection.
  if (tcb.opened === 'active' && !synAcked(tcb) && s.syn && s.ack === seqAdd(iss, 1) && s.seq === irs) {
    return { w: checked(w, 'crossingSynAck', true, s.ack, seqAdd(iss, 1)), s: { ...s, syn: false, seq: seqAdd(s.seq, 1) } };
  }
  // Table 6 refuses a repeated FIN, so that the letter never reaches "restart the 2 MSL timeout". Stacks restart.
  if (bothDone(tcb) && finTaken && s.fin && !s.syn && segEnd(s) === rcvNxt) {
    return { w: over(mean(sendAck(checked(w, 'finAgain', true, seqAdd(segEnd(s), -1), seqAdd(rcvNxt, -1)), 'FIN again'), 'FIN again')), s };
  }
  // §3.6.1, MAY-2: a SYN above all numbers of the old connection opens a new one, with an ISS above all that we used.
  if (bothDone(tcb) && s.syn && s.ack === null && config.rules.timeWaitReuse && seqLt(rcvNxt, s.seq)) {
    const listening = set(stop(checked(w, 'newerSyn', true, s.seq, rcvNxt), '2MSL'), { ...noTcb(config), opened: 'passive', former: tcb });
    const opened = arriveListen(listening, s, seqMax(isn, seqAdd(tcb.sndNxt, 1)));
    return { w: over({ ...opened, means: ['new SYN'] }), s };
  }
  return null;
};

/** First: the sequence number (table 6), then trimming to the window. */
const sequenceStep = ({ w, s }: Arrival): Arrival => {
  const { rcvNxt, rcvWnd } = w.tcb;
  const good = isAcceptable(w.tcb, s);
  const v = checked(w, 'inWindow', good, s.seq, rcvNxt, seqAdd(rcvNxt, rcvWnd));
  if (good) return { w: v, s: trimmed(w.tcb, s) };
  if (atShutWindow(w.tcb, s)) return { w: owe(v, 'now', 'outside window'), s: { ...s, text: '', fin: false } };
  return { w: over(s.rst ? v : settleTimers(sendAck(v, 'outside window'))), s };
};

/** Second: RST. RFC 5961 §3.2 believes only the exact number; RFC 793 any in the window. */
const resetStep = ({ w, s }: Arrival): Arrival => {
  if (!s.rst) return { w, s };
  const { rules } = w.tcb.config;
  const exact = s.seq === w.tcb.rcvNxt;
  const v = checked(w, 'rstExact', exact, s.seq, w.tcb.rcvNxt);
  if (!exact && rules.rfc5961) return { w: over(sendAck(v, 'challenge RST')), s };
  return { w: over(rules.rfc1337 && bothDone(w.tcb) ? v : mean(v, 'reset')), s };
};

/** Fourth: SYN. (Third is security, which is not modelled.) */
const synStep = ({ w, s }: Arrival): Arrival => {
  if (!s.syn) return { w, s };
  const { tcb } = w;
  const v = checked(w, 'synInWindow', false, s.seq, tcb.rcvNxt, seqAdd(tcb.rcvNxt, tcb.rcvWnd));
  if (!synAcked(tcb) && tcb.opened === 'passive' && !tcb.finWanted) return { w: over(mean(v, 'SYN in window')), s };
  if (tcb.config.rules.rfc5961) return { w: over(sendAck(v, 'challenge SYN')), s };
  const reset = s.ack === null ? segment({ seq: tcb.sndNxt, ack: segEnd(s), rst: true }) : segment({ seq: s.ack, rst: true });
  return { w: over(mean(transmit(v, reset, 'SYN resets'), 'reset')), s };
};

/** Seventh and eighth. (Sixth, URG, is not modelled.) */
const textAndFinStep = ({ w, s }: Arrival): Arrival => ({ w: takeTextAndFin(w, s), s });

const STEPS = [sequenceStep, resetStep, synStep, ({ w, s }: Arrival): Arrival => ({ w: ackStep(w, s), s }), textAndFinStep];

/** §3.10.7.4: the eight steps in the RFC's order. */
export const arriveSynchronized = (w: Work, s: Segment, isn: Seq): Work => {
  const begun = special(w, s, isn) ?? { w, s };
  const done = STEPS.reduce((arrival, step) => (arrival.w.over ? arrival : step(arrival)), begun);
  return done.w.over ? done.w : finishArrival(done.w);
};
