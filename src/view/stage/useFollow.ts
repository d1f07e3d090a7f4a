import { frame, frameData, type MotionValue } from 'framer-motion';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { listen } from '../listen';
import { KEPT, type Layout, yAt } from './layout';
import { useDriven } from './useDriven';
import type { View } from './useView';

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
  /** What of the paper is drawn: "now" is not gone to before there is something to see. */
  view: View;
  following: boolean;
  onFollow: (following: boolean) => void;
  playhead: MotionValue<number>;
  /** The beat comes within a frame, and so must the view. */
  reduced: boolean;
}>;

/** Keeps "now" at its height, unless the reader scrolls. */
export const useFollow = ({ scroller, layout, height, length, view, following, onFollow, playhead, reduced }: Followed): void => {
  const byReader = useRef(false);
  const drawn = useRef(view);
  const target = useCallback(
    (watch: number) => (layout ? Math.max(0, Math.min(Math.round(yAt(layout, watch) - KEPT * height), length - height)) : 0),
    [layout, height, length],
  );
  const apply = useCallback(
    (watch: number) => {
      const scroll = (): void => {
        if (following && scroller.current) scroller.current.scrollTop = Math.max(view.from, target(watch));
      };
      // To scroll, the page is laid out: in a frame once, after all that follows the playhead. What is drawn elsewhere may be painted before the next.
      if (frameData.isProcessing || (!reduced && drawn.current === view)) frame.render(scroll);
      else scroll();
      drawn.current = view;
    },
    [following, scroller, target, view, reduced],
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
      onFollow(Math.abs(element.scrollTop - target(playhead.get())) <= NEAR);
    };
    return listen(element, { wheel: reads, touchmove: reads, keydown: keyed, scroll: scrolled }, { passive: true });
  }, [scroller, target, playhead, onFollow]);
};
