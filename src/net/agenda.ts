import type { Ms } from '../tcp/names';

/** What is still to happen, in order of time; what happens at one time, in the order in which it was put down. */
export type Agenda<T> = Readonly<{
  add: (at: Ms, what: T) => void;
  next: () => Readonly<{ at: Ms; what: T }> | undefined;
}>;

export const agenda = <T>(): Agenda<T> => {
  const entries: { at: Ms; what: T }[] = [];
  return {
    add: (at, what) => {
      let i = entries.length;
      while (i > 0 && (entries[i - 1]?.at ?? 0) > at) i--;
      entries.splice(i, 0, { at, what });
    },
    next: () => entries.shift(),
  };
};
