import { peerOf } from '../tcp/names';
import { synAcked } from '../tcp/tcb';
import type { Flight } from '../trace/flights';
import type { EventOf } from '../trace/trace';
import type { Remark } from '../wire/remarks';
import type { MessageId } from '../words';
import type { Happening } from './happenings';
import type { BeatKey, Msg, Values } from './msg';
import { writtenCall } from './written';

const LONGEST_QUOTE = 60;

/** Can the text be quoted in a sentence, or is it only so many octets? */
const quotable = (text: string): boolean => text.length <= LONGEST_QUOTE && /^[ -~]+$/.test(text);

/** What a user is told of the end of a connection (§3.10), as a program's error. */
const FAILS: Readonly<Record<string, MessageId>> = {
  reset: 'also.failsReset',
  refused: 'also.failsRefused',
  timeout: 'also.failsTimeout',
};

const ofReturn = ({ does, text, error }: EventOf<'returned'>, values: Values): Msg | null => {
  // A RST that answers the SYN is "connection refused" to a program, whatever the RFC's word for it.
  if (error === 'reset' && does === 'connect') return { id: 'also.failsRefused', values: { ...values, call: writtenCall(does) } };
  if (error !== null) return { id: FAILS[error] ?? 'also.fails', values: { ...values, call: writtenCall(does), error } };
  if (does === 'connect') return { id: 'also.connectReturns', values };
  if (does === 'accept') return { id: 'also.acceptReturns', values };
  if (text === null) return null;
  if (text === '') return { id: 'also.recvEnd', values };
  return quotable(text)
    ? { id: 'also.recvText', values: { ...values, text } }
    : { id: 'also.recvOctets', values: { ...values, octets: text.length } };
};

const ofLine = ({ does }: EventOf<'line'>, values: Values): Msg | null => {
  if (does === 'accept') return { id: 'also.acceptWaits', values };
  return does === 'recv' || does === 'recv until closed' ? { id: 'also.recvWaits', values } : null;
};

/** What the programs notice in a beat: calls that return, and those that have to wait. */
export const programsIn = (happenings: readonly Happening[]): readonly Msg[] =>
  happenings.flatMap(({ cause, side }, i) => {
    const values: Values = { me: { of: 'name', side }, peer: { of: 'name', side: peerOf(side) } };
    if (cause.kind === 'returned') return ofReturn(cause, values) ?? [];
    const goesOn = happenings.slice(i + 1).some((later) => later.side === side && later.cause.kind === 'returned');
    return cause.kind === 'line' && !goesOn ? (ofLine(cause, values) ?? []) : [];
  });

const origin = ({ side }: Flight, forged: boolean): Msg =>
  forged ? { id: 'also.forged', values: { me: { of: 'name', side } } } : { id: 'also.old', values: {} };

/** What a capture may be remarked on. Not the reader's own list: it would come with the reader, which is loaded when a file is opened. */
const REMARKS: Readonly<Record<Remark, true>> = {
  unexplained: true,
  unseen: true,
  lostOnTheWay: true,
  memoryLost: true,
  synLinear: true,
  synAgainAtOnce: true,
  repeatEarly: true,
  finAckDelayed: true,
  abortWithAck: true,
  resetOnSyn: true,
  crossingAck: true,
  foreignReset: true,
  synText: true,
  synTextTaken: true,
  synTextAgain: true,
  beforeOpen: true,
};
const isRemark = (remark: string): remark is Remark => Object.hasOwn(REMARKS, remark);

/** What else is to be said of one happening: how long until the next try, where the segment came from, what is a guess. */
export const remarksOn = ({ side, cause, started, remarks, flight, forged, guessed }: Happening, captured: boolean): readonly Msg[] => {
  const me: Values = { me: { of: 'name', side } };
  // Of a captured stack's timers nothing is known before they go off.
  const next =
    !captured && cause.kind === 'timer' && cause.timer === 'retransmission' ? started.find((t) => t.timer === 'retransmission') : undefined;
  return [
    ...(next === undefined ? [] : [{ id: 'also.nextTry', values: { ...me, seconds: Math.round(next.due - next.at) / 1000 } } as const]),
    ...(cause.kind === 'arrived' && cause.copy > 0 ? [{ id: 'also.copy', values: {} } as const] : []),
    ...(cause.kind === 'arrived' && flight?.old === true ? [origin(flight, forged)] : []),
    ...remarks.flatMap(({ remark }) => (isRemark(remark) ? [{ id: `remark.${remark}`, values: {} } as const] : [])),
    ...(guessed ? [{ id: 'also.guessed', values: {} } as const] : []),
  ];
};

/** Where Linux does otherwise than the RFC, whose rule the run follows. */
const LINUX: Readonly<Partial<Record<BeatKey, MessageId>>> = {
  syn: 'also.linux.listener',
  lastFin: 'also.linux.timeWait',
  finAndAck: 'also.linux.timeWait',
  closingAcked: 'also.linux.timeWait',
  'both.closingAcked': 'also.linux.timeWait',
  abort: 'also.linux.abort',
  'close.synReceived': 'also.linux.closeEarly',
  'synSent.badAck': 'also.linux.badAck',
  'listen.again': 'also.linux.synInWindow',
  crossingSynAck: 'also.linux.crossing',
  'both.crossingSynAck': 'also.linux.crossing',
};

/** A captured TIME-WAIT has no end in its file: only that it began is known. */
export const capturedOn = (key: BeatKey): readonly Msg[] =>
  LINUX[key] === 'also.linux.timeWait' ? [{ id: 'also.captured.timeWait', values: {} }] : [];

/** A remark that names Linux, or systems at large; of the SYN's timing only at its first repeat. */
export const linuxOn = (key: BeatKey, { sent, before }: Happening): readonly Msg[] => {
  const firstRepeat = key === 'again.syn' && sent[0]?.repeats === 1 && !before.tcb.config.rules.linuxSyn;
  const embryonic = key === 'gaveUp' && before.tcb.opened === 'passive' && !synAcked(before.tcb);
  const id = firstRepeat ? 'also.linux.syn' : embryonic ? 'also.linux.accept' : LINUX[key];
  return id === undefined ? [] : [{ id, values: {} }];
};
