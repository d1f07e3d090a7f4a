import { afterLostSyn, measured } from './rtt';
import type { Segment } from './segment';
import { pruned, repeatFront, resetFor, sendAck } from './send';
import { type Seq, seqAdd, seqLeq, seqLt, seqMax } from './seq';
import { finAcked, synAcked } from './tcb';
import { checked, mean, over, set, type Work } from './work';

/** RFC 5681 §3.2: as many ACKs of the same number as say that a segment is missing. */
const DUPLICATES = 3;

/** SND.UNA moves to `ack`: the queue is cleared up to it, the round trip measured (RFC 6298 §4), the count of repeats forgotten. */
export const acknowledge = (w: Work, ack: Seq): Work => {
  const { tcb, at } = w;
  const { timed } = tcb.rtt;
  const queue = pruned(tcb, ack);
  const sampled = timed !== null && seqLeq(timed.end, ack) ? measured(tcb.rtt, at - timed.at, tcb.config.rto) : tcb.rtt;
  const synWasRepeated = !synAcked(tcb) && tcb.repeats > 0;
  return {
    ...set(w, {
      sndUna: ack,
      queue,
      queueSince: at,
      repeats: 0,
      dupAcks: 0,
      rtt: synWasRepeated ? afterLostSyn(sampled, tcb.config.rto) : sampled,
    }),
    fresh: true,
  };
};

/** Sets SND.WND from the segment, and what it was set by (§3.10.7.4, fifth). */
export const takeWindow = (w: Work, s: Segment, ack: Seq): Work =>
  set(w, { sndWnd: s.wnd, maxSndWnd: Math.max(w.tcb.maxSndWnd, s.wnd), sndWl1: s.seq, sndWl2: ack });

/**
 * §3.10.7.4, fifth, before our SYN is acknowledged (SYN-RECEIVED, and FIN-WAIT-1 reached from there). By the letter FIN-WAIT-1 would
 * ignore an old ACK; but two ends that each took an old SYN would then repeat themselves for ever: the RST is what §3.5's recovery rests on.
 */
const ackOfSyn = (w: Work, s: Segment, ack: Seq): Work => {
  const { sndUna, sndNxt } = w.tcb;
  const good = seqLt(sndUna, ack) && seqLeq(ack, sndNxt);
  const v = checked(w, 'ackOfSyn', good, ack, seqAdd(sndUna, 1), sndNxt);
  // §3.5.2 group 2 asks for RST here, though RFC 5961's check, which stands before it, would ask for an ACK.
  if (!good) return over(resetFor(v, s, 'ACK not of our SYN'));
  const open = mean(set(takeWindow(acknowledge(v, ack), s, ack), { former: null }), 'SYN acknowledged');
  return w.tcb.finWanted && w.tcb.finSeq === null ? mean(open, 'CLOSE due') : open;
};

/** RFC 5681 §2: the same ACK and window again, with nothing in it, while something is out. An answer to a probe is none, nor a probe itself. */
const isDuplicateAck = (w: Work, s: Segment, ack: Seq): boolean =>
  ack === w.tcb.sndUna && s.text === '' && !s.fin && s.wnd === w.tcb.sndWnd && s.wnd > 0 && w.owed.when === 'no' && w.tcb.queue.length > 0;

const countDuplicate = (w: Work): Work => {
  const dupAcks = w.tcb.dupAcks + 1;
  const counted = set(w, { dupAcks });
  return dupAcks === DUPLICATES ? repeatFront(counted, 'fast retransmission') : counted;
};

/** The window is updated only by a segment that is not older than the one that set it (WL1, WL2). */
const updateWindow = (w: Work, s: Segment, ack: Seq): Work => {
  const { sndWl1, sndWl2, sndWnd, queue } = w.tcb;
  const newer = seqLt(sndWl1, s.seq) || (sndWl1 === s.seq && seqLeq(sndWl2, ack));
  if (!newer) return w;
  const v = takeWindow(w, s, ack);
  // A probe's octet was refused while the window was shut: it goes again now that there is room.
  return sndWnd === 0 && s.wnd > 0 && queue.length > 0 && seqLeq(ack, w.tcb.sndUna) ? repeatFront(v, 'window opened') : v;
};

/** §3.10.7.4, fifth, in the synchronized states. */
const ackOfData = (w: Work, s: Segment, ack: Seq): Work => {
  const { sndUna, sndNxt, maxSndWnd, config } = w.tcb;
  const sent = seqLeq(ack, sndNxt);
  const old = seqLt(ack, seqAdd(sndUna, -maxSndWnd));
  if (!sent) return over(sendAck(checked(w, 'ackOfSent', false, ack, sndNxt), 'ACK out of range'));
  // RFC 5961 §5.
  if (old && config.rules.rfc5961)
    return over(sendAck(checked(w, 'ackNotTooOld', false, ack, seqAdd(sndUna, -maxSndWnd)), 'ACK out of range'));
  const isNew = seqLt(sndUna, ack);
  const v = checked(w, 'ackIsNew', isNew, ack, sndUna, sndNxt);
  const counted = isNew ? acknowledge(v, ack) : isDuplicateAck(v, s, ack) ? countDuplicate(v) : v;
  return seqLeq(sndUna, ack) ? updateWindow(counted, s, seqMax(sndUna, ack)) : counted;
};

/** §3.10.7.4, fifth: the ACK field. Without the ACK bit the segment is dropped. */
export const ackStep = (w: Work, s: Segment): Work => {
  if (s.ack === null) return over(checked(w, 'ackPresent', false));
  const before = finAcked(w.tcb);
  const v = synAcked(w.tcb) ? ackOfData(w, s, s.ack) : ackOfSyn(w, s, s.ack);
  return !before && finAcked(v.tcb) ? mean(checked(v, 'ackOfFin', true, s.ack, v.tcb.finSeq), 'FIN acknowledged') : v;
};
