import { useEffect, useRef } from 'react';
import { type Deed, deedOf, focusOf } from '../../session/keys';
import { useSession } from './useSession';

/** Listens for keys wherever the focus is. */
export const useKeys = (act: (deed: Deed) => void): void => {
  const on = useSession(({ context }) => context.settings.keys);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!on) return;
    const heard = (event: KeyboardEvent) => {
      const deed = deedOf(event, focusOf(event.target instanceof Element ? event.target : null));
      if (!deed) return;
      event.preventDefault();
      latest.current(deed);
    };
    addEventListener('keydown', heard);
    return () => removeEventListener('keydown', heard);
  }, [on]);
};
