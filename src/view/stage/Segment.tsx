import type { MotionValue } from 'framer-motion';
import { memo, useCallback, useRef } from 'react';
import { flagsOf, kindOf, kindsOf } from '../../tcp/segment';
import { marksOf } from '../../trace/marks';
import type { Relative } from '../../trace/numbers';
import { Chip } from './Chip';
import { type Layout, type PlacedFlight, yAt } from './layout';
import { NoteText } from './NoteText';
import { SegmentLabel } from './SegmentLabel';
import { put, useDriven } from './useDriven';
import { Wire } from './Wire';

type SegmentProps = Readonly<{ placed: PlacedFlight; beat: number; layout: Layout; playhead: MotionValue<number> }>;

/** The beat after which nothing about a flight changes any more: what is given to its parts never goes beyond, so that they rest. */
export const settledBy = ({ legs, flight }: PlacedFlight): number => Math.max(flight.sentBeat, ...legs.map(({ beat }) => beat)) + 1;

/** The lines of a segment: they lie under all words. */
export const SegmentWires = memo(({ placed, beat, layout, playhead }: SegmentProps) => {
  const { flight, legs } = placed;
  return legs.map((leg) => (
    <Wire
      key={leg.key}
      leg={leg}
      kind={kindOf(flight.segment)}
      again={flight.repeats > 0}
      beat={beat}
      layout={layout}
      playhead={playhead}
    />
  ));
});

/** A segment that was sent: its words, and the chip that flies. Hooks for tests and page authors stand here. */
export const SegmentWords = memo(
  ({ placed, beat, layout, playhead, seq, ack, selected }: SegmentProps & Relative & Readonly<{ selected: boolean }>) => {
    const { flight, legs, label, y, time } = placed;
    const { segment, side } = flight;
    const { metrics } = layout;
    const left = useRef<SVGGElement>(null);
    const apply = useCallback(
      (watch: number) => put(left.current, 'visibility', yAt(layout, watch) >= y ? 'visible' : 'hidden'),
      [layout, y],
    );
    useDriven(playhead, apply, flight.sentBeat >= beat);
    const outward = side === 'client' ? -1 : 1;
    const ended = legs.filter((leg) => leg.beat <= beat && leg.note);
    return (
      <g
        className="segment"
        data-segment={flight.id}
        data-kind={kindOf(segment)}
        data-from={side}
        data-flags={flagsOf(segment).join(',')}
        data-seq={seq}
        data-ack={ack ?? undefined}
        data-len={segment.text.length}
        data-mark={marksOf(flight, beat).join(' ')}
      >
        <g ref={left}>
          <SegmentLabel label={label} metrics={metrics} selected={selected} />
          {metrics.narrow ? null : (
            <text
              className="time"
              x={metrics[side] + outward * 24 * metrics.scale}
              y={y + 4 * metrics.scale}
              textAnchor={side === 'client' ? 'end' : 'start'}
            >
              {time}
            </text>
          )}
          {placed.hollowStart ? <circle className="hollow-start" cx={legs[0]!.x1} cy={y} r={3.5 * metrics.scale} /> : null}
        </g>
        {ended.map(({ key, end, note }) => (
          <NoteText key={key} note={note!} kind={end === 'loss' ? 'lost' : 'landing'} line={metrics.line} />
        ))}
        {legs.map((leg) => (
          <Chip key={leg.key} leg={leg} kinds={kindsOf(segment)} hollow={flight.old} beat={beat} layout={layout} playhead={playhead} />
        ))}
      </g>
    );
  },
);
