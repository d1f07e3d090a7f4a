/** What React keeps of a component (its own record, read here as its developer tools read it). */
type Fiber = Readonly<{
  type: unknown;
  flags: number;
  alternate: Fiber | null;
  child: Fiber | null;
  sibling: Fiber | null;
  stateNode: unknown;
}>;

/** A component that has rendered. `again`: it was in the page before. */
export type Rendered = Readonly<{ name: string; again: boolean; of: object }>;

/** The flag of a component whose function ran in the newest commit. */
const PERFORMED_WORK = 1;

/** A component's name; one that has none (memo of an arrow function) is called by what it draws. */
const nameOf = (fiber: Fiber): string | null => {
  const { type } = fiber;
  const made = typeof type === 'object' && type !== null && 'type' in type ? type.type : type;
  if (typeof made !== 'function') return null;
  if (made.name !== '') return made.name;
  let host = fiber.child;
  while (host && !(host.stateNode instanceof Element)) host = host.child;
  return `<${host?.stateNode instanceof Element ? (host.stateNode.getAttribute('class') ?? host.stateNode.tagName) : ''}>`;
};

/** Both records of a component, the one shown and the one before it, stand for the same. */
const known = new WeakMap<Fiber, object>();
const identity = (fiber: Fiber): object => {
  const found = known.get(fiber) ?? (fiber.alternate && known.get(fiber.alternate)) ?? fiber;
  known.set(fiber, found);
  return found;
};

const walk = (fiber: Fiber, all: boolean, into: Rendered[]): void => {
  const name = nameOf(fiber);
  const ran = (fiber.flags & PERFORMED_WORK) > 0;
  if (name !== null && (all || ran)) into.push({ name, again: fiber.alternate !== null, of: identity(fiber) });
  // Below what did not render, and has the same children as before, nothing did; its flags are those of an older commit.
  if (!all && fiber.alternate && fiber.alternate.child === fiber.child) return;
  for (let child = fiber.child; child; child = child.sibling) walk(child, all, into);
};

const rootOf = (page: HTMLElement): Fiber => {
  const key = Object.keys(page).find((name) => name.startsWith('__reactContainer'));
  const host = key === undefined ? undefined : (page as unknown as Record<string, { stateNode: { current: Fiber } }>)[key];
  if (host === undefined) throw new Error('React keeps its record elsewhere now');
  return host.stateNode.current;
};

const found = (page: HTMLElement, all: boolean): readonly Rendered[] => {
  const into: Rendered[] = [];
  walk(rootOf(page), all, into);
  return into;
};

/** The components that the newest commit rendered; to be asked while it is committed. */
export const renderedIn = (page: HTMLElement): readonly Rendered[] => found(page, false);

/** The names of all components in the page. */
export const componentsIn = (page: HTMLElement): ReadonlySet<string> => new Set(found(page, true).map(({ name }) => name));
