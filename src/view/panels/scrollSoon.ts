import { frame } from 'framer-motion';
import type { RefObject } from 'react';

/** Scrolls to the top or to the end in the coming frame: to scroll, the page is laid out, which a frame does anyway. */
export const scrollSoon = (scroller: RefObject<HTMLElement | null>, to: 'top' | 'end'): void => {
  frame.render(() => {
    const element = scroller.current;
    if (element) element.scrollTop = to === 'top' ? 0 : element.scrollHeight;
  });
};
