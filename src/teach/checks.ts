import type { Check, CheckId } from '../tcp/checks';
import { peerOf, type Side } from '../tcp/names';
import { SECTION_OF_CHECK, type Section, sectionOfArrow } from '../tcp/rfc';
import { type Seq, seqAdd, seqLt } from '../tcp/seq';
import { beatsOf } from '../trace/beats';
import type { Trace } from '../trace/trace';
import type { LessonId } from '../words/lessons';
import { type Happening, happeningsOf } from './happenings';
import type { Lesson, LessonHole } from './lesson';

/** A check that was made: the question, and the numbers that answered it. `ok`: the answer is yes. */
export type ToldCheck = Readonly<{ id: CheckId; asks: Lesson; answers: Lesson; ok: boolean; section: Section }>;

/** All checks of one arriving segment, in the order in which they were made; `side`: who made them. */
export type ToldChecks = Readonly<{ side: Side; flight: number; checks: readonly ToldCheck[] }>;

/** A check, and the happening in which it was made. */
type Made = Readonly<{ check: Check; h: Happening }>;

/** Numbers of the peer's sequence space are compared by these; the others compare acks, which count in our own. */
const OF_PEER: ReadonlySet<CheckId> = new Set([
  'inWindow',
  'synAgain',
  'rstExact',
  'synInWindow',
  'textInOrder',
  'finInOrder',
  'finAgain',
  'newerSyn',
  'synPresent',
]);

type Answer = Extract<LessonId, `check.${CheckId}.${string}`>;

/** A RST that meets a SYN of ours may be an answer to it (§3.10.7.3); before that, a RST is only not to be answered. */
const asked = ({ h }: Made): boolean => h.flight?.segment.rst === true && h.before.tcb.iss !== null;

const yesNo =
  (yes: Answer, no: Answer) =>
  ({ check }: Made): Answer =>
    check.ok ? yes : no;

const inWindow = ({ check: { ok, got, want, to } }: Made): Answer => {
  if (want === to) return ok ? 'check.inWindow.exact' : 'check.inWindow.shut';
  if (!ok) return 'check.inWindow.no';
  return got !== null && want !== null && seqLt(got, want) ? 'check.inWindow.tail' : 'check.inWindow.yes';
};

/** One number is right as long as nothing but the SYN was sent; else there is a range. */
const ackOfSyn = ({ check: { ok, got, want } }: Made): Answer =>
  ok ? (got === want ? 'check.ackOfSyn.yes' : 'check.ackOfSyn.range') : 'check.ackOfSyn.no';

/** Which sentence has the numbers of a check. */
const ANSWERS: Readonly<Record<CheckId, (made: Made) => Answer>> = {
  noTcb: () => 'check.noTcb.no',
  rst: (made) => (asked(made) ? yesNo('check.rst.believed', 'check.rst.doubted')(made) : yesNo('check.rst.yes', 'check.rst.no')(made)),
  ackPresent: () => 'check.ackPresent.no',
  ackAbsent: yesNo('check.ackAbsent.yes', 'check.ackAbsent.no'),
  synPresent: yesNo('check.synPresent.yes', 'check.synPresent.no'),
  inWindow,
  synAgain: () => 'check.synAgain.yes',
  crossingSynAck: () => 'check.crossingSynAck.yes',
  rstExact: yesNo('check.rstExact.yes', 'check.rstExact.no'),
  synInWindow: () => 'check.synInWindow.no',
  ackOfSyn,
  ackNotTooOld: () => 'check.ackNotTooOld.no',
  ackOfSent: () => 'check.ackOfSent.no',
  ackIsNew: ({ check }) => (check.ok ? 'check.ackIsNew.yes' : check.got === check.want ? 'check.ackIsNew.same' : 'check.ackIsNew.no'),
  ackOfFin: () => 'check.ackOfFin.yes',
  textInOrder: yesNo('check.textInOrder.yes', 'check.textInOrder.no'),
  textWanted: () => 'check.textWanted.no',
  finInOrder: yesNo('check.finInOrder.yes', 'check.finInOrder.no'),
  finAgain: () => 'check.finAgain.yes',
  newerSyn: () => 'check.newerSyn.yes',
  roomInQueues: () => 'check.roomInQueues.no',
  cookieGood: () => 'check.cookieGood.yes',
};

const valuesOf = ({ check, h }: Made, beat: number): Lesson['values'] => {
  const side = OF_PEER.has(check.id) ? peerOf(h.side) : h.side;
  const number = (n: Seq): LessonHole => ({ of: 'number', side, n, beat });
  const { got, want, to } = check;
  return {
    me: { of: 'name', side: h.side },
    peer: { of: 'name', side: peerOf(h.side) },
    ...(got === null ? {} : { got: number(got) }),
    // What is one before the wanted number: the ISS of "ISS + 1".
    ...(want === null ? {} : { want: number(want), before: number(seqAdd(want, -1)) }),
    ...(to === null ? {} : { to: number(to), last: number(seqAdd(to, -1)) }),
    ...(h.flight === null ? {} : { ack: { of: 'ack', flight: h.flight.id } as const }),
  };
};

/** The same question is asked in several states, and each has its own part of SEGMENT ARRIVES (§3.10.7.1–4). */
const sectionOf = ({ check: { id }, h }: Made): Section => {
  const section = SECTION_OF_CHECK[id];
  return section.startsWith('3.10.7') ? sectionOfArrow(h.before.state, 'segment') : section;
};

const told = (made: Made, beat: number): ToldCheck => {
  const { id, ok } = made.check;
  const values = valuesOf(made, beat);
  const asks = id === 'rst' && asked(made) ? 'check.rst.asksBelief' : (`check.${id}.asks` as const);
  return { id, ok, asks: { id: asks, values }, answers: { id: ANSWERS[id](made), values }, section: sectionOf(made) };
};

/** The checks that arriving segments went through in a beat, with their numbers (S3). */
export const checksOf = (trace: Trace, n: number): readonly ToldChecks[] => {
  const beat = beatsOf(trace)[n];
  if (beat === undefined || n === 0) return [];
  return happeningsOf(trace, beat).flatMap((h) =>
    h.cause.kind === 'arrived' && h.cause.checks.length > 0
      ? [{ side: h.side, flight: h.cause.flight, checks: h.cause.checks.map((check) => told({ check, h }, n)) }]
      : [],
  );
};
