import { useEffect, useLayoutEffect, useRef } from 'react';
import { keep, kept } from '../page/kept';
import { useHost } from '../page/useHost';
import { useAskMedia } from '../page/useMedia';
import { useActor, useSession } from '../page/useSession';
import { readOrder } from './order';

/** Where the panels have a place of their own: elsewhere what is open lies over the ladder, and is not opened again by itself. */
const BESIDE = '(min-width: 60em) and (min-height: 32.5em)';

/** The panels that the viewer opened come again at the next visit, if the address does not say otherwise. */
export const useKeptPanels = (): void => {
  const session = useActor();
  const view = useSession(({ context }) => context.settings.view);
  // A frame in a course shows what its author chose.
  const own = useHost() === null && view === 'full';
  const ask = useAskMedia();
  const panels = useSession(({ context }) => context.settings.panels);
  const before = useRef(panels);
  const begun = useRef(false);
  useLayoutEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const open =
      own && session.getSnapshot().context.settings.panels === null && ask(BESIDE).matches ? readOrder(kept('panels.open')) : null;
    if (open === null) return;
    before.current = open;
    session.send({ type: 'SET', change: { panels: open } });
  }, [session, own, ask]);
  useEffect(() => {
    if (!own || before.current === panels || !ask(BESIDE).matches) return;
    before.current = panels;
    keep('panels.open', panels?.join(',') ?? null);
  }, [own, ask, panels]);
};
