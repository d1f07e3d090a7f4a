import { type RefObject, useEffect, useMemo, useState } from 'react';
import { listen } from '../listen';

/** How many flights a run may have before only those near the view are in the page. */
const MANY = 200;
const STEP = 512;

export type View = Readonly<{ from: number; to: number }>;
const ALL: View = { from: -Infinity, to: Infinity };

type Viewed = Readonly<{
  scroller: RefObject<HTMLElement | null>;
  /** Of the view, in px. */
  height: number;
  /** How much paper there was when the beat began, and may be when it ends, in px: what follows "now" looks at the end of it. */
  first: number;
  length: number;
  /** Of the whole run. */
  flights: number;
  following: boolean;
}>;

/** The part of a long ladder that is near the view, in px of the paper; it changes in coarse steps. A short ladder is there as a whole. */
export const useView = ({ scroller, height, first, length, flights, following }: Viewed): View => {
  const [top, setTop] = useState(0);
  const long = flights > MANY;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !long || following) return;
    const look = (): void => setTop(Math.floor(element.scrollTop / STEP) * STEP);
    look();
    return listen(element, { scroll: look }, { passive: true });
  }, [scroller, long, following]);
  const from = Math.floor((following ? first - height : top) / STEP);
  const to = Math.floor((following ? length : top + height) / STEP);
  return useMemo(() => (long ? { from: (from - 1) * STEP, to: (to + 2) * STEP } : ALL), [long, from, to]);
};
