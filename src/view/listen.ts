/** A listener that takes the event of its own type. */
type Hear = { hear(event: Event): void }['hear'];

/**
 * Listens to several types of event in one place.
 * @returns what ends it: an effect's own answer
 */
export const listen = (place: EventTarget, heard: Readonly<Record<string, Hear>>, options?: AddEventListenerOptions): (() => void) => {
  for (const type in heard) place.addEventListener(type, heard[type]!, options);
  return () => {
    for (const type in heard) place.removeEventListener(type, heard[type]!, options);
  };
};
