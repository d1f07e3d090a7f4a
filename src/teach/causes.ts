import type { Seq } from '../tcp/seq';
import { synAcked } from '../tcp/tcb';
import type { Call, Line } from '../trace/run';
import type { CrowdTable, EventOf, Trace, TraceEvent } from '../trace/trace';
import type { EndNow, Happening } from './happenings';
import type { BeatKey } from './msg';

const keyOfSend = ({ before, after, sent }: Happening): BeatKey => {
  if (sent.length > 1) return 'send.many';
  if (sent.length === 1) return before.state === 'CLOSE-WAIT' ? 'send.halfClosed' : 'send';
  if (!synAcked(before.tcb)) return 'send.queued';
  return after.tcb.sndWnd > 0 && after.tcb.queue.length === 0 ? 'send.held' : 'send.noRoom';
};

const keyOfReceive = ({ before, after, sent }: Happening): BeatKey =>
  sent.length > 0 ? 'receive.opens' : after.tcb.unread.length < before.tcb.unread.length ? 'receive' : 'receive.waits';

const keyOfClose = ({ before }: Happening): BeatKey => {
  if (before.tcb.finWanted) return 'close.leaves';
  return before.state === 'SYN-RECEIVED' ? 'close.putOff' : 'close.waits';
};

/** What a call is told as that changed no state (§3.10.1–5). */
const keyOfCall = (h: Happening, { call, error }: EventOf<'called'>): BeatKey => {
  if (error === 'connection already exists' && h.before.state === 'TIME-WAIT') return 'call.inUse';
  if (error !== null) return error === 'address not available' ? 'call.noPort' : 'call.error';
  const keys: Readonly<Partial<Record<Call['call'], (h: Happening) => BeatKey>>> = {
    SEND: keyOfSend,
    RECEIVE: keyOfReceive,
    CLOSE: keyOfClose,
  };
  return keys[call.call]?.(h) ?? 'any.called';
};

/** What a timer is told as that ended nothing (§3.10.8). */
const keyOfTimer = ({ sent }: Happening, { timer }: Extract<TraceEvent, { kind: 'timer' }>): BeatKey => {
  const segment = sent[0]?.segment;
  if (segment === undefined) return 'any.timer';
  if (timer === 'probe') return 'probe';
  if (timer === 'delayed ACK') return 'delayedAck';
  if (timer === 'keep-alive') return 'keepAlive';
  if (segment.syn) return segment.ack === null ? 'again.syn' : 'again.synAck';
  return segment.fin ? 'again.fin' : 'again.data';
};

/** Whoever waits for it, has had it, or has never asked for it (an old or a forged SYN did). */
const lostSynAck = (iss: Seq, { state, tcb }: EndNow): BeatKey => {
  if (state === 'SYN-SENT' || state === 'SYN-RECEIVED') return 'lost.synAck';
  return tcb.irs === iss ? 'lost.synAckAgain' : 'lost.unasked';
};

const keyOfLoss = ({ flight, before, peer }: Happening): BeatKey => {
  if (flight === null) return 'any.nothing';
  const { segment, reason, old } = flight;
  if (old) return 'lost.old';
  if (segment.rst) return 'lost.rst';
  if (segment.syn && segment.ack !== null) return lostSynAck(segment.seq, peer);
  if (segment.syn) return 'lost.syn';
  if (segment.fin) return 'lost.fin';
  if (reason === 'probe' || reason === 'keep-alive') return 'lost.probe';
  if (segment.text !== '') return 'lost.data';
  // Outside the window was the SYN,ACK that came again.
  if (peer.state === 'SYN-RECEIVED' && synAcked(before.tcb)) return `lost.thirdAck${reason === 'outside window' ? 'Again' : ''}`;
  return before.state === 'TIME-WAIT' && peer.state === 'LAST-ACK' ? 'lost.lastAck' : 'lost.ack';
};

const keyOfDeparture = ({ forged }: Happening, { segment, old, repeats }: EventOf<'sent'>): BeatKey => {
  if (forged) return 'stray.forged';
  if (old && segment.text !== '') return 'stray.data';
  if (old) return segment.syn && segment.ack === null ? 'stray.syn' : 'stray';
  if (repeats > 0) return 'sent.again';
  if (segment.rst) return 'sent.rst';
  if (segment.syn) return segment.ack === null ? 'sent.syn' : 'sent.synAck';
  if (segment.fin) return 'sent.fin';
  return segment.text === '' ? 'sent.ack' : 'sent.data';
};

const keyOfLine = (does: Line['do']): BeatKey => {
  if (does === 'accept') return 'line.accept';
  return does === 'recv' || does === 'recv until closed' ? 'receive.waits' : 'any.called';
};

/** The table as it was before. */
const tableBefore = ({ events }: Trace, now: EventOf<'crowd'>): CrowdTable | undefined =>
  events.slice(0, events.indexOf(now)).findLast((e): e is EventOf<'crowd'> => e.kind === 'crowd' && e.side === now.side)?.table;

/** A handshake has left the queue, and no connection came of it. */
const gaveUp = (was: CrowdTable, is: CrowdTable): boolean => is.queues.syn < was.queues.syn && is.rows.length < was.rows.length;

/** A SYN found the queue full. */
const turnedAway = (was: CrowdTable, is: CrowdTable): boolean => is.dropped + is.cookies > was.dropped + was.cookies;

/** The other connections of a host: how full its queues are, or its ports. */
const keyOfCrowd = ({ side }: Happening, cause: EventOf<'crowd'>, trace: Trace): BeatKey => {
  const { table } = cause;
  const room = trace.setup.crowd?.backlog.syn ?? 0;
  const was = tableBefore(trace, cause);
  if (side === 'client' && was !== undefined && turnedAway(was, table)) return 'crowd.rest';
  if (side === 'client') return table.ports.used === 0 ? 'crowd.free' : 'crowd.client';
  if (was !== undefined && gaveUp(was, table)) return 'crowd.gaveUp';
  if (was !== undefined && turnedAway(was, table)) return 'crowd.noRoom';
  if (table.queues.syn + table.queues.accept === 0) return 'crowd.rest';
  return table.queues.syn >= room ? 'crowd.full' : 'crowd.server';
};

/** What anything but an arrival is told as, where it took no arrow of the chart. */
export const keyOfCause = (h: Happening, trace: Trace): BeatKey => {
  const { cause } = h;
  switch (cause.kind) {
    case 'called':
      return keyOfCall(h, cause);
    case 'timer':
      return keyOfTimer(h, cause);
    case 'lost':
      return keyOfLoss(h);
    case 'sent':
      return keyOfDeparture(h, cause);
    case 'line':
      return keyOfLine(cause.does);
    case 'returned':
      return 'any.called';
    case 'crashed':
      return synAcked(h.before.tcb) && synAcked(h.peer.tcb) ? 'crashed' : 'crashed.alone';
    case 'crowd':
      return keyOfCrowd(h, cause, trace);
    case 'arrived':
      return 'any.arrived';
  }
};
