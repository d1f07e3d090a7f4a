import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, open, stage, test } from './stage';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sizes = [
  [1280, 720],
  [1920, 1080],
  [390, 844],
  [640, 480],
] as const;
const themes = ['light', 'dark', 'projector'] as const;
const languages = ['en', 'zh-Hans'] as const;

for (const [width, height] of sizes) {
  for (const theme of themes) {
    for (const lang of languages) {
      test(`axe finds nothing at ${width}×${height}, ${theme}, ${lang}`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await open(page, `?beat=9&theme=${theme}&lang=${lang}&foo=1`);
        await page.evaluate(axe);
        const results: AxeResults = await page.evaluate('axe.run()');
        expect(results.passes.length).toBeGreaterThan(20);
        expect(
          results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`)}`),
        ).toEqual([]);
      });
    }
  }
}

for (const [width, height] of [sizes[0], sizes[2]]) {
  for (const search of [
    ...['states', 'endpoint', 'sockets', 'knows'].map((panel) => `?beat=9&lang=zh-Hans&panels=explain,${panel}`),
    '?scenario=syn-flood&beat=9&panels=explain,hosts',
    '?scenario=what-if-no-time-wait&beat=15',
  ]) {
    test(`axe finds nothing at ${width}×${height} in ${search}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, search);
      await page.waitForTimeout(300);
      await page.evaluate(axe);
      const results: AxeResults = await page.evaluate('axe.run()');
      expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

for (const [width, height] of [sizes[0], sizes[2]]) {
  for (const lang of languages) {
    test(`axe finds nothing in the questions, the summary, the terms and the list at ${width}×${height}, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, `?lang=${lang}&theme=projector`);
      if (width < 1280) await page.locator('[aria-controls="menu"]').click();
      await page.getByRole('button', { name: lang === 'en' ? 'Questions' : '问答' }).click();
      const tabs = page.getByRole('dialog').getByRole('tab');
      await expect(tabs).toHaveCount(4);
      await page.evaluate(axe);
      for (const tab of await tabs.all()) {
        await tab.click();
        await expect(page.getByRole('dialog').getByRole('tabpanel')).not.toBeEmpty();
        const results: AxeResults = await page.evaluate('axe.run()');
        expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
        expect(await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
      }
    });
  }
}

for (const view of ['embed', 'present']) {
  test(`axe finds nothing in the view ${view}`, async ({ page }) => {
    await open(page, `?beat=9&view=${view}`);
    await page.evaluate(axe);
    const results: AxeResults = await page.evaluate('axe.run()');
    expect(results.violations.map(({ id }) => id)).toEqual([]);
  });
}

for (const lang of languages) {
  test(`axe finds nothing in the menu and the help sheet, ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `?lang=${lang}`);
    await page.locator('[aria-controls="menu"]').click();
    await expect(page.locator('#menu')).toBeVisible();
    await page.evaluate(axe);
    const menu: AxeResults = await page.evaluate('axe.run()');
    await page.keyboard.press('Shift+?');
    await expect(page.getByRole('dialog')).toBeVisible();
    const help: AxeResults = await page.evaluate('axe.run()');
    expect([...menu.violations, ...help.violations].map(({ id }) => id)).toEqual([]);
  });
}

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
