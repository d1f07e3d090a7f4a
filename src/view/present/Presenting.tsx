import { useEffect } from 'react';
import { say } from '../../words';
import { listen } from '../listen';
import { useHost } from '../page/useHost';
import { useSend, useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { Spotlight } from './Spotlight';

/** What presenting needs of the browser: the whole screen, kept awake. Where it gives neither, all else is the same. */
export const Presenting = ({ spot }: { spot: boolean }) => {
  const send = useSend();
  const part = useHost()?.keys;
  useEffect(() => {
    // Of somebody else's page, the part in which the stage stands.
    const page = part instanceof HTMLElement ? part : document.documentElement;
    // A page that an address opens in this view is not asked for by a press, and would be refused.
    if (navigator.userActivation?.isActive ?? true) {
      page.requestFullscreen?.().catch(() => undefined);
      // What had the focus is hidden now, and keys go to such a part only while the focus is in it.
      if (part) {
        page.tabIndex = -1;
        page.focus({ preventScroll: true });
      }
    }
    // The browser keeps Esc for itself then: it ends both.
    const changed = () => document.fullscreenElement === null && send({ type: 'SET', change: { view: 'full' } });
    const end = listen(document, { fullscreenchange: changed });
    return () => {
      end();
      if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    };
  }, [send, part]);
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let here = true;
    const hold = () => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock?.request('screen').then(
        (held) => {
          lock = held;
          if (!here) void held.release();
        },
        () => undefined,
      );
    };
    hold();
    // The browser lets go of it when the page is hidden.
    const end = listen(document, { visibilitychange: hold });
    return () => {
      here = false;
      end();
      void lock?.release();
    };
  }, []);
  return (
    <>
      <Position />
      {spot && <Spotlight />}
    </>
  );
};

/** Where in the lesson this scenario stands. */
export const Position = () => {
  const words = useWords();
  const lesson = useSession(({ context }) => context.settings.lesson);
  const at = useSession(({ context: { source, settings } }) =>
    source.kind === 'scenario' ? (settings.lesson?.indexOf(source.id) ?? -1) : -1,
  );
  return lesson === null || at < 0 ? null : (
    <p className="lesson-position">{say(words, 'present.position', { n: at + 1, all: lesson.length })}</p>
  );
};
