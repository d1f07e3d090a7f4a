import { TIMERS, type Timer } from '../../src/tcp/names';
import type { Done, Ends } from './ends';

/** 0 the client, 1 the server. */
export type End = 0 | 1;
export type Pair = readonly [number, number];

/** A call that each user may make once, when the state takes it. */
export type Choice = 'passive OPEN' | 'active OPEN' | 'CLOSE' | 'ABORT';

/** What may happen, all in all: so many losses and duplicates on the way, and for each end these calls, each once. */
export type Budget = Readonly<{ losses: number; duplicates: number; calls: readonly [readonly Choice[], readonly Choice[]] }>;

/**
 * Both ends, what is under way between them, and what may still happen. A flight is the number of its segment, doubled, plus its sender;
 * all of them are the characters of a string, in order. Millions are made: what is small lies side by side in one number, `counts`.
 */
export type Place = Readonly<{ client: number; server: number; counts: number; flights: string }>;

export const endOf = (place: Place, end: End): number => (end === 0 ? place.client : place.server);

/** Where a small number lies in `counts`, and how many bits it has; of a pair the server's follows the client's. */
const BEGUN = { at: 0, bits: 4 };
/** One bit a call that was not made yet. */
const LEFT = { at: 8, bits: 4 };
/** 1 where the end's last connection was reset or aborted. */
const LOST = { at: 16, bits: 1 };
const LOSSES = { at: 18, bits: 3 };
const DUPLICATES = { at: 21, bits: 3 };
type Field = typeof BEGUN;

const shiftOf = ({ at, bits }: Field, end: End): number => at + bits * end;
const get = (counts: number, field: Field, end: End = 0): number => (counts >> shiftOf(field, end)) & ((1 << field.bits) - 1);
const set = (counts: number, field: Field, value: number, end: End = 0): number => {
  const most = (1 << field.bits) - 1;
  if (value > most) throw new Error(`${value} is more than ${field.bits} bits hold`);
  return (counts & ~(most << shiftOf(field, end))) | (value << shiftOf(field, end));
};

export const hasLost = ({ counts }: Place, end: End): boolean => get(counts, LOST, end) === 1;

/** Where it all begins: both ends closed, nothing under way, and all of the budget left. */
export const firstPlace = (hands: Ends, { losses, duplicates, calls }: Budget): Place => {
  const all = (end: End) => (1 << calls[end].length) - 1;
  const counts = set(set(set(set(0, LOSSES, losses), DUPLICATES, duplicates), LEFT, all(0), 0), LEFT, all(1), 1);
  return { client: hands.start, server: hands.start, counts, flights: '' };
};

/** The place as a short string: equal for equal places. */
export const keyOf = ({ client, server, counts, flights }: Place): string =>
  String.fromCharCode(client, server, counts & 0xffff, counts >> 16) + flights;
/** Which state an end is in at a place, by the key of that. */
export const endIn = (key: string, end: End): number => key.charCodeAt(end);

const KINDS = ['call', 'deliver', 'lose', 'duplicate', 'timer', 'early timer'] as const;
export type Kind = (typeof KINDS)[number];

/** Told of each move: what happens to which end, by the number of its segment or else its event, what that does, and where it leads. */
export type Found = (kind: Kind, end: End, what: number, done: Done | null, place: Place) => void;

const without = (flights: string, i: number): string => flights.slice(0, i) + flights.slice(i + 1);
const withFlight = (flights: string, flight: number): string => {
  let i = 0;
  while (i < flights.length && flights.charCodeAt(i) < flight) i++;
  return flights.slice(0, i) + String.fromCharCode(flight) + flights.slice(i);
};

/** The place after something was done to an end: it may have begun or lost a connection, and what it sent is under way. */
const after = ({ client, server }: Place, end: End, done: Done, counts: number, flights: string): Place => {
  let counted = counts;
  if (done.began) counted = set(set(counts, BEGUN, get(counts, BEGUN, end) + 1, end), LOST, 0, end);
  else if (done.lost) counted = set(counts, LOST, 1, end);
  let all = flights;
  for (const n of done.sent) all = withFlight(all, n * 2 + end);
  return { client: end === 0 ? done.to : client, server: end === 1 ? done.to : server, counts: counted, flights: all };
};

