import type { CheckId } from '../tcp/checks';
import type { Side, StateName } from '../tcp/names';
import type { Reason } from '../tcp/work';
import { beatsOf } from '../trace/beats';
import type { Trace, TraceEvent } from '../trace/trace';
import type { LessonId } from '../words/lessons';
import type { RunName } from './runs';

/** A question's name: its sentences are `question.<name>.asks` and `question.<name>.answers`. */
export type QuestionId = LessonId extends infer Id ? (Id extends `question.${infer Name}.asks` ? Name : never) : never;

export type QuestionGroup = 'opening' | 'closing' | 'programs';

/**
 * A question that learners ask, and the run that answers it: a scenario of the library or a run of our own.
 * `is` knows the event that answers it: the beat is found in the record, never counted. `also`: scenarios that say more.
 */
export type Question = Readonly<{
  id: QuestionId;
  group: QuestionGroup;
  run: Readonly<{ scenario: string } | { own: RunName }>;
  is: (e: TraceEvent) => boolean;
  also: readonly string[];
}>;

const changes =
  (side: Side, from: StateName, to: StateName) =>
  (e: TraceEvent): boolean =>
    e.kind === 'changed' && e.side === side && e.from === from && e.to === to;
const sends =
  (side: Side, reason: Reason) =>
  (e: TraceEvent): boolean =>
    e.kind === 'sent' && e.side === side && e.reason === reason;
const fails =
  (side: Side, check: CheckId) =>
  (e: TraceEvent): boolean =>
    e.kind === 'arrived' && e.side === side && e.checks.some(({ id, ok }) => id === check && !ok);

const of = (scenario: string): Question['run'] => ({ scenario });
const own = (name: RunName): Question['run'] => ({ own: name });

/** The questions of TEACHING §3, each with the moment that answers it. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'whyThree',
    group: 'opening',
    run: of('old-duplicate-syn'),
    is: changes('server', 'SYN-RECEIVED', 'LISTEN'),
    also: ['what-if-two-way', 'old-duplicate-syn-after-close'],
  },
  {
    id: 'aNumber',
    group: 'opening',
    run: of('three-way-handshake'),
    is: changes('server', 'LISTEN', 'SYN-RECEIVED'),
    also: ['four-way-close', 'fin-with-data'],
  },
  {
    id: 'isn',
    group: 'opening',
    run: of('what-if-guessable-isn'),
    is: fails('server', 'ackOfSyn'),
    also: ['old-duplicate-syn'],
  },
  {
    id: 'thirdAckLost',
    group: 'opening',
    run: of('lost-third-ack'),
    is: changes('server', 'SYN-RECEIVED', 'ESTABLISHED'),
    also: ['lost-syn-ack'],
  },
  {
    id: 'roundTrips',
    group: 'opening',
    run: of('three-way-handshake'),
    is: changes('client', 'SYN-SENT', 'ESTABLISHED'),
    also: ['request-response'],
  },
  {
    id: 'halfOpen',
    group: 'opening',
    run: of('half-open-discovery'),
    is: (e) => e.kind === 'crashed',
    also: ['half-close', 'syn-flood'],
  },
  {
    id: 'whyFour',
    group: 'closing',
    run: of('four-way-close'),
    is: changes('server', 'CLOSE-WAIT', 'LAST-ACK'),
    also: ['three-segment-close', 'half-close'],
  },
  {
    id: 'finLost',
    group: 'closing',
    run: of('lost-last-ack'),
    is: changes('client', 'TIME-WAIT', 'TIME-WAIT'),
    also: ['lost-fin'],
  },
  {
    id: 'timeWait',
    group: 'closing',
    run: of('four-way-close'),
    is: changes('client', 'FIN-WAIT-2', 'TIME-WAIT'),
    also: ['lost-last-ack', 'what-if-no-time-wait'],
  },
  {
    id: 'whoWaits',
    group: 'closing',
    run: of('server-closes-first'),
    is: changes('client', 'LAST-ACK', 'CLOSED'),
    also: ['simultaneous-close', 'time-wait-pile-up'],
  },
  {
    id: 'closeWait',
    group: 'closing',
    run: of('close-wait-forever'),
    is: changes('client', 'FIN-WAIT-2', 'CLOSED'),
    also: ['half-close'],
  },
  {
    id: 'finOrRst',
    group: 'closing',
    run: of('abort'),
    is: (e) => e.kind === 'sent' && e.segment.rst,
    also: ['connection-refused', 'four-way-close'],
  },
  {
    id: 'bothAtOnce',
    group: 'closing',
    run: of('simultaneous-close'),
    is: changes('client', 'FIN-WAIT-1', 'CLOSING'),
    also: ['simultaneous-open'],
  },
  {
    id: 'accept',
    group: 'programs',
    run: of('whole-life'),
    is: (e) => e.kind === 'returned' && e.does === 'accept',
    also: ['syn-flood'],
  },
  { id: 'acceptQueue', group: 'programs', run: own('accept queue full'), is: fails('server', 'roomInQueues'), also: ['syn-flood'] },
  {
    id: 'closeOrShutdown',
    group: 'programs',
    run: of('data-after-close'),
    is: sends('client', 'text after close'),
    also: ['half-close', 'abort'],
  },
  {
    id: 'addressInUse',
    group: 'programs',
    run: own('address in use'),
    is: (e) => e.kind === 'returned' && e.does === 'listen' && e.error === 'connection already exists',
    also: ['time-wait-pile-up', 'time-wait-reuse'],
  },
  {
    id: 'oneRecv',
    group: 'programs',
    run: own('two sends'),
    is: (e) => e.kind === 'returned' && e.does === 'recv' && e.text !== null && e.text !== '',
    also: ['request-response'],
  },
];

/** The beat that answers a question, in the record of its run; null: there is none (a test holds that there is). */
export const beatOfQuestion = ({ is }: Question, trace: Trace): number | null =>
  beatsOf(trace).find(({ events }) => events.some(is))?.n ?? null;
