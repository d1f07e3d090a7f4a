/** How far the reading of something is: 0 … 1. */
export type Progress = Readonly<{ part: () => number; subscribe: (heard: () => void) => () => void }>;

type Store = Progress & Readonly<{ set: (part: number) => void }>;

const stores = new WeakMap<object, Store>();

const store = (): Store => {
  let now = 0;
  const listeners = new Set<() => void>();
  return {
    part: () => now,
    set: (part) => {
      now = part;
      for (const heard of listeners) heard();
    },
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
};

/** How far the reading of this opening is; the same for the same one. */
export const progressOf = (opening: object): Store => {
  const known = stores.get(opening) ?? store();
  stores.set(opening, known);
  return known;
};
