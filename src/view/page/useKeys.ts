import { useEffect, useRef } from 'react';
import { type Deed, deedOf, focusOf } from '../../session/keys';
import { useBeforePaint } from './useBeforePaint';
import { useHost } from './useHost';
import { useSession } from './useSession';

/** Listens for keys wherever the focus is; in a part of a page, while it is inside. */
export const useKeys = (act: (deed: Deed) => void): void => {
  const on = useSession(({ context }) => context.settings.keys);
  const host = useHost();
  const latest = useRef(act);
  // A key that follows at once must meet what is on the screen by then.
  useBeforePaint(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!on) return;
    const place = host?.keys ?? window;
    const heard = (event: Event) => {
      if (!(event instanceof KeyboardEvent)) return;
      const deed = deedOf(event, focusOf(event.target instanceof Element ? event.target : null));
      if (!deed) return;
      event.preventDefault();
      latest.current(deed);
    };
    place.addEventListener('keydown', heard);
    return () => place.removeEventListener('keydown', heard);
  }, [on, host]);
};
