import type { Ms } from './names';
import { backedOff } from './rtt';
import { segment } from './segment';
import { repeatFront, sendAck, sendQueued, transmit } from './send';
import { seqAdd } from './seq';
import { synAcked, type Tcb } from './tcb';
import { mean, set, start, stop, type Work } from './work';

/** Linux since 6.5, tcp_syn_linear_timeouts: so many repeats of a SYN before the distance doubles; it gives up after 10 in all. */
const LINUX_LINEAR = 4;
const LINUX_SYN_REPEATS = 10;
/** Linux's TCP_RTO_MAX, in ms. */
const LINUX_LONGEST: Ms = 120_000;

/** RFC 6298 §5.5: how long until the next repeat. Linux's SYN timing is the rule `linuxSyn`. */
const nextRto = (tcb: Tcb): Tcb['rtt'] => {
  if (!tcb.config.rules.linuxSyn || tcb.irs !== null) return backedOff(tcb.rtt);
  return tcb.repeats < LINUX_LINEAR ? { ...tcb.rtt, timed: null } : backedOff(tcb.rtt, LINUX_LONGEST);
};

/** §3.8.3: R2, for a SYN at least 3 minutes (MUST-23), for text at least 100 s (SHLD-11). */
const givesUp = (tcb: Tcb, at: Ms): boolean => {
  if (synAcked(tcb)) return at - tcb.queueSince >= tcb.config.giveUp;
  if (tcb.config.rules.linuxSyn) return tcb.repeats >= LINUX_SYN_REPEATS;
  return at - tcb.queueSince >= tcb.config.synGiveUp;
};

/** The retransmission timer (§3.10.8): the front of the queue again, and twice the patience; after R2 the connection is given up. */
export const retransmissionTimeout = (w: Work): Work => {
  if (w.tcb.queue.length === 0) return w;
  if (givesUp(w.tcb, w.at)) return mean(w, 'gave up');
  const rtt = nextRto(w.tcb);
  return start(repeatFront(set(w, { rtt, repeats: w.tcb.repeats + 1 }), 'retransmission'), 'retransmission', rtt.rto);
};

/** A shut window is probed with one octet, ever more rarely, and never given up (§3.8.6.1, MUST-36, 37). */
export const probeTimeout = (w: Work): Work => {
  const { queue, unsent, sndNxt, rcvNxt, rcvWnd } = w.tcb;
  const first = queue.length === 0 && unsent !== '';
  const octet = segment({ seq: sndNxt, ack: rcvNxt, wnd: rcvWnd, text: unsent.slice(0, 1), psh: true });
  const probed = first ? sendQueued(set(w, { unsent: unsent.slice(1) }), octet, 'probe') : repeatFront(w, 'probe');
  const rtt = backedOff(probed.tcb.rtt);
  return start(set(probed, { rtt, repeats: probed.tcb.repeats + 1 }), 'probe', rtt.rto);
};

/** §3.8.6.3: the ACK that was put off. */
export const delayedAckTimeout = (w: Work): Work => sendAck(w, 'delayed ACK');

/** §3.8.4: an old number draws an ACK from a peer that is there; after so many without an answer the connection is given up. */
export const keepAliveTimeout = (w: Work): Work => {
  const rule = w.tcb.config.keepAlive;
  if (rule === null) return w;
  const { sndNxt, rcvNxt, rcvWnd, keepAlives } = w.tcb;
  if (keepAlives >= rule.probes) return mean(w, 'gave up');
  const probe = segment({ seq: seqAdd(sndNxt, -1), ack: rcvNxt, wnd: rcvWnd });
  return start(set(transmit(w, probe, 'keep-alive', keepAlives), { keepAlives: keepAlives + 1 }), 'keep-alive', rule.every);
};

/** A connection that is open and has nothing out is watched, if that was asked for: anew with everything that arrives or leaves. */
export const watchIdle = (w: Work): Work => {
  const { config, queue, finWanted } = w.tcb;
  const rule = config.keepAlive;
  if (rule === null || !synAcked(w.tcb) || finWanted || queue.length > 0) return stop(w, 'keep-alive');
  return start(set(w, { keepAlives: 0 }), 'keep-alive', rule.idle);
};

/** TIME-WAIT: 2 MSL from now, and no other timer (§3.6.1, MUST-13); at once in the what-if that has no TIME-WAIT. */
export const linger = (w: Work): Work => {
  if (!w.tcb.config.rules.timeWait) return mean(w, '2MSL elapsed');
  const others = (Object.keys(w.tcb.timers) as (keyof Tcb['timers'])[]).filter((timer) => timer !== '2MSL');
  return start(others.reduce(stop, w), '2MSL', 2 * w.tcb.config.msl);
};

/** An orphaned FIN-WAIT-2 is left after a while, if the implementation has such a rule (the RFC has none). */
export const limitFinWait2 = (w: Work): Work => {
  const limit = w.tcb.config.rules.finWait2Limit;
  return limit !== null && w.tcb.gone ? start(w, 'FIN-WAIT-2', limit) : w;
};
