import type { Arrow } from '../../src/tcp/step';
import { nameOf } from '../net/figure5';
import { printSegment } from '../net/print';
import { cycle, type Steps } from './cycle';
import { type Ends, endsAtHand } from './ends';
import { type Budget, keyOf, type Move, movesFrom, type Pair, type Place } from './places';

const NAMES = ['client', 'server'] as const;

/** Who is told of what is found. A word is a fault, and is kept with the way that leads there. */
export type Watch = Readonly<{
  move: (move: Move, hands: Ends) => string | null;
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

/** Goes everywhere, breadth first: so the way to a fault is the shortest. */
export const explore = (budget: Budget, watch: Watch): Explored => {
  const hands = endsAtHand();
  const all: Pair = [(1 << budget.calls[0].length) - 1, (1 << budget.calls[1].length) - 1];
  const { losses, duplicates } = budget;
  const first: Place = { ends: [hands.start, hands.start], begun: [0, 0], lost: [0, 0], losses, duplicates, left: all, flights: '' };
  const known = new Map<string, number>([[keyOf(first), 0]]);
  const keys = [keyOf(first)];
  const cameFrom: number[] = [-1];
  const cameBy: string[] = [''];
  const arrows = new Map<string, Arrow>();
  const faults: Fault[] = [];
  const free: Steps = { from: [], to: [] };
  let [moves, rests] = [0, 0];
  const read = (by: string): string => by.replace(/segment (\d+)/, (_, number) => printSegment(hands.segment(Number(number))));
  const statesAt = (n: number): string => [0, 1].map((end) => hands.stateOf(keys[n]?.charCodeAt(end) ?? 0)).join(' | ');
  const wayTo = (n: number): string[] => (n <= 0 ? [] : [...wayTo(cameFrom[n] ?? 0), `${read(cameBy[n] ?? '')}  = ${statesAt(n)}`]);
  const fault = (what: string | null, at: number, by: readonly string[]): void => {
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
    for (const [n, place] of level) {
      const found = movesFrom(hands, place, budget);
      moves += found.length;
      if (found.every(({ kind }) => kind === 'call')) {
        rests += 1;
        fault(watch.rest(place, hands), n, []);
      }
      for (const move of found) {
        const name = `${NAMES[move.end]} ${move.kind} ${move.name}`;
        for (const arrow of move.done?.via ?? []) arrows.set(nameOf(arrow), arrow);
        fault(watch.move(move, hands), n, [name]);
        const key = keyOf(move.place);
        let to = known.get(key);
        if (to === undefined) {
          to = known.size;
          known.set(key, to);
          keys.push(key);
          cameFrom.push(n);
          cameBy.push(name);
          next.push([to, move.place]);
        }
        if (move.kind === 'deliver' || move.kind === 'timer') {
          free.from.push(n);
          free.to.push(to);
        }
      }
    }
    level = next;
  }
  return { states: known.size, moves, rests, arrows, faults, endless: endless(), counts: hands.counts() };
};
