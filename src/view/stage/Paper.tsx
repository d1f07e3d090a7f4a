import type { MotionValue } from 'framer-motion';
import { type MouseEvent, type PointerEvent, useMemo } from 'react';
import type { Side } from '../../tcp/names';
import type { Notation } from '../../trace/numbers';
import { numbersOf } from '../../trace/numbers';
import { paceOf } from '../../trace/pace';
import type { Trace } from '../../trace/trace';
import { barShows, barsOf, TIMER_NAMES } from './bars';
import { FoldMark } from './FoldMark';
import type { Layout, PlacedFlight } from './layout';
import { NowLine } from './NowLine';
import { pick } from './pick';
import { SegmentWires, SegmentWords, settledBy } from './Segment';
import { TimerBar } from './TimerBar';
import type { View } from './useView';
import type { Words } from './words';

type PaperProps = Readonly<{
  trace: Trace;
  layout: Layout;
  beat: number;
  playhead: MotionValue<number>;
  notation: Notation;
  words: Words;
  /** How much paper there is, in px. */
  length: number;
  view: View;
  selected: number | null;
  asks: readonly Side[];
  onSelect: (flight: number) => void;
}>;

/** How near a pointer must come to an arrow, in px: half of the 44 of a touch target. */
const REACH = 22;
/** All that is drawn between the lifelines, as far as it has happened. 1 unit = 1 CSS px. */
export const Paper = ({ trace, layout, beat, playhead, notation, words, length, view, selected, asks, onSelect }: PaperProps) => {
  const pace = paceOf(trace);
  const numbers = numbersOf(trace, notation);
  const bars = useMemo(() => barsOf(trace, layout), [trace, layout]);
  const hung = useMemo(() => bars.filter(({ y, end }) => y <= view.to && (end === null || end.y >= view.from)), [bars, view]);
  const seen = useMemo(() => layout.flights.filter(({ y, bottom }) => bottom >= view.from && y <= view.to), [layout, view]);
  const near = seen.filter(({ flight }) => flight.sentBeat <= beat);
  const under = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement> | MouseEvent<SVGSVGElement>): PlacedFlight | null => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return pick(near, { x: clientX - left, y: clientY - top }, REACH);
  };
  /** Which flight the pointer is near ('' for none): for its cursor, and for the menu of it. */
  const note = (event: PointerEvent<SVGSVGElement>): void => {
    event.currentTarget.dataset.near = `${under(event)?.flight.id ?? ''}`;
  };
  const common = { layout, playhead };
  return (
    // The keyboard's way to the same is Enter on the ladder, and the transcript.
    <svg
      className="paper"
      height={length}
      aria-hidden="true"
      onClick={(event) => {
        const found = under(event);
        if (found) onSelect(found.flight.id);
      }}
      onPointerDown={note}
      onPointerMove={note}
    >
      {/* What grows within a drawing of one size is painted; one that grows itself is ordered anew among all others, in every frame. */}
      <rect fill="transparent" width="100%" height="100%" />
      {layout.folds
        .filter((fold) => fold.beat <= beat + 1 && fold.y >= view.from && fold.y <= view.to)
        .map((fold) => (
          <FoldMark key={fold.beat} fold={fold} beat={Math.min(beat, fold.beat + 1)} {...common} />
        ))}
      {hung
        .filter((bar) => barShows(bar, beat))
        .map((bar) => (
          <TimerBar
            key={bar.key}
            bar={bar}
            name={words(TIMER_NAMES[bar.timer])}
            beat={Math.min(beat, bar.end?.beat ?? beat)}
            trace={trace}
            pace={pace}
            {...common}
          />
        ))}
      <NowLine asks={asks} {...common} />
      {near.map((placed) => (
        <SegmentWires key={placed.flight.id} placed={placed} beat={Math.min(beat, settledBy(placed))} {...common} />
      ))}
      {near.map((placed) => (
        <SegmentWords
          key={placed.flight.id}
          placed={placed}
          beat={Math.min(beat, settledBy(placed))}
          selected={placed.flight.id === selected}
          {...numbers.relative(placed.flight)}
          {...common}
        />
      ))}
    </svg>
  );
};
