import type { MotionValue } from 'framer-motion';
import { useCallback, useRef } from 'react';
import type { Side } from '../../tcp/names';
import { type Layout, yAt } from './layout';
import { useDriven } from './useDriven';

type Props = Readonly<{
  layout: Layout;
  playhead: MotionValue<number>;
  /** Who is about to send something that the audience is to guess. */
  asks: readonly Side[];
}>;

/** The moment that is shown: one dotted line across the ladder. */
export const NowLine = ({ layout, playhead, asks }: Props) => {
  const { metrics } = layout;
  const line = useRef<SVGLineElement>(null);
  const below = useRef<SVGGElement>(null);
  const asking = asks.length > 0;
  const apply = useCallback(
    (watch: number) => {
      const y = String(yAt(layout, watch));
      line.current?.setAttribute('y1', y);
      line.current?.setAttribute('y2', y);
      // What is moved as a group makes the browser order its layers anew.
      if (asking) below.current?.setAttribute('transform', `translate(0 ${y})`);
    },
    [layout, asking],
  );
  useDriven(playhead, apply);
  return (
    <>
      <line ref={line} className="now" x1="0" x2={metrics.width} />
      <g ref={below}>
        {asks.map((side) => (
          <g key={side} className="asks" transform={`translate(${metrics[side]} ${32 * metrics.scale})`}>
            <path d={`M0 0h${(side === 'client' ? 56 : -56) * metrics.scale}`} />
            <text x={(side === 'client' ? 80 : -80) * metrics.scale} dy="0.36em">
              ?
            </text>
          </g>
        ))}
      </g>
    </>
  );
};
