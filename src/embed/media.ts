import type { Host, Media } from '../view/page/useHost';

/** Answers media queries as if an element were a page: widths are the element's, and em those of its type. `end` stops the measuring. */
export const mediaOf = (element: Element): Readonly<{ media: Host['media']; end: () => void }> => {
  const told = new EventTarget();
  const ems = (): number => element.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(element).fontSize);
  let width = ems();
  const observer = new ResizeObserver(() => {
    width = ems();
    told.dispatchEvent(new Event('change'));
  });
  observer.observe(element);
  const media = (query: string): Media => {
    const [, bound, em] = /^\((min|max)-width: ([\d.]+)em\)$/.exec(query) ?? [];
    if (!bound) return matchMedia(query);
    return {
      get matches() {
        return bound === 'min' ? width >= Number(em) : width <= Number(em);
      },
      addEventListener: (type, heard) => told.addEventListener(type, heard),
      removeEventListener: (type, heard) => told.removeEventListener(type, heard),
    };
  };
  return { media, end: () => observer.disconnect() };
};
