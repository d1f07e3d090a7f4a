import type { MotionValue } from 'framer-motion';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { type Pace, timeAt } from '../../trace/pace';
import type { RunningTimer } from '../../trace/snapshot';
import type { Trace } from '../../trace/trace';
import { LaneShape } from './Lanes';
import { useDriven, write } from './useDriven';

type RingProps = Readonly<{ timer: RunningTimer; trace: Trace; pace: Pace; playhead: MotionValue<number>; reduced: boolean }>;

const REFILL = 200;
/** So many times as long as its dash the way is on which none is to be seen. */
const NONE = 1e4;

/** What is left of 2 MSL: a ring that drains round the two shut lanes, with the seconds between them. When a FIN comes again it fills up. */
export const Ring = ({ timer: { from, due }, trace, pace, playhead, reduced }: RingProps) => {
  const arc = useRef<SVGCircleElement>(null);
  const seconds = useRef<SVGTextElement>(null);
  const drawn = useRef({ from, part: 1 });
  const apply = useCallback(
    (watch: number) => {
      const left = Math.min(Math.max(due - timeAt(trace, pace, watch), 0), due - from);
      const part = left / Math.max(1, due - from);
      drawn.current.part = part;
      // By its length, since that is no matter of style (see `Chip`): the dash of 1 is what is left of it.
      arc.current?.setAttribute('pathLength', `${Math.min(1 / part, NONE)}`);
      write(seconds.current, `${Math.ceil(left / 1000)}`);
    },
    [trace, pace, from, due],
  );
  useLayoutEffect(() => {
    const before = drawn.current;
    if (from > before.from && !reduced)
      arc.current?.animate?.([{ strokeDashoffset: 1 - before.part }, { strokeDashoffset: 0 }], {
        duration: REFILL,
        easing: 'cubic-bezier(.2,0,0,1)',
      });
    before.from = from;
  }, [from, reduced]);
  useDriven(playhead, apply);
  return (
    <svg className="ring" width="2.75em" height="2.75em" viewBox="-22 -22 44 44" aria-hidden="true">
      <circle className="ring-ground" r="21.5" />
      <circle className="ring-track" r="18" />
      <circle ref={arc} className="ring-left" r="18" strokeDasharray={`1 ${NONE}`} transform="rotate(-90)" />
      <LaneShape lane="shut" x={-6} y={-13} width={12} height={4} />
      <text ref={seconds} className="ring-seconds" textAnchor="middle" y="4.6" />
      <LaneShape lane="shut" x={-6} y={9} width={12} height={4} />
    </svg>
  );
};
