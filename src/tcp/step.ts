import { type AnyActorScope, createActor, getInitialMicrosteps, type SnapshotFrom } from 'xstate';
import type { Check } from './checks';
import { endpointMachine } from './endpoint';
import type { EndpointEvent } from './events';
import type { StateName } from './names';
import { type Config, DEFAULT_CONFIG } from './rules';
import { seq } from './seq';
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

/** An endpoint as a record has it at one moment, to be asked what it takes. */
export const endpointIn = (state: StateName, tcb: Tcb): Endpoint =>
  endpointMachine.resolveState({ value: state, context: { tcb, now: 0, isn: seq(0) } });

/** Does the state take this call or event now? Where not, `callError` has what the user is told. */
export const takes = (endpoint: Endpoint, event: EndpointEvent): boolean => endpoint.can(event);

const reenters = (from: StateName, by: string): boolean =>
  endpointMachine.states[from]?.transitions.get(by)?.some((t) => t.reenter && t.target !== undefined) ?? false;

/** An action that leaves the chart, as data. */
type Action = Readonly<{ type: string; params: unknown }>;

const idle = createActor(endpointMachine, { input: DEFAULT_CONFIG });
const nothing = (): void => {};

/**
 * What XState asks of its surroundings: nothing is executed, actions are only written down. XState's own getMicrosteps makes an actor
 * for each step, with a chart that begins anew; that took half of the time.
 */
const writingTo = (actions: Action[]): AnyActorScope => ({
  self: idle,
  system: idle.system,
  id: idle.id,
  sessionId: idle.sessionId,
  logger: nothing,
  defer: nothing,
  emit: nothing,
  stopChild: nothing,
  actionExecutor: ({ type, params }) => void actions.push({ type, params }),
});

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
  const actions: Action[] = [];
  const steps = endpointMachine.microstep(endpoint, event, writingTo(actions));
  for (const { type, params } of actions) {
    if (type === 'xstate.raise') events.push(raisedBy(params));
    else if (type === 'note') noted = params as typeof noted;
    else effects.push(params as Effect);
  }
  for (const [i, after] of steps.entries()) {
    const by = events[i] ?? event.type;
    const [from, to] = [stateOf(before), stateOf(after)];
    if (from !== to || reenters(from, by)) via.push({ from, by, to });
    before = after;
  }
  return { endpoint: before, via, effects, ...noted };
};

const raisedBy = (params: unknown): string => (params as { event: { type: string } }).event.type;
