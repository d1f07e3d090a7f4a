import { beatsOf } from '../trace/beats';
import { flightsOf } from '../trace/flights';
import type { Line } from '../trace/run';
import type { EventOf, Trace, TraceEvent } from '../trace/trace';
import type { Msg, Values } from './msg';
import { flagsIn, writtenCall } from './values';

const sent = ({ segment, old, repeats }: EventOf<'sent'>, me: Values): Msg => {
  const values: Values = { ...me, flags: flagsIn(segment), octets: segment.text.length };
  if (old) return { id: 'spoken.old', values };
  if (repeats > 0) return { id: 'spoken.sendsAgain', values };
  return segment.text === '' ? { id: 'spoken.sends', values } : { id: 'spoken.sendsData', values };
};

const changed = (e: EventOf<'changed'>, me: Values): readonly Msg[] =>
  e.from === e.to ? [] : [{ id: 'spoken.state', values: { ...me, state: e.to } }];

/** What a listener is told of one event; most that a segment brings about follows it as a sentence of its own. */
const said = (trace: Trace, e: TraceEvent): readonly Msg[] => {
  const me: Values = { me: { of: 'name', side: e.side } };
  switch (e.kind) {
    case 'sent':
      return [sent(e, me)];
    case 'arrived':
    case 'lost': {
      const segment = flightsOf(trace)[e.flight]?.segment;
      return segment === undefined
        ? []
        : [{ id: e.kind === 'lost' ? 'spoken.lost' : 'spoken.arrives', values: { ...me, flags: flagsIn(segment) } }];
    }
    case 'changed':
      return changed(e, me);
    case 'timer':
      return e.act === 'elapsed' ? [{ id: 'spoken.timer', values: me }] : [];
    case 'line':
      return [{ id: 'spoken.calls', values: { ...me, call: writtenCall(e.does) } }];
    case 'called':
      return e.line === null ? [{ id: 'spoken.calls', values: { ...me, call: e.call.call } }] : [];
    case 'crashed':
      return [{ id: 'spoken.crashed', values: me }];
    case 'crowd':
      return [{ id: 'spoken.crowd', values: { ...me, n: e.table.rows.length } }];
    default:
      return [];
  }
};

const WAITING: ReadonlySet<Line['do']> = new Set(['accept', 'recv', 'recv until closed']);

/** Within a beat: what arrives, runs out or is called, then what leaves, then the states. */
const ORDER = ['spoken.arrives', 'spoken.lost', 'spoken.timer', 'spoken.crashed', 'spoken.crowd', 'spoken.calls'];
const rank = ({ id }: Msg): number => (id === 'spoken.state' ? ORDER.length + 1 : ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);

/** A beat in short sentences, for those who hear it: "Server sends SYN, ACK. Server is now SYN-RECEIVED." */
export const spokenOf = (trace: Trace, n: number): readonly Msg[] => {
  const beat = beatsOf(trace)[n];
  if (beat === undefined || n === 0) return [{ id: 'spoken.start', values: {} }];
  const { events } = beat;
  const isLast = (e: TraceEvent, i: number): boolean =>
    !events.slice(i + 1).some((later) => later.kind === e.kind && later.side === e.side);
  // A program that has come to wait is worth a word only where nothing else happens.
  const waits = (e: TraceEvent): boolean =>
    e.kind === 'line' && WAITING.has(e.does) && events.some((other) => said(trace, other).length > 0 && other.kind !== 'line');
  return events
    .filter((e, i) => (e.kind !== 'crowd' || isLast(e, i)) && !waits(e))
    .flatMap((e) => said(trace, e))
    .sort((a, b) => rank(a) - rank(b));
};
