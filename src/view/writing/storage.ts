/** Where this page keeps what a viewer asked it to keep, and nothing else. */
const PLACE = 'tcp-stage:';

/** What is kept under a name; null: nothing. A page in a sandboxed frame is refused: then nothing is kept either. */
export const recall = (name: string): string | null => {
  try {
    return localStorage.getItem(PLACE + name);
  } catch {
    return null;
  }
};

/** Keeps a text under a name. @returns whether the browser let it */
export const keep = (name: string, text: string): boolean => {
  try {
    localStorage.setItem(PLACE + name, text);
    return true;
  } catch {
    return false;
  }
};

/** Whether the browser lets this page keep anything. */
export const mayKeep = (): boolean => keep('asked', '');
