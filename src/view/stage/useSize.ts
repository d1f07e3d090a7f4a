import { type RefObject, useLayoutEffect, useState } from 'react';

/** What the ladder's type and room measure. `scale`: 1 = a type of 16 px. */
export type Size = Readonly<{ width: number; height: number; scale: number }>;

/** Where nothing is laid out (a document without a window), the ladder of the smallest lecture-hall page. */
const UNSEEN = { width: 792, height: 492 };

const sizeOf = (element: HTMLElement): Size => {
  const { width, fontSize } = getComputedStyle(element);
  return {
    width: Number.parseFloat(width) || UNSEEN.width,
    height: element.clientHeight || UNSEEN.height,
    scale: Number.parseFloat(fontSize) / 16 || 1,
  };
};

/** The size of an element, in CSS px; null until it was measured. `type`: an element that changes its size with the type. */
export const useSize = (element: RefObject<HTMLElement | null>, type: RefObject<HTMLElement | null>): Size | null => {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const measure = (): void =>
      setSize((before) => {
        const now = sizeOf(measured);
        return before && before.width === now.width && before.height === now.height && before.scale === now.scale ? before : now;
      });
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    if (type.current) observer.observe(type.current);
    return () => observer.disconnect();
  }, [element, type]);
  return size;
};
