import type { EndpointEvent } from '../../src/tcp/events';
import { type StateName, TIMERS, type Timer } from '../../src/tcp/names';
import { type Config, DEFAULT_CONFIG } from '../../src/tcp/rules';
import type { Segment } from '../../src/tcp/segment';
import { seq } from '../../src/tcp/seq';
import { type Arrow, type Endpoint, startEndpoint, stateOf, stepEndpoint, takes, tcbOf } from '../../src/tcp/step';
import type { Tcb } from '../../src/tcp/tcb';

type Bare<E> = E extends unknown ? Omit<E, 'at' | 'isn'> : never;
type BareEvent = Bare<EndpointEvent>;

/**
 * What one event does to one end; found once, whatever the other end and the network are doing meanwhile.
 * `lost`: the connection was reset or aborted.
 */
export type Done = Readonly<{ to: number; sent: readonly number[]; began: boolean; lost: boolean; via: readonly Arrow[] }>;

const LOSSES: ReadonlySet<string> = new Set(['reset', 'ABORT', 'SYN in window']);

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

/** What an end can meet besides segments. */
type Event = Exclude<BareEvent, { type: 'segment' }>;

/** The two ends' side of an exploration: endpoints and segments by number, and what each event does, remembered. */
export const endsAtHand = (config: Config = DEFAULT_CONFIG) => {
  const endpoints = numbering<Endpoint>(essence);
  const segments = numbering<Segment>((s) => JSON.stringify(s));
  const events = numbering<Event>((event) => JSON.stringify(event));
  const known = { arrivals: [] as Map<number, Done | null>[], steps: [] as Map<number, Done | null>[] };
  const timers: (readonly Timer[])[] = [];
  const at = (end: number): Endpoint => endpoints.items[end] as Endpoint;

  const found = (end: number, event: BareEvent, side: 0 | 1, begun: number): Done | null => {
    const endpoint = at(end);
    const whole = { ...event, at: 0, isn: seq(ISS[side] + STEP * begun) } as EndpointEvent;
    if (!takes(endpoint, whole)) return null;
    const { endpoint: after, effects, via } = stepEndpoint(endpoint, whole);
    return {
      to: endpoints.of(after),
      sent: effects.flatMap((effect) => (effect.type === 'transmit' ? [segments.of(effect.segment)] : [])),
      began: tcbOf(after).iss !== null && tcbOf(after).iss !== tcbOf(endpoint).iss,
      lost: via.some(({ by }) => LOSSES.has(by)),
      via,
    };
  };

  /** What an event, by its number, does to an end, found or remembered; null where the state does not take it. `begun`: how many connections it has had. */
  const remembered =
    (all: Map<number, Done | null>[], of: (n: number) => BareEvent) => (end: number, n: number, side: 0 | 1, begun: number) => {
      all[end] ??= new Map();
      const what = (n * 64 + begun) * 2 + side;
      let done = all[end].get(what);
      if (done === undefined) {
        done = found(end, of(n), side, begun);
        all[end].set(what, done);
      }
      return done;
    };

  return {
    start: endpoints.of(startEndpoint(config)),
    /** A segment, by its number, arrives. */
    arrive: remembered(known.arrivals, (n) => ({ type: 'segment', segment: segments.items[n] as Segment })),
    /** The number of a call, or of a timer that goes off. */
    numberOf: events.of,
    eventOf: (n: number): Event => events.items[n] as Event,
    /** A call is made, or a timer goes off. */
    step: remembered(known.steps, (n) => events.items[n] as Event),
    stateOf: (end: number): StateName => stateOf(at(end)),
    tcbOf: (end: number): Tcb => tcbOf(at(end)),
    timersOf: (end: number): readonly Timer[] => {
      timers[end] ??= TIMERS.filter((timer) => tcbOf(at(end)).timers[timer] !== undefined);
      return timers[end];
    },
    segment: (n: number): Segment => segments.items[n] as Segment,
    counts: () => ({
      endpoints: endpoints.items.length,
      segments: segments.items.length,
      steps: [...known.arrivals, ...known.steps].reduce((sum, own) => sum + (own?.size ?? 0), 0),
    }),
  };
};

export type Ends = ReturnType<typeof endsAtHand>;
