import type { Page } from '@playwright/test';
import { noteCommits, takeCommits } from './commits';
import { atRest, expect, lastBeat, open, test } from './stage';
import { TASKS, type Work, workDuring } from './tracing';

/**
 * The most that may be done at one go, a frame or what comes between two, told by what is the same on any machine; how long a frame takes, `npm run bench -- frames` says.
 * One layout is the frame's own, one may be asked for by what measures the view, of each of two runs. A ladder has some thirty boxes that move, a table of connections its cells.
 */
const MOST = {
  ladder: { styles: 2, styled: 60, layouts: 2, laidOut: 60 },
  pair: { styles: 4, styled: 60, layouts: 4, laidOut: 90 },
  hosts: { styles: 2, styled: 60, layouts: 2, laidOut: 120 },
} as const;
const COUNTS = ['styles', 'styled', 'layouts', 'laidOut'] as const;

/** With the first step the hint goes, and the page fetches what nobody asks for at once. */
const stepOnceAndForAll = async (page: Page): Promise<void> => {
  await page.keyboard.press('ArrowRight');
  await atRest(page, 1);
  await page.waitForTimeout(1000);
};

/** As a rule what moves costs one layout a frame: now and then a second, no more. */
const LAYOUTS_A_FRAME = 1.25;

/** What was too much of all that was done; that something was done, too. */
const tooMuch = (works: readonly Work[], shows: keyof typeof MOST): readonly Work[] => {
  const laidOut = works.filter(({ layouts }) => layouts > 0);
  expect(laidOut.length).toBeGreaterThan(3);
  expect(laidOut.reduce((all, { layouts }) => all + layouts, 0) / laidOut.length).toBeLessThan(LAYOUTS_A_FRAME);
  return works.filter((work) => COUNTS.some((count) => work[count] > MOST[shows][count]));
};

test('in a step little is done at one go, where a beat is crossed no more than before and after', async ({ page }) => {
  await open(page);
  const client = await page.context().newCDPSession(page);
  for (let beat = 1; beat <= 12; beat++) {
    const works = await workDuring(client, TASKS, async () => {
      await page.keyboard.press('ArrowRight');
      await atRest(page, beat);
    });
    expect(tooMuch(works, 'ladder'), `step to beat ${beat}`).toEqual([]);
  }
});

const PLAYED = [
  ['fin-with-data', 'ladder'],
  ['what-if-no-time-wait', 'pair'],
  ['time-wait-pile-up', 'hosts'],
] as const;
for (const [scenario, shows] of PLAYED)
  test(`nor in ${scenario} played at 4×, where beat follows upon beat`, async ({ page }) => {
    await open(page, `?scenario=${scenario}&speed=4`);
    await stepOnceAndForAll(page);
    const client = await page.context().newCDPSession(page);
    const end = await lastBeat(page);
    const works = await workDuring(client, TASKS, async () => {
      await page.keyboard.press(' ');
      await atRest(page, end);
    });
    expect(tooMuch(works, shows)).toEqual([]);
  });

test('a flight renders nothing: React commits when the playhead sets off, when it comes to a beat, and when it rests', async ({ page }) => {
  await noteCommits(page);
  await open(page, '?panels=explain,states');
  await expect(page.getByRole('figure', { name: 'State diagram' })).toBeVisible();
  await stepOnceAndForAll(page);
  expect((await takeCommits(page)).length).toBeGreaterThan(0);
  for (let beat = 2; beat <= 6; beat++) {
    await page.keyboard.press('ArrowRight');
    await atRest(page, beat);
    const commits = await takeCommits(page);
    const [first] = commits;
    const crossed = commits.find(({ shows }) => shows === `moving ${beat}`)?.at ?? Infinity;
    const late = commits.filter(({ at }) => first && at < crossed && at - first.at > (crossed - first.at) / 2);
    expect(late, `under way to beat ${beat}`).toEqual([]);
    expect(commits.length, commits.map(({ shows }) => shows).join(', ')).toBeLessThanOrEqual(8);
    // While something moves hardly anything is rendered; what is told anew comes after, and the rest of the page is left alone.
    for (const { at, shows, rendered } of commits)
      if (at <= crossed || shows.startsWith('paused')) expect(rendered, shows).toBeLessThan(10);
    expect(commits.some(({ rendered }) => rendered > 10)).toBe(true);
    for (const { rendered } of commits) expect(rendered).toBeLessThan(250);
  }
});
