import { useEffect, useLayoutEffect, useRef } from 'react';
import { type Deed, deedOf, focusOf, staysInside } from '../../session/keys';
import { listen } from '../listen';
import { useHost } from './useHost';
import { useSession } from './useSession';

/** Listens for keys wherever the focus is; in a part of a page, while it is inside: that page does not hear those that are used up here. */
export const useKeys = (act: (deed: Deed) => void): void => {
  const on = useSession(({ context }) => context.settings.keys);
  const host = useHost();
  const latest = useRef(act);
  // A key that follows at once must meet what is on the screen by then.
  useLayoutEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!on && !host) return;
    const place = host?.keys ?? window;
    const heard = (event: Event) => {
      if (!(event instanceof KeyboardEvent)) return;
      const focus = focusOf(event.target instanceof Element ? event.target : null);
      if (host && staysInside(event, focus, on)) event.stopPropagation();
      const deed = on && deedOf(event, focus);
      if (!deed) return;
      event.preventDefault();
      latest.current(deed);
    };
    return listen(place, { keydown: heard });
  }, [on, host]);
};
