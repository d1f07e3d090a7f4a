import { type RefObject, useEffect, useRef } from 'react';
import { listen } from '../listen';

/** Whither a finger went across: 'on' is against the reading direction, as a page is turned. */
export type Swipe = 'on' | 'back';

/** A swipe goes so far across in px, so much more across than down, and takes no longer than so many ms. */
const FAR = 44;
const ACROSS = 2;
const LONG = 700;

/**
 * Hears swipes across an element. What the browser takes for itself (scrolling, zooming) ends in a pointercancel, and is none.
 * @param elementOf finds the element from the one that `place` holds
 */
export const useSwipe = (
  place: RefObject<HTMLElement | null>,
  onSwipe: (swipe: Swipe) => void,
  elementOf: (place: HTMLElement) => HTMLElement | null = itself,
): void => {
  const latest = useRef(onSwipe);
  useEffect(() => {
    latest.current = onSwipe;
  });
  useEffect(() => {
    const element = place.current && elementOf(place.current);
    if (!element) return;
    let from: PointerEvent | null = null;
    const begin = (event: PointerEvent): void => {
      from = event.pointerType === 'touch' && event.isPrimary ? event : null;
    };
    const leave = (): void => {
      from = null;
    };
    const end = (event: PointerEvent): void => {
      const swipe = from && swipeOf(from, event);
      from = null;
      if (swipe) latest.current(swipe);
    };
    return listen(element, { pointerdown: begin, pointercancel: leave, pointerup: end });
  }, [place, elementOf]);
};

const itself = (place: HTMLElement): HTMLElement => place;

type At = Pick<PointerEvent, 'clientX' | 'clientY' | 'timeStamp'>;

/** What a finger did between two moments. */
export const swipeOf = (from: At, to: At): Swipe | null => {
  const across = to.clientX - from.clientX;
  const down = to.clientY - from.clientY;
  if (Math.abs(across) < FAR || Math.abs(across) < ACROSS * Math.abs(down) || to.timeStamp - from.timeStamp > LONG) return null;
  return across < 0 ? 'on' : 'back';
};
