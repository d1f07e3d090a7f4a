/** The part of a SCORM 1.2 run-time (its API adapter, SCORM 1.2 RTE §3.3) that a course uses. All speak in text; 'true' is yes. */
export type Runtime = Readonly<{
  LMSInitialize(nothing: ''): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(nothing: ''): string;
  LMSFinish(nothing: ''): string;
}>;

/** So far up does the standard let a course look. */
const MOST_PARENTS = 7;

const isRuntime = (found: unknown): found is Runtime =>
  typeof found === 'object' && found !== null && 'LMSInitialize' in found && 'LMSSetValue' in found;

/** What a window has as `API`; null where that is another origin's business. */
const apiOf = (there: Window): Runtime | null => {
  try {
    const found: unknown = Reflect.get(there, 'API');
    return isRuntime(found) ? found : null;
  } catch {
    return null;
  }
};

const above = (from: Window): Runtime | null => {
  let there = from;
  for (let n = 0; n <= MOST_PARENTS; n++) {
    const found = apiOf(there);
    if (found) return found;
    if (there.parent === there) return null;
    there = there.parent;
  }
  return null;
};

/** The run-time of the course system that opened this window: in a frame round it, or in the window that opened it. Null: there is none. */
export const findRuntime = (from: Window): Runtime | null => above(from) ?? (from.opener ? above(from.opener as Window) : null);
