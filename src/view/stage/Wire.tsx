import type { MotionValue } from 'framer-motion';
import { useMemo, useRef } from 'react';
import type { SegmentKind } from '../../tcp/segment';
import { arrowOf, dotsOf, flown, pointOf } from './arrow';
import { type Layout, type Leg, yAt } from './layout';
import { endAt, show, useDriven } from './useDriven';

type WireProps = Readonly<{ leg: Leg; kind: SegmentKind; again: boolean; beat: number; layout: Layout; playhead: MotionValue<number> }>;

/** One way of a segment: its line as far as it has come, and at the end of it what became of it. */
export const Wire = ({ leg, kind, again, beat, layout, playhead }: WireProps) => {
  const { scale } = layout.metrics;
  const { trimmed, end } = arrowOf(leg, kind, scale);
  const all = useRef<SVGGElement>(null);
  const line = useRef<SVGGElement>(null);
  const ending = useRef<SVGGElement>(null);
  const apply = useMemo(() => {
    // What was drawn last is remembered, not read from the page (see `endAt`).
    let drawn = -1;
    return (watch: number) => {
      const { part, ended } = flown(leg, beat, yAt(layout, watch));
      if (part === drawn) return;
      drawn = part;
      for (const stroke of line.current!.children) endAt(stroke, pointOf(leg, ended ? trimmed : part));
      show(all.current, part > 0);
      show(ending.current, ended);
    };
  }, [leg, beat, layout, trimmed]);
  useDriven(playhead, apply, leg.beat >= beat);
  const { x1, y1 } = leg;
  const stroke = { x1, y1, x2: x1, y2: y1 };
  const dots = dotsOf(leg, scale);
  return (
    <g className="wire" data-kind={kind} data-again={again || undefined} ref={all}>
      <g ref={line}>
        <line className="wire-line" {...stroke} />
        {kind === 'fin' ? <line className="wire-between" {...stroke} /> : null}
      </g>
      <g ref={ending} className="wire-end">
        <path className={end.what} d={end.d} data-guessed={leg.guessed || undefined} />
        {dots ? <line className="loss-dots" {...dots} /> : null}
      </g>
    </g>
  );
};
