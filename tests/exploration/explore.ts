import type { Arrow } from '../../src/tcp/step';
import { nameOf } from '../net/figure5';
import { printSegment } from '../net/print';
import { cycle, type Steps } from './cycle';
import { type Done, type Ends, endsAtHand } from './ends';
import { type Budget, type End, endIn, endOf, firstPlace, type Kind, keyOf, movesOf, type Place } from './places';

const NAMES = ['client', 'server'] as const;

/** What one event does to an end that is in the state of number `from`; `arrived`: the number of the segment, null: a call or a timer. */
export type Step = Readonly<{ from: number; arrived: number | null; done: Done }>;

/** Who is told of what is found. A word is a fault, and is kept with the way that leads there. */
export type Watch = Readonly<{
  /** Asked once of each step of one end: what the other end and the network do meanwhile is nothing to it. */
  step: (step: Step, hands: Ends) => string | null;
  /** A place where nothing is under way and no timer runs: only a call could go on. */
  rest: (place: Place, hands: Ends) => string | null;
}>;

export type Fault = Readonly<{ what: string; way: readonly string[] }>;
export type Explored = Readonly<{
  states: number;
  moves: number;
  rests: number;
  arrows: ReadonlyMap<string, Arrow>;
  faults: readonly Fault[];
  /** A way that comes back to where it was without loss, duplicate or call, so that a run could go on for ever; null: there is none. */
  endless: Fault | null;
  counts: ReturnType<Ends['counts']>;
}>;

/** How many faults are worth telling. */
const MOST_FAULTS = 5;

/** How a place was first come to: from which, and by what move. */
type Way = Readonly<{ from: number; kind: Kind; end: End; what: number }>;

/** Goes everywhere, breadth first: so the way to a fault is the shortest. */
export const explore = (budget: Budget, watch: Watch): Explored => {
  const hands = endsAtHand();
  const movesFrom = movesOf(hands, budget);
  const first = firstPlace(hands, budget);
  const keys = [keyOf(first)];
  const known = new Map(keys.map((key, n) => [key, n]));
  const ways: (Way | null)[] = [null];
  const seen = new Set<Done>();
  const arrows = new Map<string, Arrow>();
  const faults: Fault[] = [];
  const free: Steps = { from: [], to: [] };
  let [moves, rests] = [0, 0];
  const read = ({ kind, end, what }: Way): string => {
    const name = kind === 'call' || kind.endsWith('timer') ? hands.eventOf(what).type : printSegment(hands.segment(what));
    return `${NAMES[end]} ${kind} ${name}`;
  };
  const statesAt = (n: number): string => ([0, 1] as const).map((end) => hands.stateOf(endIn(keys[n] ?? '', end))).join(' | ');
  const wayTo = (n: number): string[] => {
    const way = ways[n];
    return way ? [...wayTo(way.from), `${read(way)}  = ${statesAt(n)}`] : [];
  };
  const fault = (what: string | null, at: number, by: readonly Way[]): void => {
    if (what !== null && faults.length < MOST_FAULTS) faults.push({ what, way: [...wayTo(at), ...by.map(read)] });
  };
  const endless = (): Fault | null => {
    const round = cycle(known.size, free);
    const start = round?.[0];
    return round === null || start === undefined
      ? null
      : { what: 'for ever', way: [...wayTo(start), ...round.slice(1).map((n) => `then for ever  = ${statesAt(n)}`)] };
  };
  let level: [number, Place][] = [[0, first]];
  while (level.length > 0) {
    const next: [number, Place][] = [];
    for (const [n, from] of level) {
      let calls = 0;
      const before = moves;
      movesFrom(from, (kind, end, what, done, place) => {
        moves += 1;
        if (kind === 'call') calls += 1;
        if (done !== null && !seen.has(done)) {
          seen.add(done);
          for (const arrow of done.via) arrows.set(nameOf(arrow), arrow);
          const arrived = kind === 'deliver' ? what : null;
          fault(watch.step({ from: endOf(from, end), arrived, done }, hands), n, [{ from: n, kind, end, what }]);
        }
        const key = keyOf(place);
        let to = known.get(key);
        if (to === undefined) {
          to = known.size;
          known.set(key, to);
          keys.push(key);
          ways.push({ from: n, kind, end, what });
          next.push([to, place]);
        }
        if (kind === 'deliver' || kind === 'timer') {
          free.from.push(n);
          free.to.push(to);
        }
      });
      if (calls === moves - before) {
        rests += 1;
        fault(watch.rest(from, hands), n, []);
      }
    }
    level = next;
  }
  return { states: known.size, moves, rests, arrows, faults, endless: endless(), counts: hands.counts() };
};
