import { type Octets, segment } from './segment';
import { output, sendAck, sendQueued, settleTimers, synSegment, transmit } from './send';
import type { Seq } from './seq';
import { noTcb, type Tcb } from './tcb';
import { set, stop, tell, type Work } from './work';

/** Passive OPEN (§3.10.1): wait for a SYN. `remote`: the remote socket is named. */
export const listen = (w: Work, remote: boolean): Work => set(w, { ...noTcb(w.tcb.config), opened: 'passive', remote });

/** Active OPEN (§3.10.1), from CLOSED or LISTEN: <SEQ=ISS><CTL=SYN>. */
export const connect = (w: Work, iss: Seq): Work => {
  const opened = set(w, { ...noTcb(w.tcb.config), opened: 'active', remote: true, iss, sndUna: iss, unsent: w.tcb.unsent });
  return settleTimers(sendQueued(opened, synSegment(opened.tcb, iss), 'OPEN'));
};

/**
 * SEND (§3.10.2): sent as far as the window goes, the rest queued; before the handshake is done all is queued.
 * Without `push` what does not fill a segment may wait for what follows.
 */
export const send = (w: Work, text: Octets, push: boolean): Work => {
  const queued = set(w, { unsent: w.tcb.unsent + text });
  return push || queued.tcb.unsent.length >= w.tcb.sndMss ? settleTimers(output(queued, 'SEND')) : queued;
};

/** §3.8.6.2.2: the window is opened again only by a useful amount, so that no silly windows are offered. */
const reopened = ({ rcvWnd, config, unread }: Tcb): number => {
  const free = config.buffer - unread.length;
  return free - rcvWnd >= Math.min(config.buffer / 2, config.mss) ? free : rcvWnd;
};

/** RECEIVE (§3.10.3) of at most `octets`: what waits goes to the user; the window may open, and if it was (nearly) shut the peer is told. */
export const receive = (w: Work, octets: number): Work => {
  const text = w.tcb.unread.slice(0, octets);
  if (text === '') return w;
  const taken = tell(set(w, { unread: w.tcb.unread.slice(text.length) }), { what: 'received', text });
  const rcvWnd = reopened(taken.tcb);
  const wasShut = w.tcb.rcvWnd < w.tcb.config.mss && rcvWnd > w.tcb.rcvWnd && !w.tcb.finTaken;
  const opened = set(taken, { rcvWnd });
  return wasShut ? sendAck(opened, 'window opened') : opened;
};

/** CLOSE (§3.10.4): the FIN goes after what is unsent. `gone`: the application will read no more either (§3.6.1). */
export const close = (w: Work, gone: boolean): Work => settleTimers(output(set(w, { finWanted: true, gone }), 'SEND'));

/** The application goes away after the half-close that it made before (close() after shutdown()). */
export const leave = (w: Work): Work => set(w, { gone: true });

/** §3.6.1: the application goes away with text unread: RST instead of FIN. */
export const closeUnread = (w: Work): Work => transmit(w, segment({ seq: w.tcb.sndNxt, rst: true }), 'unread text');

/** ABORT (§3.10.5) with a connection to the peer: <SEQ=SND.NXT><CTL=RST>. */
export const abort = (w: Work): Work => transmit(w, segment({ seq: w.tcb.sndNxt, rst: true }), 'ABORT');

/** CLOSED: the TCB is deleted, its timers with it. */
export const forget = (w: Work): Work => set(stopAll(w), noTcb(w.tcb.config));

/** SYN-RECEIVED back to LISTEN (§3.10.7.4, second and fourth): as before the SYN. */
export const listenAgain = (w: Work): Work => listen(stopAll(w), w.tcb.remote);

/** The SYN that reopened a connection in TIME-WAIT was an old one: back to what was (§3.6.1, MAY-2). */
export const restoreFormer = (w: Work): Work => (w.tcb.former === null ? w : set(stopAll(w), { ...w.tcb.former, timers: {} }));

const stopAll = (w: Work): Work => Object.keys(w.tcb.timers).reduce((v, timer) => stop(v, timer as keyof Tcb['timers']), w);

/** §3.10.4, SYN-RECEIVED: does nothing wait for ESTABLISHED? Whatever was given to SEND does, but after text on the SYN (RFC 7413). */
export const nothingSent = (tcb: Tcb): boolean => tcb.unsent === '' && !tcb.finWanted;
