import { useCallback, useSyncExternalStore } from 'react';
import { useSession } from './useSession';

/** Whether a media query holds; in the served frame it does not. */
const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    useCallback(
      (heard: () => void) => {
        const media = matchMedia(query);
        media.addEventListener('change', heard);
        return () => media.removeEventListener('change', heard);
      },
      [query],
    ),
    () => matchMedia(query).matches,
    () => false,
  );

/** Whether the page is as narrow as a phone: the speed then stands in the menu. */
export const useNarrow = (): boolean => useMedia('(max-width: 519.98px)');

/** A page with room for more than one panel beside the explanation. */
export const WIDE = '(min-width: 1600px)';
export const useWide = (): boolean => useMedia(WIDE);

/** Whether things are to stand still: the address says so, or the system. */
export const useReducedMotion = (): boolean => {
  const system = useMedia('(prefers-reduced-motion: reduce)');
  return useSession(({ context }) => context.settings.motion === 'reduce') || system;
};
