import { getInitialMicrosteps, getMicrosteps, type SnapshotFrom } from 'xstate';
import type { Check } from './checks';
import { endpointMachine } from './endpoint';
import type { EndpointEvent } from './events';
import type { StateName } from './names';
import type { Config } from './rules';
import type { Tcb } from './tcb';
import type { Effect, Meaning } from './work';

/** One endpoint at one moment: a snapshot of the chart. Immutable; may be kept, compared and gone on from again. */
export type Endpoint = SnapshotFrom<typeof endpointMachine>;

/** One arrow of the chart: from, the event that it bears in the figure, to. */
export type Arrow = Readonly<{ from: StateName; by: string; to: StateName }>;

/** What one event did: the endpoint after it, the arrows it took, what leaves, what was checked. */
export type Stepped = Readonly<{
  endpoint: Endpoint;
  via: readonly Arrow[];
  effects: readonly Effect[];
  checks: readonly Check[];
  means: readonly Meaning[];
}>;

export const stateOf = (endpoint: Endpoint): StateName => endpoint.value;
export const tcbOf = (endpoint: Endpoint): Tcb => endpoint.context.tcb;

/** An endpoint in CLOSED, with no connection. */
export const startEndpoint = (config: Config): Endpoint => {
  const last = getInitialMicrosteps(endpointMachine, config).at(-1);
  if (last === undefined) throw new Error('The chart has no initial state.');
  return last[0];
};

/** Does the state take this call or event now? Where not, `callError` has what the user is told. */
export const takes = (endpoint: Endpoint, event: EndpointEvent): boolean => endpoint.can(event);

const reenters = (from: StateName, by: string): boolean =>
  endpointMachine.states[from]?.transitions.get(by)?.some((t) => t.reenter && t.target !== undefined) ?? false;

/**
 * Takes one event through the chart, with all the events of the figure that it raises.
 * @returns everything as data; nothing was executed
 */
export const stepEndpoint = (endpoint: Endpoint, event: EndpointEvent): Stepped => {
  const events: string[] = [event.type];
  const via: Arrow[] = [];
  const effects: Effect[] = [];
  let noted: Pick<Stepped, 'checks' | 'means'> = { checks: [], means: [] };
  let before = endpoint;
  for (const [after, actions] of getMicrosteps(endpointMachine, endpoint, event)) {
    const by = events.shift() ?? event.type;
    const [from, to] = [stateOf(before), stateOf(after)];
    if (from !== to || reenters(from, by)) via.push({ from, by, to });
    for (const action of actions) {
      if (action.type === 'xstate.raise') events.push(raisedBy(action.params));
      else if (action.type === 'note') noted = action.params as typeof noted;
      else effects.push(action.params as Effect);
    }
    before = after;
  }
  return { endpoint: before, via, effects, ...noted };
};

const raisedBy = (params: unknown): string => (params as { event: { type: string } }).event.type;