/** What is under way arrives in any order, gets lost, or becomes two. */
const onTheWay = (hands: Ends, from: Place, found: Found): void => {
  const { counts, flights } = from;
  const [losses, duplicates] = [get(counts, LOSSES), get(counts, DUPLICATES)];
  for (let i = 0; i < flights.length; i++) {
    const flight = flights.charCodeAt(i);
    if (i > 0 && flight === flights.charCodeAt(i - 1)) continue;
    const end: End = (flight & 1) === 1 ? 0 : 1;
    const n = flight >> 1;
    const others = without(flights, i);
    const done = hands.arrive(endOf(from, end), n, end, get(counts, BEGUN, end));
    if (done !== null) found('deliver', end, n, done, after(from, end, done, counts, others));
    if (losses > 0) found('lose', end, n, null, { ...from, counts: set(counts, LOSSES, losses - 1), flights: others });
    if (duplicates > 0)
      found('duplicate', end, n, null, { ...from, counts: set(counts, DUPLICATES, duplicates - 1), flights: withFlight(flights, flight) });
  }
};

const CALLS = {
  'passive OPEN': [{ type: 'passive OPEN', remote: true }],
  // In LISTEN a SEND opens actively as well (figure 5); here one of nothing.
  'active OPEN': [{ type: 'active OPEN' }, { type: 'SEND', text: '', push: true }],
  CLOSE: [{ type: 'CLOSE', gone: false }],
  ABORT: [{ type: 'ABORT' }],
} as const;

/** Everything that can happen next, told one by one. */
export const movesOf = (hands: Ends, budget: Budget): ((from: Place, found: Found) => void) => {
  const elapsed = Object.fromEntries(TIMERS.map((timer) => [timer, hands.numberOf({ type: `${timer} elapsed` })])) as Record<Timer, number>;
  const calls = budget.calls.map((choices) =>
    choices.flatMap((choice, bit) =>
      CALLS[choice].map((event) => ({ bit: 1 << bit, what: hands.numberOf(event), listening: event.type === 'SEND' })),
    ),
  );

  /**
   * An RTO is longer than any way, 2 MSL are longer than any life of a segment: a timer goes off when nothing is under way.
   * A retransmission timer that goes off too early makes a duplicate, and counts as one.
   */
  const timers = (from: Place, end: End, found: Found): void => {
    const early = from.flights.length > 0;
    const duplicates = get(from.counts, DUPLICATES);
    for (const timer of hands.timersOf(endOf(from, end))) {
      if (early && (timer !== 'retransmission' || duplicates === 0)) continue;
      const done = hands.step(endOf(from, end), elapsed[timer], end, get(from.counts, BEGUN, end));
      if (done === null) continue;
      const counts = early ? set(from.counts, DUPLICATES, duplicates - 1) : from.counts;
      found(early ? 'early timer' : 'timer', end, elapsed[timer], done, after(from, end, done, counts, from.flights));
    }
  };

  /** Each user may make the calls that are left, if the state takes them. */
  const made = (from: Place, end: End, found: Found): void => {
    const left = get(from.counts, LEFT, end);
    for (const { bit, what, listening } of calls[end] ?? []) {
      if ((left & bit) === 0 || (listening && hands.stateOf(endOf(from, end)) !== 'LISTEN')) continue;
      const done = hands.step(endOf(from, end), what, end, get(from.counts, BEGUN, end));
      if (done !== null) found('call', end, what, done, after(from, end, done, set(from.counts, LEFT, left & ~bit, end), from.flights));
    }
  };

  return (from, found) => {
    onTheWay(hands, from, found);
    timers(from, 0, found);
    timers(from, 1, found);
    made(from, 0, found);
    made(from, 1, found);
  };
};
