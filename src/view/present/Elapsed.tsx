import { useEffect, useState } from 'react';
import { say } from '../../words';
import { Icon } from '../icons/Icon';
import { useWords } from '../page/useWords';

const KEY = 'tcp-stage lecture began';

/** When the lecture began (ms since 1970): kept through a reload, where the browser keeps anything. */
const begun = (anew: boolean): number => {
  try {
    const kept = Number(sessionStorage.getItem(KEY));
    if (!anew && kept > 0) return kept;
    const now = Date.now();
    sessionStorage.setItem(KEY, String(now));
    return now;
  } catch {
    return Date.now();
  }
};

/** The time that a speaker has spoken, in minutes and seconds. */
export const Elapsed = () => {
  const words = useWords();
  const [from, setFrom] = useState(() => begun(false));
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - from) / 1000));
  return (
    <div className="speaker-time">
      <p className="num" role="timer" aria-label={say(words, 'speaker.elapsed')}>
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
      </p>
      <button
        type="button"
        className="button"
        aria-label={say(words, 'speaker.again')}
        title={say(words, 'speaker.again')}
        onClick={() => setFrom(begun(true))}
      >
        <Icon name="restart" />
      </button>
    </div>
  );
};
