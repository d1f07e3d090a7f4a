import type { Happening } from './happenings';
import type { BeatKey } from './msg';

/** A key, or the question that decides between several. */
type Telling = BeatKey | ((h: Happening) => BeatKey);

/** Told so only if the answer left at that moment: what a capture shows may leave later, or never. */
const answering =
  (key: BeatKey): Telling =>
  ({ sent }) =>
    sent.length > 0 ? key : 'any.changed';

const sendsText = ({ sent }: Happening): boolean => sent.some(({ segment }) => segment.text !== '');
const sendsFinWithText = ({ sent }: Happening): boolean => sent.some(({ segment }) => segment.fin && segment.text !== '');
const sendsFin = ({ sent }: Happening): boolean => sent.some(({ segment }) => segment.fin);

const fin: Telling = ({ flight, started }) => {
  if (flight === null || !flight.segment.fin) return 'fin.afterGap';
  if (flight.segment.text !== '') return 'fin.data';
  return started.some(({ timer }) => timer === 'delayed ACK') ? 'fin.delayed' : 'fin';
};

const oldOrNot =
  (key: BeatKey, old: BeatKey, forged: BeatKey): Telling =>
  ({ flight, forged: isForged, sent }) =>
    flight === null || !flight.old || sent.length === 0 ? key : isForged ? forged : old;

const ackOfSyn: Telling = ({ flight, forged }) => {
  if (flight === null) return 'any.changed';
  if (forged) return 'thirdAck.forged';
  if (flight.segment.syn) return 'crossingSynAck';
  return flight.segment.text === '' ? 'thirdAck' : 'thirdAck.data';
};

const closing =
  (key: BeatKey) =>
  (h: Happening): BeatKey =>
    sendsFinWithText(h) ? 'close.data' : sendsFin(h) ? key : 'close.waits';

/** What a way through the chart within one event is told as. */
const WAYS: Readonly<Record<string, Telling>> = {
  'CLOSED –passive OPEN→ LISTEN': 'listen',
  'CLOSED –active OPEN→ SYN-SENT': 'connect',
  'LISTEN –active OPEN→ SYN-SENT': 'connect.fromListen',
  'LISTEN –SEND→ SYN-SENT': 'connect.fromListen',
  'LISTEN –SYN received→ SYN-RECEIVED': oldOrNot('syn', 'syn.old', 'syn.forged'),
  'LISTEN –SYN received→ ESTABLISHED': answering('syn.twoWay'),
  // From a SYN cookie the connection is made when its ACK comes back.
  'LISTEN –SYN received→ SYN-RECEIVED –SYN acknowledged→ ESTABLISHED': 'crowd.cookieBack',
  'LISTEN –CLOSE→ CLOSED': 'close.listen',
  'SYN-SENT –SYN received and acknowledged→ ESTABLISHED': (h) =>
    h.before.tcb.config.rules.twoWay ? 'synAck.twoWay' : sendsText(h) ? 'synAck.data' : 'synAck',
  'SYN-SENT –SYN received→ SYN-RECEIVED': 'crossingSyn',
  'SYN-SENT –reset→ CLOSED': 'reset.refused',
  'SYN-SENT –gave up→ CLOSED': 'gaveUp.syn',
  'SYN-SENT –CLOSE→ CLOSED': 'close.synSent',
  'SYN-RECEIVED –SYN acknowledged→ ESTABLISHED': ackOfSyn,
  'SYN-RECEIVED –SYN acknowledged→ ESTABLISHED –FIN received→ CLOSE-WAIT': 'thirdAck.fin',
  'SYN-RECEIVED –SYN acknowledged→ ESTABLISHED –CLOSE due→ FIN-WAIT-1': 'thirdAck.closeDue',
  'SYN-RECEIVED –reset→ LISTEN': 'reset.toListen',
  'SYN-RECEIVED –reset→ CLOSED': ({ sent }) => (sent.length > 0 ? 'syn.resets' : 'reset.refusedLate'),
  'SYN-RECEIVED –SYN in window→ LISTEN': 'listen.again',
  'SYN-RECEIVED –CLOSE→ FIN-WAIT-1': 'close.synReceived',
  'ESTABLISHED –CLOSE→ FIN-WAIT-1': closing('close'),
  'ESTABLISHED –FIN received→ CLOSE-WAIT': fin,
  'FIN-WAIT-1 –FIN acknowledged→ FIN-WAIT-2': 'finAcked',
  'FIN-WAIT-1 –FIN received→ CLOSING': 'finCrossing',
  'FIN-WAIT-1 –FIN acknowledged and received→ TIME-WAIT': 'finAndAck',
  'FIN-WAIT-2 –FIN received→ TIME-WAIT': (h) => (h.flight?.segment.fin ? 'lastFin' : 'fin.afterGap'),
  'FIN-WAIT-2 –FIN-WAIT-2 elapsed→ CLOSED': 'finWait2Over',
  'CLOSE-WAIT –CLOSE→ LAST-ACK': (h) => (h.finAcknowledges && !sendsText(h) ? 'close.merged' : closing('close.second')(h)),
  'CLOSE-WAIT –FIN sent→ LAST-ACK': answering('send.fin'),
  'CLOSING –FIN acknowledged→ TIME-WAIT': 'closingAcked',
  'CLOSING –reset→ CLOSED': 'reset.closing',
  'LAST-ACK –FIN acknowledged→ CLOSED': 'lastAck',
  'LAST-ACK –reset→ CLOSED': 'reset.closing',
  'TIME-WAIT –2MSL elapsed→ CLOSED': 'timeWaitOver',
  'TIME-WAIT –FIN again→ TIME-WAIT': 'finAgain',
  'TIME-WAIT –new SYN→ SYN-RECEIVED': 'newSyn',
  'TIME-WAIT –reset→ CLOSED': ({ sent }) => (sent.length > 0 ? 'syn.resets' : 'reset.timeWait'),
};

/** Events that are told alike wherever they are taken from. */
const ANYWHERE: Readonly<Record<string, Telling>> = {
  reset: ({ sent }) => (sent.length > 0 ? 'syn.resets' : 'reset.open'),
  'gave up': ({ cause }) => (cause.kind === 'timer' && cause.timer === 'keep-alive' ? 'gaveUp.keepAlive' : 'gaveUp'),
  'user elapsed': 'userTimeout',
  ABORT: ({ sent }) => (sent.length > 0 ? 'abort' : 'abort.silent'),
  CLOSE: answering('close.unread'),
  'text after close': answering('textAfterClose'),
  // Only without TIME-WAIT is it left in the event by which it is entered.
  '2MSL elapsed': 'noTimeWait',
};

/** What the arrows that were taken are told as; null: none was taken. */
export const keyOfArrows = (h: Happening): BeatKey | null => {
  const last = h.via.at(-1);
  if (last === undefined) return null;
  const way = h.before.state + h.via.map(({ by, to }) => ` –${by}→ ${to}`).join('');
  const telling = WAYS[way] ?? ANYWHERE[last.by] ?? 'any.changed';
  return typeof telling === 'string' ? telling : telling(h);
};
