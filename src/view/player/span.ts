import type { Range } from '../../session/state';
import type { Pace } from '../../trace/pace';

/** The stretch of watching time that the timeline shows, in ms. */
export type Span = Readonly<{ from: number; to: number }>;

export const spanOf = (pace: Pace, { first, last }: Range): Span => ({
  from: pace.beats[first]?.rests ?? 0,
  to: pace.beats[last]?.rests ?? 0,
});

/** How much of the span lies before a watching time, 0 … 1. */
export const partOf = ({ from, to }: Span, watch: number): number =>
  to > from ? Math.min(Math.max((watch - from) / (to - from), 0), 1) : 0;

/** The watching time at a part of the span. */
export const watchOf = ({ from, to }: Span, part: number): number => from + (to - from) * Math.min(Math.max(part, 0), 1);

/** A part as SVG and CSS take it. */
export const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;
