import type { EndpointEvent } from '../../src/tcp/events';
import { type StateName, TIMERS, type Timer } from '../../src/tcp/names';
import { type Config, DEFAULT_CONFIG } from '../../src/tcp/rules';
import type { Segment } from '../../src/tcp/segment';
import { seq } from '../../src/tcp/seq';
import { type Arrow, type Endpoint, startEndpoint, stateOf, stepEndpoint, takes, tcbOf } from '../../src/tcp/step';
import type { Tcb } from '../../src/tcp/tcb';

type Bare<E> = E extends unknown ? Omit<E, 'at' | 'isn'> : never;
type BareEvent = Bare<EndpointEvent>;

/** What one event does to one end; found once, whatever the other end and the network are doing meanwhile. */
export type Done = Readonly<{ to: number; sent: readonly number[]; began: boolean; via: readonly Arrow[] }>;

/**
 * All that the behaviour of an end depends on. Times, RTO and counts of repeats are left out: here every timer that runs may go off.
 * Of the duplicate ACKs only the third one does something.
 */
const essence = (endpoint: Endpoint): string => {
  const { config: _, rtt: __, queueSince: ___, repeats: ____, timers, queue, dupAcks, ...facts } = tcbOf(endpoint);
  return JSON.stringify([
    stateOf(endpoint),
    facts,
    queue.map((q) => q.segment),
    Math.min(dupAcks, 4),
    TIMERS.filter((timer) => timers[timer] !== undefined),
  ]);
};

/** Gives equal things one number each. */
const numbering = <T>(keyOf: (item: T) => string) => {
  const numbers = new Map<string, number>();
  const items: T[] = [];
  return {
    items,
    of: (item: T): number => {
      const key = keyOf(item);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, items.length);
      items.push(item);
      return items.length - 1;
    },
  };
};

/** First ISSs of client and server: the windows above one of them lie across the wrap at 2^32. */
const ISS = [100, 2 ** 32 - 100] as const;
/** How far apart the ISSs of an end's connections are: no old number is taken for a new one. */
const STEP = 1000;

/** The two ends' side of an exploration: endpoints and segments by number, and what each event does, remembered. */
export const endsAtHand = (config: Config = DEFAULT_CONFIG) => {
  const endpoints = numbering<Endpoint>(essence);
  const segments = numbering<Segment>((s) => JSON.stringify(s));
  const known: Map<string | number, Done | null>[] = [];

  const found = (end: number, what: string | number, event: BareEvent, side: 0 | 1, begun: number): Done | null => {
    const endpoint = endpoints.items[end] as Endpoint;
    const whole = { ...event, at: 0, isn: seq(ISS[side] + STEP * begun) } as EndpointEvent;
    const made = takes(endpoint, whole) ? stepEndpoint(endpoint, whole) : null;
    const result = made && {
      to: endpoints.of(made.endpoint),
      sent: made.effects.flatMap((effect) => (effect.type === 'transmit' ? [segments.of(effect.segment)] : [])),
      began: tcbOf(made.endpoint).iss !== null && tcbOf(made.endpoint).iss !== tcbOf(endpoint).iss,
      via: made.via,
    };
    known[end]?.set(what, result);
    return result;
  };

  /** What an event does to an end, found or remembered; null where the state does not take it. `begun`: how many connections it has had. */
  const remembered = (end: number, what: string | number, event: () => BareEvent, side: 0 | 1, begun: number): Done | null => {
    const own = known[end] ?? new Map<string | number, Done | null>();
    known[end] = own;
    const done = own.get(what);
    return done === undefined ? found(end, what, event(), side, begun) : done;
  };

  return {
    start: endpoints.of(startEndpoint(config)),
    /** A segment, by its number, arrives. */
    arrive: (end: number, n: number, side: 0 | 1, begun: number): Done | null =>
      remembered(end, (n * 64 + begun) * 2 + side, () => ({ type: 'segment', segment: segments.items[n] as Segment }), side, begun),
    /** A call is made, or a timer goes off. */
    step: (end: number, event: BareEvent, side: 0 | 1, begun: number): Done | null =>
      remembered(end, `${event.type} ${side} ${begun}`, () => event, side, begun),
    stateOf: (end: number): StateName => stateOf(endpoints.items[end] as Endpoint),
    tcbOf: (end: number): Tcb => tcbOf(endpoints.items[end] as Endpoint),
    timersOf: (end: number): readonly Timer[] =>
      TIMERS.filter((timer) => tcbOf(endpoints.items[end] as Endpoint).timers[timer] !== undefined),
    segment: (n: number): Segment => segments.items[n] as Segment,
    counts: () => ({
      endpoints: endpoints.items.length,
      segments: segments.items.length,
      steps: known.reduce((sum, own) => sum + own.size, 0),
    }),
  };
};

export type Ends = ReturnType<typeof endsAtHand>;
