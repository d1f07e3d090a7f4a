import type { MotionValue } from 'framer-motion';
import { memo, useCallback, useRef } from 'react';
import { type Pace, timeAt } from '../../trace/pace';
import type { Trace } from '../../trace/trace';
import { type Bar, barRuns, barX, leftOf } from './bars';
import { type Layout, yAt } from './layout';
import { show, useDriven } from './useDriven';

type BarProps = Readonly<{ bar: Bar; name: string; beat: number; trace: Trace; pace: Pace; layout: Layout; playhead: MotionValue<number> }>;

/** A timer on its lifeline: a thread from where it was set to now, and below it a bar that empties downward until it is due. */
export const TimerBar = memo(({ bar, name, beat, trace, pace, layout, playhead }: BarProps) => {
  const { metrics } = layout;
  const { scale } = metrics;
  const x = barX(bar, metrics);
  const thread = useRef<SVGLineElement>(null);
  const left = useRef<SVGRectElement>(null);
  const runs = barRuns(bar, beat);
  const apply = useCallback(
    (watch: number) => {
      const now = Math.max(yAt(layout, watch), bar.y);
      const rest = runs ? leftOf(bar, timeAt(trace, pace, watch)) : 0;
      thread.current?.setAttribute('y2', String(runs ? now : (bar.end?.y ?? now)));
      left.current?.setAttribute('y', String(now));
      left.current?.setAttribute('height', String(rest * scale));
      show(left.current, rest > 0);
    },
    [bar, runs, trace, pace, layout, scale],
  );
  useDriven(playhead, apply, runs);
  return (
    <g className="timer" data-timer={bar.timer}>
      <title>{name}</title>
      <line ref={thread} className="timer-thread" x1={x} x2={x} y1={bar.y} y2={bar.y} />
      <rect ref={left} className="timer-left" x={x - 3 * scale} y={bar.y} width={6 * scale} height="0" rx={1.5} />
      {runs ? null : <line className="timer-thread" x1={x - 3 * scale} x2={x + 3 * scale} y1={bar.end?.y} y2={bar.end?.y} />}
    </g>
  );
});
