import { trimmed, withHeld } from './acceptable';
import { type Segment, segEnd, segment } from './segment';
import { output, sendAck, settleTimers, transmit } from './send';
import { seqAdd, seqLeq, seqLt } from './seq';
import { bothDone, type Tcb } from './tcb';
import { checked, mean, over, owe, set, start, tell, type Work } from './work';

/** §3.10.7.4, seventh: text that is next in order goes to the user's buffer; nobody shrinks the window's right edge (§3.8.6). */
const takeText = (w: Work, s: Segment): Work => {
  if (s.text === '') return w;
  const { rcvNxt, rcvWnd, unread, held } = w.tcb;
  const taken = set(w, {
    rcvNxt: seqAdd(rcvNxt, s.text.length),
    rcvWnd: Math.max(0, rcvWnd - s.text.length),
    unread: unread + s.text,
  });
  return owe(tell(taken, { what: 'text', octets: s.text.length }), held.length > 0 ? 'now' : 'soon', 'text answered');
};

/** §3.10.7.4, eighth: the FIN, once everything before it is here. */
const takeFin = (w: Work, s: Segment): Work => {
  if (!s.fin) return w;
  const { finWanted, rcvNxt } = w.tcb;
  const taken = tell(
    set(checked(w, 'finInOrder', true, seqAdd(segEnd(s), -1), rcvNxt), { finTaken: true, rcvNxt: seqAdd(rcvNxt, 1), held: [] }),
    {
      what: 'closing',
    },
  );
  // Who has closed already goes to CLOSING or TIME-WAIT, where no timer for a late ACK runs.
  return owe(taken, finWanted ? 'now' : 'soon', 'FIN answered');
};

const inOrder = (tcb: Tcb, s: Segment): boolean => seqLeq(s.seq, tcb.rcvNxt) && seqLt(tcb.rcvNxt, segEnd(s));

/** What waited, and came again in a longer segment, waits no more. */
const forgetCovered = (w: Work): Work => {
  const held = w.tcb.held.filter((h) => seqLt(w.tcb.rcvNxt, segEnd(h)));
  return held.length === w.tcb.held.length ? w : set(w, { held });
};

/** SHLD-31, MUST-59: takes what waited behind the gap, and owes one ACK for all of it. */
const drain = (w: Work): Work => {
  let v = w;
  for (let next = v.tcb.held.find((h) => inOrder(v.tcb, h)); next !== undefined; next = v.tcb.held.find((h) => inOrder(v.tcb, h))) {
    const { held } = v.tcb;
    const s = trimmed(v.tcb, next);
    const left = held.filter((h) => h !== next);
    v = set(takeFin(takeText(v, s), s), { held: s.fin ? [] : left });
  }
  return forgetCovered(v);
};

/** In TIME-WAIT already; not if this very segment acknowledges our FIN, which may be LAST-ACK's end (§3.10.7.4, fifth: "and return"). */
const wasDone = (w: Work): boolean => bothDone(w.tcb) && !w.means.includes('FIN acknowledged');

/** What the segment itself brings, before it is said what that means. */
const takeOwn = (w: Work, s: Segment): Work => {
  if (s.text === '' && !s.fin) return w;
  const { tcb } = w;
  if (tcb.finTaken) return wasDone(w) ? owe(w, 'now', s.fin ? 'FIN again' : 'text in TIME-WAIT') : w;
  if (tcb.gone && s.text !== '') return textAfterClose(checked(w, 'textWanted', false));
  const first = s.text === '' ? w : checked(w, 'textInOrder', s.seq === tcb.rcvNxt, s.seq, tcb.rcvNxt);
  if (s.seq !== tcb.rcvNxt) {
    const held = set(s.text === '' ? checked(first, 'finInOrder', false, s.seq, tcb.rcvNxt) : first, { held: withHeld(tcb.held, s) });
    return owe(held, 'now', 'text ahead');
  }
  return drain(takeFin(takeText(first, s), s));
};

/**
 * §3.10.7.4, seventh and eighth, of a segment that was trimmed to the window; and what the FIN means to the chart.
 * What came with the SYN is taken first, now that our own SYN is acknowledged (§3.5).
 * A FIN that covers ours and brings its own is one event (note 2 of figure 5).
 */
export const takeTextAndFin = (w: Work, s: Segment): Work => {
  const before = w.tcb.finTaken;
  const v = takeOwn(drain(w), s);
  if (v.over) return v;
  if (before) return s.fin && wasDone(w) ? mean(v, 'FIN again') : v;
  if (!v.tcb.finTaken) return v;
  const both = v.means.includes('FIN acknowledged');
  const means = v.means.filter((m) => m !== 'FIN acknowledged');
  return mean({ ...v, means }, both ? 'FIN acknowledged and received' : 'FIN received');
};

/** §3.6.1: nobody is left to read it, and the sender has to learn that: RST. */
const textAfterClose = (w: Work): Work =>
  over(mean(transmit(w, segment({ seq: w.tcb.sndNxt, rst: true }), 'text after close'), 'text after close'));

/** The end of every arrival: what may be sent now, else the ACK that is owed; then the timers. */
export const finishArrival = (w: Work): Work => {
  const sent = output(w, 'SEND');
  const { when, reason } = sent.owed;
  if (when === 'no') return settleTimers(sent);
  const wait = sent.tcb.config.rules.delayedAck;
  // §3.8.6.3: not later than the second segment.
  if (when === 'now' || wait === 0 || sent.tcb.timers['delayed ACK'] !== undefined) return settleTimers(sendAck(sent, reason));
  return settleTimers(start(sent, 'delayed ACK', wait));
};
