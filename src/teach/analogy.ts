import type { Trace } from '../trace/trace';
import type { LessonId } from '../words/lessons';
import type { Lesson } from './lesson';
import type { BeatKey } from './msg';
import { narrate } from './narrate';

/** A likeness from everyday life: mostly of two people on the telephone. */
export type AnalogyId = LessonId extends infer Id ? (Id extends `analogy.${infer Name}` ? Name : never) : never;

/** A beat's key, or the word that several keys begin with. */
type Kind<Key = BeatKey> = Key extends `${infer First}.${string}` ? Key | First : Key;

/** By what a beat is told as, the whole key before its first word: 'dup.syn' before 'dup'. null: it is like nothing. */
const BY_KEY: Readonly<Partial<Record<Kind, AnalogyId | null>>> = {
  listen: 'listen',
  connect: 'connect',
  'both.connect': 'crossing',
  crossingSyn: 'crossing',
  'both.crossingSyn': 'crossing',
  crossingSynAck: 'thirdAck',
  'both.crossingSynAck': 'thirdAck',
  syn: 'syn',
  'syn.old': 'old',
  'syn.forged': 'forged',
  'syn.twoWay': 'twoWay',
  'syn.challenged': 'challenge',
  'syn.resets': 'reset',
  synAck: 'synAck',
  'synAck.twoWay': 'twoWay',
  thirdAck: 'thirdAck',
  'thirdAck.forged': 'forged',
  dup: 'again',
  again: 'again',
  lost: 'lost',
  'lost.thirdAck': 'lostNod',
  'lost.thirdAckAgain': 'lostNod',
  'lost.lastAck': 'lostNod',
  'lost.ack': 'lostNod',
  gaveUp: 'gaveUp',
  userTimeout: 'gaveUp',
  closed: 'wrongNumber',
  'closed.rst': null,
  'closed.noAck': null,
  'listen.ack': 'wrongNumber',
  'synSent.badAck': 'wrongNumber',
  'synReceived.badAck': 'wrongNumber',
  reset: 'reset',
  'reset.ignored': null,
  'reset.outside': null,
  'reset.challenged': 'challenge',
  'reset.refused': 'refused',
  'reset.toListen': 'refused',
  stray: 'old',
  'stray.forged': 'forged',
  outside: 'stale',
  'timeWait.text': 'stale',
  send: 'send',
  'send.halfClosed': 'halfClosed',
  'send.queued': 'patience',
  'send.noRoom': 'slowly',
  data: 'data',
  'data.ahead': 'gap',
  'data.full': 'slowly',
  'data.known': 'stale',
  acked: 'acked',
  'acked.nothing': null,
  'acked.duplicate': 'gap',
  'acked.third': 'again',
  wnd: 'slowly',
  'wnd.open': 'goOn',
  'receive.opens': 'goOn',
  probe: 'probe',
  keepAlive: 'keepAlive',
  close: 'close',
  'close.second': 'closeToo',
  'close.merged': 'merged',
  'close.unread': 'hangsUp',
  'close.leaves': 'hangsUp',
  'both.close': 'bothClose',
  fin: 'fin',
  'fin.merged': 'merged',
  finAcked: 'finAcked',
  lastFin: 'lastFin',
  finAndAck: 'lastFin',
  finCrossing: 'bothClose',
  'both.finCrossing': 'bothClose',
  closingAcked: 'lastFin',
  'both.closingAcked': 'lastFin',
  lastAck: 'lastAck',
  finAgain: 'finAgain',
  timeWaitOver: 'timeWaitOver',
  'both.timeWaitOver': 'timeWaitOver',
  noTimeWait: 'hangsUp',
  newSyn: 'newCall',
  finWait2Over: 'gaveUp',
  textAfterClose: 'wrongNumber',
  abort: 'hangsUp',
  crashed: 'crashed',
  'crowd.full': 'flood',
  'crowd.dropped': 'flood',
  'crowd.cookie': 'cookie',
  'crowd.cookieBack': 'cookieBack',
  'call.noPort': 'noLine',
};

const isKind = (key: string): key is Kind => Object.hasOwn(BY_KEY, key);

/** What a beat is like, in one line; null: it is like nothing worth a line (S6). */
export const analogyOf = (trace: Trace, beat: number): Lesson | null => {
  const { id, values } = narrate(trace, beat).title;
  const key = id.replace(/^beat\.|\.title$/g, '');
  const kind = [key, key.replace(/\..*/, '')].find(isKind);
  const name = kind === undefined ? null : BY_KEY[kind];
  return name ? { id: `analogy.${name}`, values } : null;
};
