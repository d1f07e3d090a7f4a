import { keep, recall } from './storage';

const NAME = 'challenges';

/** The challenges that were done in this browser, by their ids. */
export const done = (): readonly string[] => {
  try {
    const read: unknown = JSON.parse(recall(NAME) ?? '[]');
    return Array.isArray(read) ? read.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
};

/** Remembers that one is done, where the browser lets the page. */
export const markDone = (id: string): void => {
  const before = done();
  if (!before.includes(id)) keep(NAME, JSON.stringify([...before, id]));
};
