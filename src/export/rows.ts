import { peerOf, SIDES, type Side, type StateName } from '../tcp/names';
import { beatsOf } from '../trace/beats';
import { type Flight, flightsOf, type Landing } from '../trace/flights';
import { snapshotOfBeat } from '../trace/snapshot';
import type { Trace } from '../trace/trace';
import type { Written } from './words';

/** One line of a ladder written as text: a segment with both its moments, or a change of state that no segment brought. `at` in ms. */
export type LadderRow = Readonly<{
  at: number;
  beat: number;
  what: Readonly<{ flight: Flight; landing: Landing | null }> | Readonly<{ side: Side; state: StateName }>;
}>;

/** The state of an end once a beat is over. */
export const stateIn = (trace: Trace, beat: number, side: Side): StateName => snapshotOfBeat(trace, beat)[side].state;

/** The rows of those beats, in order of time; a segment stands where it leaves, and its copies below it. What lands later is still under way. */
export const ladderRows = (trace: Trace, { first, last }: Written['range']): readonly LadderRow[] => {
  const flights = flightsOf(trace);
  const flown: LadderRow[] = flights.flatMap((flight): LadderRow[] => {
    const landings = flight.landings.filter(({ beat }) => beat <= last);
    const ways = landings.length === 0 ? [null] : landings;
    return ways.map((landing) => ({ at: flight.sentAt, beat: flight.sentBeat, what: { flight, landing } }));
  });
  const shown = new Set(flights.flatMap((f) => [`${f.sentBeat} ${f.side}`, ...f.landings.map(({ beat }) => `${beat} ${peerOf(f.side)}`)]));
  const quiet: LadderRow[] = beatsOf(trace).flatMap(({ n, at, events }) =>
    SIDES.filter((side) => !shown.has(`${n} ${side}`))
      .filter((side) => events.some((e) => e.kind === 'changed' && e.side === side && e.from !== e.to))
      .map((side) => ({ at, beat: n, what: { side, state: stateIn(trace, n, side) } })),
  );
  return [...flown, ...quiet].filter(({ beat }) => beat >= first && beat <= last).sort((a, b) => a.beat - b.beat);
};
