import type { Page } from '@playwright/test';
import { noteCommits, takeCommits } from './commits';
import { atRest, expect, lastBeat, open, test } from './stage';
import { TASKS, type Work, workDuring } from './tracing';

/**
 * The most that may be done at one go, a frame or what comes between two, told by what is the same on any machine; how long a frame takes, `npm run bench -- frames` says.
 * One layout is the frame's own, one may be asked for by what measures the view. A row of the transcript is about a hundred boxes, the page ten times as many.
 */
const MOST = { styles: 2, styled: 120, layouts: 2, laidOut: 180 } as const;
const COUNTS = ['styles', 'styled', 'layouts', 'laidOut'] as const;

/** With the first step the hint goes, and the page fetches what nobody asks for at once. */
const stepOnceAndForAll = async (page: Page): Promise<void> => {
  await page.keyboard.press('ArrowRight');
  await atRest(page, 1);
  await page.waitForTimeout(1000);
};

/** As a rule what moves costs one layout a frame. A second one now and then: one in so many frames, and a few where the one beat comes, or one at each of many. */
const SECONDS = { frames: 8, least: 4 } as const;

/** What was too much of all that was done while so many beats came; that something was done, too. */
const tooMuch = (works: readonly Work[], beats: number): readonly Work[] => {
  const laidOut = works.filter(({ layouts }) => layouts > 0);
  expect(laidOut.length).toBeGreaterThan(3);
  const seconds = laidOut.reduce((all, { layouts }) => all + layouts - 1, 0);
  expect(seconds, 'second layouts').toBeLessThanOrEqual(Math.max(SECONDS.least, beats) + laidOut.length / SECONDS.frames);
  return works.filter((work) => COUNTS.some((count) => work[count] > MOST[count]));
};

test('in a step little is done at one go, where a beat is crossed no more than before and after', async ({ page }) => {
  await open(page);
  const client = await page.context().newCDPSession(page);
  for (let beat = 1; beat <= 12; beat++) {
    const works = await workDuring(client, TASKS, async () => {
      await page.keyboard.press('ArrowRight');
      await atRest(page, beat);
    });
    expect(tooMuch(works, 1), `step to beat ${beat}`).toEqual([]);
  }
});

// One ladder, two, and a table of connections beside it.
for (const scenario of ['fin-with-data', 'what-if-no-time-wait', 'time-wait-pile-up'])
  test(`nor in ${scenario} played at 4×, where beat follows upon beat`, async ({ page }) => {
    await open(page, `?scenario=${scenario}&speed=4`);
    await stepOnceAndForAll(page);
    const client = await page.context().newCDPSession(page);
    const end = await lastBeat(page);
    const works = await workDuring(client, TASKS, async () => {
      await page.keyboard.press(' ');
      await atRest(page, end);
    });
    expect(tooMuch(works, end)).toEqual([]);
  });

test('what has come to rest on the paper is no layer of its own: with one, all layers are ordered anew in each frame of a flight after it', async ({
  page,
}) => {
  for (const scenario of ['lost-syn-ack', 'what-if-no-time-wait', 'half-open-discovery']) {
    await open(page, `?scenario=${scenario}`);
    await page.keyboard.press('End');
    await atRest(page, await lastBeat(page));
    const layers = () =>
      page.locator('.paper *').evaluateAll((drawn) =>
        drawn
          .filter((each) => {
            const { opacity, transform, filter, mixBlendMode, clipPath, maskImage, willChange } = getComputedStyle(each);
            return (
              `${opacity} ${transform} ${filter} ${mixBlendMode} ${clipPath} ${maskImage} ${willChange}` !==
              '1 none none normal none none auto'
            );
          })
          .map((each) => each.outerHTML),
      );
    expect(await page.locator('.paper *').count()).toBeGreaterThan(30);
    await expect.poll(layers, scenario).toEqual([]);
  }
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
    // While something moves hardly anything is rendered. What is told anew comes after, in three waves, and the rest of the page is left alone.
    for (const { at, shows, rendered } of commits) if (at <= crossed) expect(rendered, shows).toBeLessThan(10);
    const waves = commits.filter(({ rendered }) => rendered >= 10);
    expect(waves.length).toBeGreaterThan(0);
    expect(waves.length, waves.map(({ shows }) => shows).join(', ')).toBeLessThanOrEqual(3);
    for (const { rendered } of commits) expect(rendered).toBeLessThan(250);
  }
});
