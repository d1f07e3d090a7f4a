import type { MotionValue } from 'framer-motion';
import { useCallback, useRef } from 'react';
import { type Layout, yAt } from './layout';
import { useDriven } from './useDriven';

/** The moment that is shown: one dotted line across the ladder. */
export const NowLine = ({ layout, playhead }: Readonly<{ layout: Layout; playhead: MotionValue<number> }>) => {
  const line = useRef<SVGLineElement>(null);
  const apply = useCallback(
    (watch: number) => {
      const y = String(yAt(layout, watch));
      line.current?.setAttribute('y1', y);
      line.current?.setAttribute('y2', y);
    },
    [layout],
  );
  useDriven(playhead, apply);
  return <line ref={line} className="now" x1="0" x2={layout.metrics.width} />;
};
