import { type RefObject, useEffect, useState } from 'react';

/** How many flights a run may have before only those near the view are in the page. */
const MANY = 200;
const STEP = 512;

export type View = Readonly<{ from: number; to: number }>;
const ALL: View = { from: -Infinity, to: Infinity };
/** Before it is known where the reader looks: at the end of the paper, where "now" is. */
const endOf = (length: number, height: number): View => ({ from: length - 2 * height - STEP, to: length });

/** The part of a long ladder that is near the view, in px of the paper; it changes in coarse steps. A short ladder is there as a whole. `length`: of the paper; `flights`: of the whole run. */
export const useView = (scroller: RefObject<HTMLElement | null>, height: number, length: number, flights: number): View => {
  const [view, setView] = useState(ALL);
  const long = flights > MANY;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !long) return setView(ALL);
    const look = (): void => {
      const from = (Math.floor(element.scrollTop / STEP) - 1) * STEP;
      setView((before) => (before.from === from ? before : { from, to: from + height + 3 * STEP }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller, height, long]);
  if (!long) return ALL;
  return view === ALL ? endOf(length, height) : view;
};
