import type { Segment } from '../tcp/segment';
import type { Reason } from '../tcp/work';
import { beatsOf } from '../trace/beats';
import { flightsOf } from '../trace/flights';
import type { Line } from '../trace/run';
import type { Trace, TraceEvent } from '../trace/trace';
import type { MessageId } from '../words';
import type { Msg, Values } from './msg';
import { flagsIn, writtenCall } from './written';

/** Data is told by its octets: an ACK alone is another thing, and is never sent again. The window is told where it is the subject. */
const whatOf = (segment: Segment, reason: Reason, octetsOf: (n: number) => string): string => {
  const { text, wnd, rst } = segment;
  const flags = flagsIn(segment);
  if (text !== '') return octetsOf(text.length) + (flags === 'ACK' ? '' : `, ${flags}`);
  return reason === 'window opened' || (wnd === 0 && !rst) ? `${flags}, win ${wnd}` : flags;
};

/** What a listener is told of one event; most that a segment brings about follows it as a sentence of its own. */
const said = (trace: Trace, e: TraceEvent, octetsOf: (n: number) => string): readonly Msg[] => {
  const tell = (id: MessageId, more: Values = {}): readonly Msg[] => [{ id, values: { me: { of: 'name', side: e.side }, ...more } }];
  const flight = 'flight' in e ? flightsOf(trace)[e.flight] : undefined;
  const what = flight && { what: whatOf(flight.segment, flight.reason, octetsOf) };
  switch (e.kind) {
    case 'sent':
      return tell(e.old ? 'spoken.old' : e.repeats > 0 ? 'spoken.sendsAgain' : 'spoken.sends', what);
    case 'arrived':
      return tell('spoken.arrives', what);
    case 'lost':
      return tell('spoken.lost', what);
    case 'changed':
      return e.from === e.to ? [] : tell('spoken.state', { state: e.to });
    case 'timer':
      return e.act === 'elapsed' ? tell('spoken.timer') : [];
    case 'line':
      return tell('spoken.calls', { call: writtenCall(e.does) });
    case 'called':
      return e.line === null ? tell('spoken.calls', { call: e.call.call }) : [];
    case 'returned':
      return e.error === null ? [] : tell('spoken.fails', { call: writtenCall(e.does) });
    case 'crashed':
      return tell('spoken.crashed');
    case 'crowd':
      return tell('spoken.crowd', { n: e.table.rows.length });
    default:
      return [];
  }
};

const WAITING: ReadonlySet<Line['do']> = new Set(['accept', 'recv', 'recv until closed']);

/** Within a beat: what arrives, runs out or is called, then what leaves, then the states, then which call has failed. */
const ORDER: readonly TraceEvent['kind'][] = [
  'arrived',
  'lost',
  'timer',
  'crashed',
  'crowd',
  'line',
  'called',
  'sent',
  'changed',
  'returned',
];

/**
 * A beat in short sentences, for those who hear it: "Server sends SYN, ACK. Server is now SYN-RECEIVED."
 * @param octetsOf so many octets in words ("14 octets")
 */
export const spokenOf = (trace: Trace, n: number, octetsOf: (n: number) => string): readonly Msg[] => {
  const beat = beatsOf(trace)[n];
  if (beat === undefined || n === 0) return [{ id: 'spoken.start', values: {} }];
  const { events } = beat;
  const saidOf = (e: TraceEvent) => said(trace, e, octetsOf);
  const isLast = (e: TraceEvent, i: number): boolean =>
    !events.slice(i + 1).some((later) => later.kind === e.kind && later.side === e.side);
  // A program that has come to wait is worth a word only where nothing else happens.
  const waits = (e: TraceEvent): boolean =>
    e.kind === 'line' && WAITING.has(e.does) && events.some((other) => saidOf(other).length > 0 && other.kind !== 'line');
  return events
    .filter((e, i) => (e.kind !== 'crowd' || isLast(e, i)) && !waits(e))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .flatMap(saidOf);
};
