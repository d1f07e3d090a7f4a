import type { MotionValue } from 'framer-motion';
import { memo, useCallback, useRef } from 'react';
import { stepsFrom, ZIGZAG } from './glyphs';
import { type Layout, yAt } from './layout';
import type { Fold } from './rows';
import { show, useDriven, write } from './useDriven';

type FoldProps = Readonly<{ fold: Fold; beat: number; layout: Layout; playhead: MotionValue<number> }>;

/** A silence that was folded away: the lifelines are broken, and its length stands between them. It is not there until "now" has come by. */
export const FoldMark = memo(({ fold: { y, note, beat: ends }, beat, layout, playhead }: FoldProps) => {
  const { client, server, scale } = layout.metrics;
  const all = useRef<SVGGElement>(null);
  const text = useRef<SVGTextElement>(null);
  const apply = useCallback(
    (watch: number) => {
      const passed = yAt(layout, watch) >= y;
      show(all.current, passed);
      write(text.current, passed ? note.lines.join(' ') : '');
    },
    [layout, y, note],
  );
  useDriven(playhead, apply, ends >= beat);
  return (
    <g className="fold" ref={all}>
      {[client, server].map((x) => (
        <g key={x}>
          <rect className="fold-gap" x={x - 3} y={y - 10 * scale} width={6} height={20 * scale} />
          <path className="fold-line" d={stepsFrom(x, y, ZIGZAG, scale)} />
        </g>
      ))}
      <text ref={text} className="fold-text" x={note.x} y={note.baseline} textAnchor="middle" />
    </g>
  );
});
