import { type RefObject, useLayoutEffect } from 'react';
import { listen } from '../listen';

type Ends = Readonly<{ term: RefObject<HTMLElement | null>; note: RefObject<HTMLElement | null> }>;

/** px between a term and what is said of it, and between that and the edge of the window. */
const GAP = 4;
const EDGE = 8;

/** Puts what is said of a term over all else, below the term or, where there is no room, above it; there it stays when the text moves. */
export const useTip = (open: boolean, { term, note }: Ends): void => {
  useLayoutEffect(() => {
    if (!open || !term.current || !note.current) return;
    const ends = [term.current, note.current] as const;
    const follow = (): void => place(...ends);
    note.current.showPopover?.();
    follow();
    return listen(window, { scroll: follow, resize: follow }, { capture: true });
  }, [open, term, note]);
};

const place = (term: HTMLElement, note: HTMLElement): void => {
  const [line] = term.getClientRects();
  if (!line) return;
  const { width, height } = note.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = line.bottom + GAP;
  const top = below + height + EDGE <= clientHeight ? below : line.top - GAP - height;
  note.style.left = `${Math.max(EDGE, Math.min(line.left, clientWidth - width - EDGE))}px`;
  note.style.top = `${Math.max(EDGE, top)}px`;
};
