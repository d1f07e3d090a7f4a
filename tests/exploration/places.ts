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
 * all of them are the characters of a string, in order.
 * `left`: one bit a call that was not made yet. `lost`: 1 where the end's last connection was reset or aborted.
 */
export type Place = Readonly<{
  ends: Pair;
  begun: Pair;
  lost: Pair;
  losses: number;
  duplicates: number;
  left: Pair;
  flights: string;
}>;

export type Kind = 'call' | 'deliver' | 'lose' | 'duplicate' | 'timer' | 'early timer';
export type Move = Readonly<{ kind: Kind; name: string; end: End; done: Done | null; from: Place; place: Place }>;

const withEnd = (pair: Pair, end: End, value: number): Pair => (end === 0 ? [value, pair[1]] : [pair[0], value]);
const without = (flights: string, i: number): string => flights.slice(0, i) + flights.slice(i + 1);
const withFlight = (flights: string, flight: number): string => {
  let i = 0;
  while (i < flights.length && flights.charCodeAt(i) < flight) i++;
  return flights.slice(0, i) + String.fromCharCode(flight) + flights.slice(i);
};

/** The place as a short string: equal for equal places. Its first two characters are the numbers of the ends. */
export const keyOf = ({ ends, begun, lost, losses, duplicates, left, flights }: Place): string =>
  String.fromCharCode(...ends, ...begun, ...lost, losses, duplicates, ...left) + flights;

const LOSSES: ReadonlySet<string> = new Set(['reset', 'ABORT', 'SYN in window']);

const CALLS = {
  'passive OPEN': [{ type: 'passive OPEN', remote: true }],
  // In LISTEN a SEND opens actively as well (figure 5); here one of nothing.
  'active OPEN': [{ type: 'active OPEN' }, { type: 'SEND', text: '', push: true }],
  CLOSE: [{ type: 'CLOSE', gone: false }],
  ABORT: [{ type: 'ABORT' }],
} as const;

/** The place after something was done to an end: it may have begun or lost a connection, and what it sent is under way. */
const after = (from: Place, end: End, done: Done, part: Partial<Place>): Place => {
  const { begun, lost, flights } = { ...from, ...part };
  const lostNow = done.via.some(({ by }) => LOSSES.has(by));
  return {
    ...from,
    ...part,
    ends: withEnd(from.ends, end, done.to),
    begun: done.began ? withEnd(begun, end, begun[end] + 1) : begun,
    lost: done.began ? withEnd(lost, end, 0) : lostNow ? withEnd(lost, end, 1) : lost,
    flights: done.sent.reduce((all, n) => withFlight(all, n * 2 + end), flights),
  };
};

type Moves = (hands: Ends, from: Place, budget: Budget) => readonly Move[];

/** What is under way arrives in any order, gets lost, or becomes two. */
const onTheWay: Moves = (hands, from) => {
  const moves: Move[] = [];
  const { flights, losses, duplicates } = from;
  for (let i = 0; i < flights.length; i++) {
    const flight = flights.charCodeAt(i);
    if (flight === flights.charCodeAt(i - 1)) continue;
    const [end, n] = [(1 - (flight & 1)) as End, flight >> 1];
    const what = { name: `segment ${n}`, end, from };
    const others = { flights: without(flights, i) };
    const done = hands.arrive(from.ends[end], n, end, from.begun[end]);
    if (done !== null) moves.push({ ...what, kind: 'deliver', done, place: after(from, end, done, others) });
    if (losses > 0) moves.push({ ...what, kind: 'lose', done: null, place: { ...from, ...others, losses: losses - 1 } });
    if (duplicates === 0) continue;
    const place = { ...from, duplicates: duplicates - 1, flights: withFlight(flights, flight) };
    moves.push({ ...what, kind: 'duplicate', done: null, place });
  }
  return moves;
};

/**
 * An RTO is longer than any way, 2 MSL are longer than any life of a segment: a timer goes off when nothing is under way.
 * A retransmission timer that goes off too early makes a duplicate, and counts as one.
 */
const timersOf =
  (end: End): Moves =>
  (hands, from) => {
    const early = from.flights.length > 0;
    return hands.timersOf(from.ends[end]).flatMap((timer) => {
      if (early && (timer !== 'retransmission' || from.duplicates === 0)) return [];
      const done = hands.step(from.ends[end], { type: `${timer} elapsed` }, end, from.begun[end]);
      if (done === null) return [];
      const kind = early ? 'early timer' : 'timer';
      return [{ kind, name: timer, end, done, from, place: after(from, end, done, early ? { duplicates: from.duplicates - 1 } : {}) }];
    });
  };

/** Each user may make the calls that are left, if the state takes them. */
const callsOf =
  (end: End): Moves =>
  (hands, from, budget) =>
    budget.calls[end].flatMap((choice, bit) => {
      if ((from.left[end] & (1 << bit)) === 0) return [];
      const left = withEnd(from.left, end, from.left[end] & ~(1 << bit));
      return CALLS[choice].flatMap((event): Move[] => {
        const inPlace = event.type !== 'SEND' || hands.stateOf(from.ends[end]) === 'LISTEN';
        const done = inPlace ? hands.step(from.ends[end], event, end, from.begun[end]) : null;
        return done === null ? [] : [{ kind: 'call', name: event.type, end, done, from, place: after(from, end, done, { left }) }];
      });
    });

const ALL: readonly Moves[] = [onTheWay, timersOf(0), timersOf(1), callsOf(0), callsOf(1)];

/** Everything that can happen next. */
export const movesFrom: Moves = (hands, from, budget) => ALL.flatMap((moves) => moves(hands, from, budget));
