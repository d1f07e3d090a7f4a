import type { History } from '../history';

/**
 * Something that holds on every run.
 * @returns null, or in a few words how the run breaks it
 */
export type Law = Readonly<{ name: string; section: string; breach: (history: History) => string | null }>;

/** The first of many answers that is one. */
export const first = <T>(items: readonly T[], breach: (item: T) => string | null): string | null => {
  for (const item of items) {
    const found = breach(item);
    if (found !== null) return found;
  }
  return null;
};
