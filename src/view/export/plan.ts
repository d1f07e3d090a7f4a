import { SIDES, type Side, type StateName } from '../../tcp/names';
import { beatsOf } from '../../trace/beats';
import { type Notation, numbersOf } from '../../trace/numbers';
import { paceOf, timeAt } from '../../trace/pace';
import { snapshotOfBeat } from '../../trace/snapshot';
import type { Trace } from '../../trace/trace';
import { type Bar, barRuns, barsOf, leftOf } from '../stage/bars';
import { type Layout, layoutOf, yAt } from '../stage/layout';
import { type Metrics, metricsOf } from '../stage/metrics';
import type { Words } from '../stage/words';

/** A state as it stands beside a lifeline, from where it begins. */
export type StateMark = Readonly<{ side: Side; state: StateName; beat: number; y: number }>;

/** Which beats, the first and the last. */
export type Range = Readonly<{ first: number; last: number }>;

/** A run with everything in its place on paper. Lengths in px. */
export type Plan = Readonly<{
  trace: Trace;
  layout: Layout;
  states: readonly StateMark[];
  bars: readonly Bar[];
  range: Range;
  top: number;
}>;

/** The width of a picture, and what stands outside the lifelines: times, and beyond them the states. */
const WIDTH = 960;
const GUTTER = 234;
/** From one state to the next, at least. */
const STATE_STEP = 28;

/** The measures of the page's ladder, with more room at its sides. */
const measures = (scale: number): Metrics => {
  const width = WIDTH * scale;
  return { ...metricsOf(width, scale), narrow: false, client: GUTTER * scale, server: width - GUTTER * scale };
};

/** Where a change in a beat is seen: where a segment lands at that end, or else where it leaves. */
const heightOf = ({ flights, beats }: Layout, beat: number, side: Side): number => {
  const landed = flights.flatMap(({ flight, legs }) =>
    flight.side === side ? [] : legs.filter((leg) => leg.end === 'landing' && leg.beat === beat).map(({ y2 }) => y2),
  );
  const left = flights.filter(({ flight }) => flight.side === side && flight.sentBeat === beat).map(({ y }) => y);
  return landed[0] ?? left[0] ?? beats[beat]?.top ?? 0;
};

const statesIn = (trace: Trace, layout: Layout, { first, last }: Range, top: number): readonly StateMark[] =>
  SIDES.flatMap((side) => {
    const marks: StateMark[] = [{ side, state: snapshotOfBeat(trace, first)[side].state, beat: first, y: top + 14 * layout.metrics.scale }];
    for (const { n, events } of beatsOf(trace).slice(first + 1, last + 1)) {
      const { state } = snapshotOfBeat(trace, n)[side];
      const before = marks.at(-1);
      if (before === undefined || before.state === state || !events.some((e) => e.kind === 'changed' && e.side === side)) continue;
      marks.push({ side, state, beat: n, y: Math.max(heightOf(layout, n, side), before.y + STATE_STEP * layout.metrics.scale) });
    }
    return marks;
  });

type Asked = Readonly<{ trace: Trace; notation: Notation; words: Words; range: Range; scale: number }>;

/** Places those beats of a run for a picture. */
export const planOf = ({ trace, notation, words, range, scale }: Asked): Plan => {
  const layout = layoutOf(trace, paceOf(trace), measures(scale), numbersOf(trace, notation), words);
  const first = layout.flights.find(({ flight }) => flight.sentBeat >= range.first);
  const row = layout.beats[range.first]?.top ?? 0;
  const top = range.first === 0 ? 0 : Math.min(row, first?.label.box.y ?? row) - 12 * scale;
  const bars = barsOf(trace, layout).filter(({ beat, end }) => beat <= range.last && (end === null || end.beat > range.first));
  return { trace, layout, range, top, bars, states: statesIn(trace, layout, range, top) };
};

/** The watching times between which those beats are seen, in ms: from where the first rests to where the last does. */
export const spanOf = ({ trace, range }: Plan): Readonly<{ from: number; to: number }> => {
  const { beats, length } = paceOf(trace);
  return { from: beats[range.first]?.rests ?? 0, to: beats[range.last]?.rests ?? length };
};

/** How far down the picture goes at a watching time: as far as anything has come, in px of the paper. */
export const bottomAt = ({ trace, layout, range, states, bars, top }: Plan, beat: number, watch: number): number => {
  const { scale } = layout.metrics;
  const now = yAt(layout, watch);
  const seen = layout.flights.filter(({ flight }) => flight.sentBeat <= beat && flight.sentBeat >= range.first);
  const ends = seen.map(({ bottom, legs }) => (legs.every((leg) => leg.beat <= beat) ? bottom : Math.min(bottom, now)));
  const marks = states.filter((mark) => mark.beat <= beat).map(({ y }) => y);
  const time = timeAt(trace, paceOf(trace), watch);
  const hang = bars.filter((bar) => barRuns(bar, beat)).map((bar) => now + leftOf(bar, time) * scale);
  return [now, ...ends, ...marks, ...hang].reduce((low, y) => Math.max(low, y), top) + 20 * scale;
};
