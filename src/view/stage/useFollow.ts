import { frame, frameData, type MotionValue } from 'framer-motion';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { KEPT, type Layout, yAt } from './layout';
import { useDriven } from './useDriven';

/** How near to there the reader may scroll back before the view follows again, in px. */
const NEAR = 12;
const SCROLL_KEYS = ['ArrowUp', 'ArrowDown'];

type Followed = Readonly<{
  scroller: RefObject<HTMLElement | null>;
  layout: Layout | null;
  /** Of the view, in px. */
  height: number;
  /** Of the paper, in px. */
  length: number;
  playhead: MotionValue<number>;
  /** The beat comes within a frame, and so must the view. */
  reduced: boolean;
}>;

/**
 * Keeps "now" at its height, unless the reader scrolls.
 * @returns whether it follows, `follow` to have it do so again, and the handlers by which it notices the reader
 */
export const useFollow = ({ scroller, layout, height, length, playhead, reduced }: Followed) => {
  const [following, setFollowing] = useState(true);
  const byReader = useRef(false);
  const target = useCallback(
    (watch: number) => (layout ? Math.max(0, Math.round(yAt(layout, watch) - KEPT * height)) : 0),
    [layout, height],
  );
  const apply = useCallback(
    (watch: number) => {
      const scroll = (): void => {
        if (following && scroller.current) scroller.current.scrollTop = Math.min(target(watch), length - height);
      };
      // To scroll, the page is laid out: in a frame once, after all that follows the playhead.
      if (frameData.isProcessing || !reduced) frame.render(scroll);
      else scroll();
    },
    [following, scroller, target, length, height, reduced],
  );
  useDriven(playhead, apply);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const reads = (): void => {
      byReader.current = true;
    };
    const keyed = (event: KeyboardEvent): void => {
      if (SCROLL_KEYS.includes(event.key)) reads();
    };
    const scrolled = (): void => {
      if (!byReader.current) return;
      byReader.current = false;
      const lowest = element.scrollHeight - element.clientHeight;
      setFollowing(Math.abs(element.scrollTop - Math.min(target(playhead.get()), lowest)) <= NEAR);
    };
    element.addEventListener('wheel', reads, { passive: true });
    element.addEventListener('touchmove', reads, { passive: true });
    element.addEventListener('keydown', keyed);
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      element.removeEventListener('wheel', reads);
      element.removeEventListener('touchmove', reads);
      element.removeEventListener('keydown', keyed);
      element.removeEventListener('scroll', scrolled);
    };
  }, [scroller, target, playhead]);
  return { following, follow: () => setFollowing(true) };
};
