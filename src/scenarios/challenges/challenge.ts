import { type Ms, SIDES, type Side, type StateName } from '../../tcp/names';
import type { Call, EndSetup, Input, Run, Setup } from '../../trace/run';
import { snapshotOfBeat } from '../../trace/snapshot';
import type { EventOf, Trace } from '../../trace/trace';
import { runOf } from '../scenario';

/**
 * Something to bring about by one's own calls and by what befalls segments. Its sentences are in the catalogue, under its id.
 * `start`: what is on the stage at first. `reached`: whether a record does what is asked; it looks at the whole of it.
 * `solution`: what may be added to the start to reach it, as one of many ways.
 */
export type Challenge = Readonly<{ id: string; start: Run; reached: (trace: Trace) => boolean; solution: readonly Input[] }>;

export const call = (at: Ms, side: Side, ...calls: readonly Call[]): readonly Input[] =>
  calls.map((each) => ({ at, do: 'call', side, call: each }));

const OPENS: readonly Input[] = [...call(0, 'server', { call: 'passive OPEN' }), ...call(10, 'client', { call: 'active OPEN' })];
type Change = Readonly<{ rules?: Setup['rules']; client?: Partial<EndSetup>; server?: Partial<EndSetup> }>;

/** Two ends that have done nothing yet. */
export const empty = (change: Change = {}): Run => runOf(change);
/** An open connection; ESTABLISHED on both ends at 70 ms. */
export const open = (change: Change = {}): Run => runOf({ ...change, inputs: OPENS });
export const close = (at: Ms, side: Side): readonly Input[] => call(at, side, { call: 'CLOSE' });
export const send = (at: Ms, side: Side, text: string): readonly Input[] => call(at, side, { call: 'SEND', text });

const LAST = Number.MAX_SAFE_INTEGER;

/** The state in which an end is when nothing more happens. */
export const endsIn = (trace: Trace, side: Side): StateName => snapshotOfBeat(trace, LAST)[side].state;

export const changes = (trace: Trace): readonly EventOf<'changed'>[] =>
  trace.events.filter((e): e is EventOf<'changed'> => e.kind === 'changed' && e.to !== e.from);

/** Has this end been in that state? */
export const entered = (trace: Trace, side: Side, state: StateName): boolean =>
  changes(trace).some((e) => e.side === side && e.to === state);

export const bothEntered = (trace: Trace, state: StateName): boolean => SIDES.every((side) => entered(trace, side, state));

export const sent = (trace: Trace): readonly EventOf<'sent'>[] => trace.events.filter((e): e is EventOf<'sent'> => e.kind === 'sent');

export const called = (trace: Trace, name: Call['call']): boolean =>
  trace.events.some((e) => e.kind === 'called' && e.call.call === name && e.error === null);

export const isTold = (trace: Trace, side: Side, what: EventOf<'told'>['told']['what']): boolean =>
  trace.events.some((e) => e.kind === 'told' && e.side === side && e.told.what === what);

/** Every segment that the TCPs sent came to the other end, once, at the first try. */
export const unharmed = (trace: Trace): boolean =>
  trace.events.every((e) => e.kind !== 'lost' && !(e.kind === 'arrived' && e.copy > 0) && !(e.kind === 'sent' && (e.repeats > 0 || e.old)));
