import { type RefObject, useLayoutEffect } from 'react';

/** When what has the focus goes, with its sentence, the part of the page around it that can take the focus gets it: it would fall to the page. */
export const useHeir = (own: RefObject<HTMLElement | null>): void =>
  useLayoutEffect(() => {
    const element = own.current;
    return () => {
      if (element?.matches(':focus')) element.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
    };
  }, [own]);
