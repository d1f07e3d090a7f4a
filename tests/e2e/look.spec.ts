import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { wrongWords } from './judge';
import { expect, open, stage, test } from './stage';

const sizes = [
  [1280, 720],
  [1920, 1080],
  [390, 844],
  [640, 480],
] as const;
const languages = ['en', 'zh-Hans'] as const;

for (const [width, height] of [...sizes, [320, 640], [320, 256], [960, 540], [1179, 800], [844, 390]] as const) {
  for (const lang of languages) {
    test(`nothing scrolls sideways or falls off the page at ${width}×${height}, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, `?scenario=simultaneous-close&beat=6&lang=${lang}`);
      expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])).toEqual([
        width,
        height,
      ]);
      for (const name of lang === 'en' ? ['Step forward', 'Step back', 'Play'] : ['下一步', '上一步', '播放']) {
        await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
      }
      await expect(page.locator('[data-ladder]').first()).toBeInViewport();
      await expect(page.locator('.explanation')).toBeInViewport();
    });
  }
}

/** A browser whose reader has set letters of 32 px, as its settings have it. */
const withLargeLetters = async (look: (page: Page) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'tcp-stage-letters-'));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify({ webkit: { webprefs: { default_font_size: 32 } } }));
  const { launchOptions, baseURL } = test.info().project.use;
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions, ...(baseURL ? { baseURL } : {}), viewport: null });
  try {
    await look(await context.newPage());
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
};

test('with letters twice as large it is the page of a window half as large: nothing overlaps or falls off', async () => {
  await withLargeLetters(async (page) => {
    for (const [width, height, letters] of [
      [1280, 720, 32],
      [1920, 1080, 32],
      [390, 844, 19.5],
      [320, 640, 16],
    ] as const) {
      for (const lang of languages) {
        await page.setViewportSize({ width, height });
        await open(page, `?beat=7&lang=${lang}`);
        expect(await stage(page).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBeCloseTo(letters);
        expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])).toEqual([
          width,
          height,
        ]);
        expect(await wrongWords(page)).toEqual([]);
      }
    }
  });
});

test('where motion is to be less, by the address or by the system, nothing on the page is left that glides', async ({ page }) => {
  const glides = async (search: string): Promise<number> => {
    await open(page, `?panels=explain,states&beat=3${search}`);
    await expect(page.locator('.token')).toHaveCount(2);
    await page.locator('.menu > button').first().click();
    await expect(page.getByRole('dialog').getByRole('tabpanel')).not.toBeEmpty();
    return page.evaluate(
      () => [...document.querySelectorAll('*')].filter((each) => /[1-9]/.test(getComputedStyle(each).transitionDuration)).length,
    );
  };
  expect(await glides('')).toBeGreaterThan(20);
  expect(await glides('&motion=reduce')).toBe(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await glides('')).toBe(0);
});

test('the theme follows the system until one is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const background = () => stage(page).evaluate((element) => getComputedStyle(element).backgroundColor);
  const dark = await background();
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await background();
  expect(light).not.toBe(dark);
  await page.keyboard.press('t');
  await expect.poll(background).toBe(dark);
});

test('on a phone the menu opens by its button, and closes by Escape or a touch beside it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const menu = page.getByRole('button', { name: 'Menu' });
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => page.locator('[data-ladder]').click({ position: { x: 20, y: 300 } }),
    () => menu.click(),
  ]) {
    await expect(page.getByLabel('Numbers')).toBeHidden();
    await menu.click();
    await expect(page.getByLabel('Numbers')).toBeVisible();
    await leave();
  }
  await expect(page.getByLabel('Numbers')).toBeHidden();
  await page.getByRole('button', { name: 'More about this step' }).click();
  await expect(page.getByRole('region', { name: 'Transcript' })).toBeVisible();
});
