import { useCallback, useMemo, useRef, useState } from 'react';
import { clock } from '../../trace/clock';
import { paceOf, timeAt } from '../../trace/pace';
import { say } from '../../words';
import { usePlayhead } from '../page/usePlayhead';
import { useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { useDriven, write } from '../stage/useDriven';

const GAP = '\u0000';

/** The time in the world of the run, where the playhead is. */
export const VirtualTime = () => {
  const words = useWords();
  const trace = useSession(({ context }) => context.trace);
  const says = useMemo(() => {
    const [before = '', after = ''] = say(words, 'player.time', { seconds: GAP }).split(GAP);
    return (watch: number) => `${before}${clock(timeAt(trace, paceOf(trace), watch))}${after}`;
  }, [words, trace]);
  // React writes it once; from then on it follows the playhead.
  const [atStart] = useState(() => says(0));
  const text = useRef<HTMLSpanElement>(null);
  const follow = useCallback((watch: number) => write(text.current, says(watch)), [says]);
  useDriven(usePlayhead(), follow);
  return (
    <p className="virtual-time">
      <span className="visually-hidden">{say(words, 'player.timeLabel')} </span>
      <span className="num" ref={text}>
        {atStart}
      </span>
    </p>
  );
};
