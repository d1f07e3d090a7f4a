import type { MotionValue } from 'framer-motion';
import { memo, useCallback, useRef } from 'react';
import { type Layout, yAt } from './layout';
import type { Fold } from './rows';
import { show, useDriven } from './useDriven';

type FoldProps = Readonly<{ fold: Fold; beat: number; layout: Layout; playhead: MotionValue<number> }>;

/** A lifeline that is broken at y. `s`: the scale. */
export const zigzag = (x: number, y: number, s: number): string =>
  `M${x} ${y - 10 * s}V${y - 5 * s}L${x - 5 * s} ${y - 2.5 * s}L${x + 5 * s} ${y + 2.5 * s}L${x} ${y + 5 * s}V${y + 10 * s}`;

/** A silence that was folded away: the lifelines are broken, and its length stands between them. It is not there until "now" has come by. */
export const FoldMark = memo(({ fold: { y, note, beat: ends }, beat, layout, playhead }: FoldProps) => {
  const { client, server, scale } = layout.metrics;
  const all = useRef<SVGGElement>(null);
  const text = useRef<SVGTextElement>(null);
  const apply = useCallback(
    (watch: number) => {
      const passed = yAt(layout, watch) >= y;
      show(all.current, passed);
      if (text.current) text.current.textContent = passed ? note.lines.join(' ') : '';
    },
    [layout, y, note],
  );
  useDriven(playhead, apply, ends >= beat);
  return (
    <g className="fold" ref={all}>
      {[client, server].map((x) => (
        <g key={x}>
          <rect className="fold-gap" x={x - 3} y={y - 10 * scale} width={6} height={20 * scale} />
          <path className="fold-line" d={zigzag(x, y, scale)} />
        </g>
      ))}
      <text ref={text} className="fold-text" x={note.x} y={note.baseline} textAnchor="middle" />
    </g>
  );
});
