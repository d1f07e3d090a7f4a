import type { MotionValue } from 'framer-motion';
import { useLayoutEffect } from 'react';

/**
 * Binds something to the playhead without a render: `apply` gets the watching time now and at every change, and is the same function while its meaning is.
 * What is no longer `driven` gets Infinity once, which is how it stays.
 */
export const useDriven = (playhead: MotionValue<number>, apply: (watch: number) => void, driven = true): void => {
  useLayoutEffect(() => {
    apply(driven ? playhead.get() : Infinity);
    return driven ? playhead.on('change', apply) : undefined;
  }, [playhead, apply, driven]);
};

/** Writes an attribute where it is another: one that is written as it was is styled and laid out anew all the same. */
export const put = (element: Element | null, name: string, value: string): void => {
  if (element?.getAttribute(name) !== value) element?.setAttribute(name, value);
};

/** The same of an element's one text, in the node that is there: one that is put in anew is styled and laid out as if there had been none. */
export const write = (element: Element | null, text: string): void => {
  if (element && element.textContent !== text) (element.firstChild ?? element).textContent = text;
};

/** Shows or hides an SVG element, whatever React last said of it. */
export const show = (element: Element | null, shown: boolean): void => {
  if (shown) element?.removeAttribute('display');
  else put(element, 'display', 'none');
};

/** Puts the end of a line there, without a look at where it was: each text that is read from the page is one more for the browser to collect. */
export const endAt = (line: Element | null, { x, y }: Readonly<{ x: number; y: number }>): void => {
  line?.setAttribute('x2', `${x}`);
  line?.setAttribute('y2', `${y}`);
};
