/** What a browser keeps for the viewer from visit to visit. */
export type Kept = 'stepped' | 'panels.order' | 'panels.open';

const nameOf = (what: Kept): string => `tcp-stage.${what}`;

/** What was kept; null: nothing, or the browser does not let us ask (in a sandboxed frame, or with storage switched off). */
export const kept = (what: Kept): string | null => {
  try {
    return localStorage.getItem(nameOf(what));
  } catch {
    return null;
  }
};

/** Keeps it, if the browser lets us; null: forgets it. Without storage all goes on, and the next visit begins anew. */
export const keep = (what: Kept, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(nameOf(what));
    else localStorage.setItem(nameOf(what), value);
  } catch {
    // Nothing is lost but the memory of it.
  }
};
