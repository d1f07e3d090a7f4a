import type { MotionValue } from 'framer-motion';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { type Pace, timeAt } from '../../trace/pace';
import type { RunningTimer } from '../../trace/snapshot';
import type { Trace } from '../../trace/trace';
import { LaneShape } from './Lanes';
import { useDriven, write } from './useDriven';

type RingProps = Readonly<{ timer: RunningTimer; trace: Trace; pace: Pace; playhead: MotionValue<number>; reduced: boolean }>;

const REFILL = 200;

/** What is left of 2 MSL: a ring that drains round the two shut lanes, with the seconds between them. When a FIN comes again it fills up. */
export const Ring = ({ timer: { from, due }, trace, pace, playhead, reduced }: RingProps) => {
  const arc = useRef<SVGCircleElement>(null);
  const seconds = useRef<SVGTextElement>(null);
  const apply = useCallback(
    (watch: number) => {
      const left = Math.min(Math.max(due - timeAt(trace, pace, watch), 0), due - from);
      arc.current?.setAttribute('stroke-dashoffset', String(1 - left / Math.max(1, due - from)));
      write(seconds.current, `${Math.ceil(left / 1000)}`);
    },
    [trace, pace, from, due],
  );
  const drawn = useRef({ from, offset: 0 });
  useLayoutEffect(() => {
    const before = drawn.current.offset;
    const restarted = from > drawn.current.from;
    const ring = arc.current;
    if (restarted && !reduced)
      ring?.animate?.([{ strokeDashoffset: before }, { strokeDashoffset: 0 }], { duration: REFILL, easing: 'cubic-bezier(.2,0,0,1)' });
    return () => {
      drawn.current = { from, offset: Number(ring?.getAttribute('stroke-dashoffset') ?? 0) };
    };
  }, [from, reduced]);
  useDriven(playhead, apply);
  return (
    <svg className="ring" width="2.75em" height="2.75em" viewBox="-22 -22 44 44" aria-hidden="true">
      <circle className="ring-ground" r="21.5" />
      <circle className="ring-track" r="18" />
      <circle ref={arc} className="ring-left" r="18" pathLength="1" strokeDasharray="1 1" transform="rotate(-90)" />
      <LaneShape lane="shut" x={-6} y={-13} width={12} height={4} />
      <text ref={seconds} className="ring-seconds" textAnchor="middle" y="4.6" />
      <LaneShape lane="shut" x={-6} y={9} width={12} height={4} />
    </svg>
  );
};
