import type { Page } from '@playwright/test';

/** A commit of React's: when (ms, the page's clock), what the stage says of itself then, and how many components were rendered for it. */
export type Commit = Readonly<{ at: number; shows: string; rendered: number }>;

/** What React keeps of each component, as far as its developer tools read it. */
type Fiber = Readonly<{ tag: number; flags: number; child: Fiber | null; sibling: Fiber | null; alternate: Fiber | null }>;

/** Notes every commit from now on: React tells its developer tools of each, in the built page too. Call it before the page is opened. */
export const noteCommits = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    /** Function components, plain, with a ref, remembered; and the flag of those that did something. */
    const [COMPONENTS, PERFORMED] = [[0, 11, 15], 1];
    const counts = ({ tag }: Fiber): number => Number(COMPONENTS.includes(tag));
    const children = (parent: Fiber): readonly Fiber[] => {
      const all: Fiber[] = [];
      for (let { child } = parent; child !== null; child = child.sibling) all.push(child);
      return all;
    };
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
    const mounted = (fiber: Fiber): number => counts(fiber) + sum(children(fiber).map(mounted));
    const rendered = (now: Fiber, before: Fiber | null): number => {
      if (before === null) return mounted(now);
      const own = now.flags & PERFORMED ? counts(now) : 0;
      // The same children: nothing below was looked at.
      return now.child === before.child ? own : own + sum(children(now).map((child) => rendered(child, child.alternate)));
    };
    const commits: Commit[] = [];
    const note = (_: number, { current }: { current: Fiber }) => {
      const { status = '', beat = '' } = document.querySelector<HTMLElement>('[data-stage]')?.dataset ?? {};
      commits.push({ at: performance.now(), shows: `${status} ${beat}`, rendered: rendered(current, current.alternate) });
    };
    const nothing = () => undefined;
    const hook = {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: note,
      onCommitFiberUnmount: nothing,
      onPostCommitFiberRoot: nothing,
    };
    Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook, commits });
  });
};

/** The commits since it was last asked. */
export const takeCommits = (page: Page): Promise<readonly Commit[]> =>
  page.evaluate(() => (window as unknown as { commits: Commit[] }).commits.splice(0));
