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
  const half = 3 * scale;
  const thread = useRef<SVGLineElement>(null);
  const left = useRef<SVGPolygonElement>(null);
  const runs = barRuns(bar, beat);
  const apply = useCallback(
    (watch: number) => {
      const now = Math.max(yAt(layout, watch), bar.y);
      const rest = runs ? leftOf(bar, timeAt(trace, pace, watch)) : 0;
      thread.current?.setAttribute('y2', String(runs ? now : (bar.end?.y ?? now)));
      const due = now + rest * scale;
      // Points, since those are no matter of style (see `Chip`).
      left.current?.setAttribute('points', `${x - half} ${now} ${x + half} ${now} ${x + half} ${due} ${x - half} ${due}`);
      show(left.current, rest > 0);
    },
    [bar, runs, trace, pace, layout, scale, x, half],
  );
  useDriven(playhead, apply, runs);
  return (
    <g className="timer" data-timer={bar.timer}>
      <title>{name}</title>
      <line ref={thread} className="timer-thread" x1={x} x2={x} y1={bar.y} y2={bar.y} />
      <polygon ref={left} className="timer-left" />
      {runs ? null : <line className="timer-thread" x1={x - half} x2={x + half} y1={bar.end?.y} y2={bar.end?.y} />}
    </g>
  );
});
