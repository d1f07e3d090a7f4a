import type { Section } from '../tcp/rfc';
import { beatsOf } from '../trace/beats';
import type { Trace } from '../trace/trace';
import type { MessageId } from '../words';
import { capturedOn, linuxOn, programsIn, remarksOn } from './also';
import { type Happening, happeningsOf } from './happenings';
import { keyOf, keyOfBoth } from './keys';
import type { BeatKey, Msg, QuietKey, Values } from './msg';
import { sectionOf } from './section';
import { valuesOf } from './values';

/** A beat explained: a title, what happened, why; the section that speaks; and what else is worth a sentence. */
export type Narration = Readonly<{ title: Msg; what: Msg; why: Msg; section: Section; also: readonly Msg[] }>;

type Told = Readonly<{ h: Happening; key: BeatKey; values: Values }>;

/** Keys with a sentence of their own for an arrival that is not answered at once. */
const QUIET: Readonly<Record<QuietKey, true>> = {
  syn: true,
  synAck: true,
  crossingSyn: true,
  'dup.syn': true,
  'dup.synAck': true,
  data: true,
  'data.gapClosed': true,
  'data.ahead': true,
  'data.known': true,
  fin: true,
  'fin.data': true,
  lastFin: true,
  finAndAck: true,
  finCrossing: true,
  finAgain: true,
  'fin.known': true,
  newSyn: true,
  'closed.syn': true,
  'closed.ack': true,
  'synSent.badAck': true,
  'syn.challenged': true,
  outside: true,
};
const isQuiet = (key: BeatKey): key is QuietKey => key in QUIET;

/** Sentences that say how long something will last: of a capture nobody can. */
const CAPTURED: Readonly<Partial<Record<MessageId, MessageId>>> = {
  'beat.lastFin.what': 'captured.lastFin.what',
  'beat.lastFin.quiet': 'captured.lastFin.quiet',
  'beat.finAndAck.what': 'captured.finAndAck.what',
  'beat.finAndAck.quiet': 'captured.finAndAck.quiet',
  'beat.closingAcked.what': 'captured.closingAcked.what',
  'beat.both.closingAcked.what': 'captured.both.closingAcked.what',
};

const whatOf = ({ h, key, values }: Told, captured: boolean): Msg => {
  const id: MessageId = h.sent.length === 0 && isQuiet(key) ? `beat.${key}.quiet` : `beat.${key}.what`;
  return { id: (captured ? CAPTURED[id] : undefined) ?? id, values };
};

const WEIGHT: Readonly<Record<Happening['cause']['kind'], number>> = {
  crashed: 1,
  arrived: 2,
  lost: 3,
  timer: 4,
  called: 5,
  sent: 6,
  crowd: 7,
  line: 8,
  returned: 9,
};
/** What a beat is about: a change of state before all else, then what came from the network; of other connections, what is scarce. */
const weight = ({ h, key }: Told): number => {
  if (h.via.length > 0) return 0;
  return h.cause.kind === 'crowd' && key === 'crowd.rest' ? WEIGHT.crowd + 0.5 : WEIGHT[h.cause.kind];
};

/** Worth a sentence beside the main one: not that a program reads what has just arrived, nor what panels show of lines and other connections. */
const isWorthMore = ({ h, key }: Told): boolean => !['line', 'returned', 'crowd'].includes(h.cause.kind) && !key.startsWith('receive');

/** Of what one end's other connections do in an instant, only how it stands in the end. */
const isLast = (h: Happening, i: number, all: readonly Happening[]): boolean =>
  h.cause.kind !== 'crowd' || !all.slice(i + 1).some((later) => later.cause.kind === 'crowd' && later.side === h.side);

/** A close whose FIN carries the ACK of a FIN that arrived in the same instant: one story, not two. */
const merged = (told: readonly Told[]): Told | null => {
  const arrival = told.find(({ key }) => key === 'fin.delayed' || key === 'fin');
  const close = told.find(({ h, key }) => h.side === arrival?.h.side && (key === 'close.second' || key === 'close.merged'));
  if (arrival === undefined || close === undefined || arrival.h.sent.length > 0) return null;
  return { h: arrival.h, key: 'fin.merged', values: { ...arrival.values, ...close.values } };
};

/** What is told beside the main thing. Text that was held back has left by now, if it is the FIN that takes it along. */
const besides = (other: Told, main: Told, captured: boolean): Msg =>
  other.key === 'send.held' && main.key === 'close.data' ? { id: 'also.heldForFin', values: other.values } : whatOf(other, captured);

const both = (told: readonly Told[], main: Told): Told | null => {
  const other = told.find(({ h, key }) => h.side !== main.h.side && key === main.key);
  const key = keyOfBoth(main.key);
  return other === undefined || key === null ? null : { ...main, key };
};

/** What is true of both ends is said once. */
const isFirst = ({ id, values }: Msg, i: number, all: readonly Msg[]): boolean =>
  all.findIndex((other) => other.id === id && JSON.stringify(other.values) === JSON.stringify(values)) === i;

/** Its main sentence tells what the program does, or why its call fails. */
const saysItself = ({ h, key }: Told): boolean =>
  ['line', 'returned'].includes(h.cause.kind) || key === 'call.noPort' || key === 'call.inUse';

const explained = (main: Told, what: Msg, also: readonly Msg[]): Narration => ({
  title: { id: `beat.${main.key}.title`, values: main.values },
  what,
  why: { id: `beat.${main.key}.why`, values: main.values },
  section: sectionOf(main.h),
  also,
});

const plain = (key: 'start' | 'start.captured' | 'any.nothing'): Narration => ({
  title: { id: `beat.${key}.title`, values: {} },
  what: { id: `beat.${key}.what`, values: {} },
  why: { id: `beat.${key}.why`, values: {} },
  section: '3.3.2',
  also: [],
});

/** Explains beat `n` of a trace, from what happened in it and from nothing else. */
export const narrate = (trace: Trace, n: number): Narration => {
  const beat = beatsOf(trace)[n];
  if (beat === undefined || n === 0) return plain(trace.source === 'captured' ? 'start.captured' : 'start');
  const captured = trace.source === 'captured';
  const happenings = happeningsOf(trace, beat).filter(isLast);
  const told = happenings.map((h): Told => ({ h, key: keyOf(trace, h), values: valuesOf(trace, h) }));
  const first = [...told].sort((a, b) => weight(a) - weight(b))[0];
  if (first === undefined) return plain('any.nothing');
  const one = merged(told);
  const two = both(told, first);
  const main = one ?? two ?? first;
  const others = told.filter(({ h, key }) => h !== first.h && !(two !== null && key === first.key) && h.side !== one?.h.side);
  const also = [
    ...others.filter(isWorthMore).map((other) => besides(other, main, captured)),
    ...(saysItself(main) ? [] : programsIn(happenings)),
    ...happenings.flatMap((h) => remarksOn(h, captured)),
    ...(captured ? capturedOn(main.key) : linuxOn(main.key, main.h)),
  ];
  return explained(main, whatOf(main, captured), also.filter(isFirst));
};
