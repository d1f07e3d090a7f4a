import type { MotionValue } from 'framer-motion';
import { memo } from 'react';
import type { Side } from '../../tcp/names';
import { paceOf } from '../../trace/pace';
import { snapshotOfBeat } from '../../trace/snapshot';
import type { Trace } from '../../trace/trace';
import { Badge } from './Badge';
import { duration } from './duration';
import { Ring } from './Ring';
import type { Words } from './words';

type EndpointProps = Readonly<{
  side: Side;
  name: string;
  trace: Trace;
  beat: number;
  playhead: MotionValue<number>;
  words: Words;
  reduced: boolean;
}>;

/** The head of a lifeline: whose it is, and the state it is in. */
export const Endpoint = memo(({ side, name, trace, beat, playhead, words, reduced }: EndpointProps) => {
  const { state, timers } = snapshotOfBeat(trace, beat)[side];
  const timeWait = state === 'TIME-WAIT' ? timers.find(({ timer }) => timer === '2MSL') : undefined;
  return (
    <div className="endpoint" data-endpoint={side} data-state={state}>
      <span className="endpoint-title">
        <span className="endpoint-name">{name}</span>
        {timeWait ? (
          <span className="endpoint-note num">{words('ring.twoMsl', { time: duration(timeWait.due - timeWait.from, words) })}</span>
        ) : null}
      </span>
      <Badge
        state={state}
        glyph={timeWait ? <Ring timer={timeWait} trace={trace} pace={paceOf(trace)} playhead={playhead} reduced={reduced} /> : undefined}
      />
    </div>
  );
});
