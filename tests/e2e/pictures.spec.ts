import { readFileSync } from 'node:fs';
import { bring, describe, described, kept, maker, nameOf } from '../../scripts/views.mjs';
import { expect, test } from './stage';

/** What `npm run shots -- --store` has kept, and where. */
const stored = (name: string): Buffer => readFileSync(new URL(`./pictures/${name}`, import.meta.url));
const read = (name: string): unknown => JSON.parse(stored(name).toString('utf8'));

type Seen = readonly [what: string, says: string, x: number, y: number, width: number, height: number];
const boxes = read('boxes.json') as Readonly<Record<string, readonly Seen[]>>;
const madeBy = read('made-by.json') as Awaited<ReturnType<typeof maker>>;

/** The clock stands still, and so does all that moves. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(({ page }) => page.clock.setFixedTime(0));

/** How far a box may be from where it was, in px, with the letters that made it; other letters are wider or narrower. */
const NEAR = 2;
const LETTERS = { px: 24, part: 0.3 };

const isNear = (a: Seen, b: Seen, same: boolean): boolean =>
  [2, 3, 4, 5].every((i) => {
    const [one, other] = [Number(a[i]), Number(b[i])];
    return Math.abs(one - other) <= (same ? NEAR : LETTERS.px + LETTERS.part * Math.max(one, other));
  });

const sameLetters = (here: typeof madeBy): boolean => JSON.stringify(here.letters) === JSON.stringify(madeBy.letters);
const sameMaker = (here: typeof madeBy): boolean => sameLetters(here) && here.browser === madeBy.browser;

/** Six pieces, so that they can be compared side by side. */
const PIECES = 6;
for (let piece = 0; piece < PIECES; piece++) {
  test(`what can be seen, and where, is as it was stored: part ${piece + 1} of ${PIECES}`, async ({ page, baseURL }) => {
    test.setTimeout(180_000);
    for (const picture of described.filter((_, i) => i % PIECES === piece)) {
      const name = nameOf(picture);
      const before = boxes[name] ?? [];
      await bring(page, baseURL ?? '', picture);
      const same = sameLetters(await maker(page));
      const now = await describe(page);
      // Where letters are wider, other things scroll out of view; what is there on both sides is compared.
      const texts = ([what, says]: Seen): string => `${what}: ${says}`;
      if (same) expect.soft(now.map(texts), `${name}: what is there (npm run shots -- --store renews it)`).toEqual(before.map(texts));
      const moved = before.flatMap((seen, i) => {
        const found = same ? now[i] : now.find((other) => texts(other) === texts(seen));
        return found && !isNear(seen, found, same) ? [`${texts(seen)} was at ${seen.slice(2)}, is at ${found.slice(2)}`] : [];
      });
      expect.soft(moved, `${name}: where it is (npm run shots -- --store renews it)`).toEqual([]);
    }
  });
}

test('the main pictures are as they were stored, where the browser and the letters are those that made them', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  await page.goto(baseURL ?? '');
  const here = await maker(page);
  if (!sameMaker(here)) {
    const says = `Pixels were not compared: the pictures are by Chromium ${madeBy.browser} (letters ${madeBy.letters}), here is ${here.browser} (letters ${here.letters}).`;
    console.log(says);
    test.info().annotations.push({ type: 'not compared', description: says });
    return;
  }
  expect(kept.length).toBeGreaterThan(4);
  for (const picture of kept) {
    await bring(page, baseURL ?? '', picture);
    expect.soft(await page.screenshot(), nameOf(picture)).toMatchSnapshot(`${nameOf(picture)}.png`, { maxDiffPixelRatio: 0.001 });
  }
});
