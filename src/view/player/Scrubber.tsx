import { useCallback, useMemo, useRef } from 'react';
import { paceOf } from '../../trace/pace';
import { say } from '../../words';
import { useDrawnBeside } from '../page/Soon';
import { usePlayhead } from '../page/usePlayhead';
import { useSession } from '../page/useSession';
import { useSpoken } from '../page/useSpoken';
import { useWords } from '../page/useWords';
import { useDriven } from '../stage/useDriven';
import { Phases } from './Phases';
import { partOf, percent, spanOf } from './span';
import { Ticks } from './Ticks';
import { useDrag } from './useDrag';
import { useTimelineKeys } from './useTimelineKeys';

/** The timeline: one tick a beat, what is done in ink, and a thumb that follows the finger. */
export const Scrubber = () => {
  const words = useWords();
  const trace = useSession(({ context }) => context.trace);
  const range = useSession(({ context }) => context.range);
  const shown = useDrawnBeside();
  const spoken = useSpoken(shown);
  const pace = paceOf(trace);
  const span = useMemo(() => spanOf(pace, range), [pace, range]);
  const done = useRef<SVGLineElement>(null);
  const thumb = useRef<SVGLineElement>(null);
  const follow = useCallback(
    (watch: number) => {
      const at = percent(partOf(span, watch));
      done.current?.setAttribute('x2', at);
      thumb.current?.setAttribute('x2', at);
    },
    [span],
  );
  useDriven(usePlayhead(), follow);
  return (
    <div
      className="scrubber"
      role="slider"
      tabIndex={0}
      aria-label={say(words, 'player.timeline')}
      aria-valuemin={range.first}
      aria-valuemax={range.last}
      aria-valuenow={shown}
      aria-valuetext={say(words, 'player.beatOf', { n: shown, last: range.last, sentence: spoken })}
      onKeyDown={useTimelineKeys()}
      {...useDrag(span)}
    >
      <svg className="timeline" width="100%" height="44" aria-hidden="true">
        <rect className="timeline-track" y="19" width="100%" height="6" rx="3" />
        <line ref={done} className="timeline-done" x1="3" y1="22" x2="0%" y2="22" />
        <Ticks trace={trace} range={range} shown={shown} span={span} />
        {/* Behind the thumb, so that what the browser orders as one is as large wherever that stands. */}
        <rect fill="transparent" width="100%" height="44" />
        <marker id="thumb" markerUnits="userSpaceOnUse">
          <circle className="timeline-thumb" r="9" />
        </marker>
        <line ref={thumb} y1="22" x2="0%" y2="22" markerEnd="url(#thumb)" />
      </svg>
      <Phases trace={trace} range={range} shown={shown} span={span} />
    </div>
  );
};
