import type { Page } from '@playwright/test';
import { atRest, expect, open, test } from './stage';
import { FRAMES, tasksDuring } from './tracing';

/** A frame longer than this is seen as a hitch, ms, on a processor so many times slower than this one. */
const LONGEST = 50;
const SLOWER = 4;

/** With the first step the hint goes, and the page fetches what nobody asks for at once. */
const stepOnceAndForAll = async (page: Page): Promise<void> => {
  await page.keyboard.press('ArrowRight');
  await atRest(page, 1);
  await page.waitForTimeout(1000);
};

const tooLong = (frames: readonly number[]): readonly number[] => frames.filter((frame) => frame * SLOWER > LONGEST);

test('on a processor four times slower no frame of a step takes over 50 ms', async ({ page }) => {
  await open(page);
  const client = await page.context().newCDPSession(page);
  for (let beat = 1; beat <= 12; beat++) {
    const frames = await tasksDuring(client, FRAMES, async () => {
      await page.keyboard.press('ArrowRight');
      await atRest(page, beat);
    });
    expect(frames.length).toBeGreaterThan(3);
    expect(tooLong(frames), `step to beat ${beat}`).toEqual([]);
  }
});

test('nor one of a run that is played at 4×, where beat follows upon beat', async ({ page }) => {
  await open(page, '?scenario=fin-with-data&speed=4');
  await stepOnceAndForAll(page);
  const client = await page.context().newCDPSession(page);
  const frames = await tasksDuring(client, FRAMES, async () => {
    await page.keyboard.press(' ');
    await atRest(page, 12);
  });
  expect(frames.length).toBeGreaterThan(50);
  expect(tooLong(frames)).toEqual([]);
});

test('a flight renders nothing: React commits when the playhead sets off, when it comes to a beat, and when it rests', async ({ page }) => {
  // React tells its developer tools of every commit, in the built page too.
  await page.addInitScript(() => {
    const commits: Commit[] = [];
    const commit = () => {
      const { status = '', beat = '' } = document.querySelector<HTMLElement>('[data-stage]')?.dataset ?? {};
      commits.push({ at: performance.now(), shows: `${status} ${beat}` });
    };
    const nothing = () => undefined;
    const hook = {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: commit,
      onCommitFiberUnmount: nothing,
      onPostCommitFiberRoot: nothing,
    };
    Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook, commits });
  });
  await open(page, '?panels=explain,states');
  const taken = () => page.evaluate(() => (window as unknown as { commits: Commit[] }).commits.splice(0));
  await expect(page.getByRole('figure', { name: 'State diagram' })).toBeVisible();
  await stepOnceAndForAll(page);
  expect((await taken()).length).toBeGreaterThan(0);
  for (let beat = 2; beat <= 6; beat++) {
    await page.keyboard.press('ArrowRight');
    await atRest(page, beat);
    const commits = await taken();
    const [first] = commits;
    const crossed = commits.find(({ shows }) => shows === `moving ${beat}`)?.at ?? Infinity;
    const late = commits.filter(({ at }) => first && at < crossed && at - first.at > (crossed - first.at) / 2);
    expect(late, `under way to beat ${beat}`).toEqual([]);
    expect(commits.length, commits.map(({ shows }) => shows).join(', ')).toBeLessThanOrEqual(8);
  }
});

type Commit = { at: number; shows: string };
