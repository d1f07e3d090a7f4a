import { useCallback, useSyncExternalStore } from 'react';
import { type Host, type Media, useHost } from './useHost';
import { useSession } from './useSession';

/** Whether a media query holds; in the served frame it does not. */
const useMedia = (query: string): boolean => {
  const ask = useAskMedia();
  return useSyncExternalStore(
    useCallback(
      (heard: () => void) => {
        const media = ask(query);
        media.addEventListener('change', heard);
        return () => media.removeEventListener('change', heard);
      },
      [ask, query],
    ),
    () => ask(query).matches,
    () => false,
  );
};

/** What answers media queries: the page, or the part of one in which the stage stands. */
export const useAskMedia = (): Host['media'] => useHost()?.media ?? askPage;

const askPage = (query: string): Media => matchMedia(query);

/** Bounds are em, as in the style sheets: who wants larger letters gets the page of a smaller window. */
/** Whether the page is as narrow as a phone: the speed then stands in the menu. */
export const useNarrow = (): boolean => useMedia('(max-width: 32.49em)');

/** A page with room for more than one panel beside the explanation. */
export const WIDE = '(min-width: 100em)';
export const useWide = (): boolean => useMedia(WIDE);

/** Whether things are to stand still: the address says so, or the system. */
export const useReducedMotion = (): boolean => {
  const system = useMedia('(prefers-reduced-motion: reduce)');
  return useSession(({ context }) => context.settings.motion === 'reduce') || system;
};
