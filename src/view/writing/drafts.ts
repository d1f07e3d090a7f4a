import { keep, recall } from './storage';

/** A text that is kept in this browser, under its title. */
export type Kept = Readonly<{ name: string; text: string }>;

const NAME = 'drafts';

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'text' in value &&
  typeof value.text === 'string';

/** All that is kept, the last one first. Whatever else stands there is left out: another page may have written it. */
export const drafts = (): readonly Kept[] => {
  try {
    const read: unknown = JSON.parse(recall(NAME) ?? '[]');
    return Array.isArray(read) ? read.filter(isKept) : [];
  } catch {
    return [];
  }
};

/** Keeps a draft in the place of the one of that name. @returns whether the browser let it */
export const keepDraft = (draft: Kept): boolean =>
  keep(NAME, JSON.stringify([draft, ...drafts().filter(({ name }) => name !== draft.name)]));

export const deleteDraft = (name: string): boolean => keep(NAME, JSON.stringify(drafts().filter((draft) => draft.name !== name)));

/** The text that was being written when the page was left. */
export const writtenLast = (): string | null => recall('writing');
export const keepWriting = (text: string): boolean => keep('writing', text);
