import { type KeyboardEvent, type RefObject, useLayoutEffect, useState } from 'react';
import { listen } from '../listen';

/** So many rows more are there above and below those that are seen. */
const BEYOND = 6;

/** The rows that are near the view: from … to, the last not among them. */
export type Near = Readonly<{ from: number; to: number }>;

/** Which of many rows of one height are near the view of what scrolls. */
export const useNear = (scroller: RefObject<HTMLElement | null>, rows: number, height: number): Near => {
  const [near, setNear] = useState<Near>({ from: 0, to: 40 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => {
      const first = Math.floor(element.scrollTop / height);
      const from = Math.max(0, first - BEYOND);
      const to = Math.min(rows, first + Math.ceil(element.clientHeight / height) + BEYOND);
      setNear((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    look();
    const end = listen(element, { scroll: look }, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      end();
      observer.disconnect();
    };
  }, [scroller, rows, height]);
  return near;
};

/** Where a key leads from a row; null: nowhere. */
export const rowAfter = ({ key }: KeyboardEvent, row: number, rows: number, page: number): number | null => {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: rows - 1,
  };
  const to = steps[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), rows - 1);
};
