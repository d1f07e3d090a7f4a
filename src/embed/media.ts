import type { Host, Media } from '../view/page/useHost';

/** Answers media queries as if an element were a page: widths are the element's. `end` stops the measuring. */
export const mediaOf = (element: Element): Readonly<{ media: Host['media']; end: () => void }> => {
  const told = new EventTarget();
  let width = element.getBoundingClientRect().width;
  const observer = new ResizeObserver(() => {
    width = element.getBoundingClientRect().width;
    told.dispatchEvent(new Event('change'));
  });
  observer.observe(element);
  const media = (query: string): Media => {
    const [, bound, px] = /^\((min|max)-width: ([\d.]+)px\)$/.exec(query) ?? [];
    if (!bound) return matchMedia(query);
    return {
      get matches() {
        return bound === 'min' ? width >= Number(px) : width <= Number(px);
      },
      addEventListener: (type, heard) => told.addEventListener(type, heard),
      removeEventListener: (type, heard) => told.removeEventListener(type, heard),
    };
  };
  return { media, end: () => observer.disconnect() };
};
