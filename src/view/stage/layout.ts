import { clock } from '../../trace/clock';
import { type Flight, flightsOf } from '../../trace/flights';
import type { Numbers } from '../../trace/numbers';
import type { Pace } from '../../trace/pace';
import type { Trace } from '../../trace/trace';
import type { Metrics } from './metrics';
import type { Label } from './placeLabel';
import type { Note } from './placeNote';
import { type Fold, type Row, type Rows, rowsOf, TURN } from './rows';
import type { Words } from './words';

/** One way that a segment takes: to the other end, to where it is lost, or to nothing that the record knows of. */
export type Leg = Readonly<{
  key: string;
  end: 'landing' | 'loss' | 'open';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** The beat in which it ends. */
  beat: number;
  refused: boolean;
  /** Nobody saw it arrive: a hollow head. */
  guessed: boolean;
  note: Note | null;
  /** Of a lost one: where it would have landed. */
  dots: Readonly<{ x: number; y: number }> | null;
}>;

export type PlacedFlight = Readonly<{
  flight: Flight;
  y: number;
  /** The lowest point of it. */
  bottom: number;
  label: Label;
  legs: readonly Leg[];
  /** Nobody saw it leave: its start is hollow. */
  hollowStart: boolean;
  /** When it was sent, as it stands beside the lifeline. */
  time: string;
}>;

/** A ladder with everything in its place. Lengths in CSS px, from the top left of the paper. */
export type Layout = Readonly<{
  metrics: Metrics;
  flights: readonly PlacedFlight[];
  folds: readonly Fold[];
  beats: readonly Row[];
  /** Watching time to y, rising: straight between these. */
  knots: readonly Readonly<{ watch: number; y: number }>[];
}>;

const legsOf = (flight: Flight, rows: Rows, m: Metrics): readonly Leg[] => {
  const { id, side, landings, lost } = flight;
  const [x1, far] = side === 'client' ? [m.client + 1, m.server - 1] : [m.server - 1, m.client + 1];
  const y1 = rows.start(id).y;
  const common = { x1, y1, refused: false, guessed: false, note: null, dots: null };
  const landed = landings.map(({ copy, beat, refused, guessed }): Leg => {
    const { y, note } = rows.end(id, copy)!;
    return { ...common, key: `${id} ${copy}`, end: 'landing', x2: far, y2: y, beat, refused, guessed, note };
  });
  const died = lost && rows.end(id, 'lost');
  if (died) {
    const dots = { x: far, y: died.y + (1 - lost.part) * rows.drop((lost.at - flight.sentAt) / Math.max(lost.part, 0.05)) };
    return [...landed, { ...common, key: `${id} lost`, end: 'loss', x2: died.x, y2: died.y, beat: lost.beat, note: died.note, dots }];
  }
  if (landed.length > 0) return landed;
  return [{ ...common, key: `${id} open`, end: 'open', x2: far, y2: y1 + 34 * m.pitch, beat: Infinity }];
};

const placedFlight = (flight: Flight, rows: Rows, m: Metrics): PlacedFlight => {
  const legs = legsOf(flight, rows, m);
  const { y, label } = rows.start(flight.id);
  const bottom = Math.max(...legs.map((leg) => Math.max(leg.y2, leg.dots?.y ?? 0, leg.note ? leg.note.box.y + leg.note.box.height : 0)));
  return { flight, y, bottom, label, legs, hollowStart: flight.guessed, time: clock(flight.sentAt) };
};

/** Where a beat that takes no time of its own has it walked through: the part of its rest. */
const WALKED = 0.6;

const knotsOf = ({ beats: rows }: Rows, { beats, length }: Pace): Layout['knots'] => {
  const knots = beats.flatMap(({ lands, leaves, rests }, n) => {
    const { top, bottom } = rows[n]!;
    const walked = leaves > lands ? leaves : lands + WALKED * (rests - lands);
    if (bottom === top) return [{ watch: lands, y: top }];
    return walked > lands
      ? [
          { watch: lands, y: top },
          { watch: walked, y: bottom },
        ]
      : [{ watch: lands, y: bottom }];
  });
  const last = knots.at(-1)!;
  return length > last.watch ? [...knots, { watch: length, y: last.y + 16 }] : knots;
};

/** Places a whole run, and lets others have their turn in between; what of it is shown is the view's matter. Tells how many beats have their place. */
export function* layingOf(trace: Trace, pace: Pace, metrics: Metrics, numbers: Numbers, words: Words): Generator<number, Layout> {
  const rows = yield* rowsOf(trace, pace, { metrics, numbers, words });
  const flights: PlacedFlight[] = [];
  for (const flight of flightsOf(trace)) {
    if (flight.id % TURN === TURN - 1) yield rows.beats.length;
    flights.push(placedFlight(flight, rows, metrics));
  }
  return { metrics, flights, folds: rows.folds, beats: rows.beats, knots: knotsOf(rows, pace) };
}

/** The same at once. */
export const layoutOf = (...run: Parameters<typeof layingOf>): Layout => {
  const laying = layingOf(...run);
  for (;;) {
    const { done, value } = laying.next();
    if (done) return value;
  }
};

/** Where the view keeps "now", as a part of its height. */
export const KEPT = 0.6;

/** The y of the "now" line at a watching time. */
export const yAt = ({ knots }: Layout, watch: number): number => {
  let low = 0;
  let high = knots.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (knots[middle]!.watch <= watch) low = middle;
    else high = middle - 1;
  }
  const here = knots[low]!;
  const next = knots[low + 1];
  if (!next || watch <= here.watch) return here.y;
  return here.y + ((next.y - here.y) * (watch - here.watch)) / (next.watch - here.watch);
};

/** How much paper a view of that height needs at a beat: as far as "now" may come before the next, and what is below it then. */
export const lengthAt = (layout: Layout, pace: Pace, beat: number, height: number): number => {
  const to = yAt(layout, pace.beats[beat + 1]?.lands ?? pace.length);
  return Math.ceil(Math.max(height, to + (1 - KEPT) * height));
};
