import type { Page } from '@playwright/test';
import { SCENARIOS } from '../../src/scenarios';
import { atRest, expect, open, test, walkThrough } from './stage';

/** At every step of what is open: by how many px its title and what happened in it go beyond the sheet under the ladder; the sheet's height too. */
const beyond = (page: Page) =>
  walkThrough(page, () => {
    const sheet = document.querySelector('.explanation')!;
    const said = document.createRange();
    said.setStartBefore(sheet.querySelector('.explanation-title')!);
    said.setEndAfter(sheet.querySelector('.explanation-what')!);
    const { top, bottom, height } = sheet.getBoundingClientRect();
    const words = said.getBoundingClientRect();
    return { over: Math.max(words.bottom - bottom, top - words.top), height };
  });

/** Where it is cut, by the step. */
const cutIn = (what: string | number, steps: readonly Readonly<{ over: number }>[]): readonly string[] =>
  steps.flatMap(({ over }, beat) => (over > 0 ? [`${what} ${beat}: ${over.toFixed(1)} px`] : []));

test('of two runs both ladders are seen, one below the other, and side by side where there is width for it', async ({ page }) => {
  for (const [width, height] of [
    [390, 844],
    [640, 480],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, '?scenario=what-if-no-time-wait&beat=6');
    for (const kind of ['rfc', 'what-if']) await expect(page.locator(`[data-ladder="${kind}"]`)).toBeInViewport({ ratio: 1 });
  }
});

for (const lang of ['en', 'zh-Hans']) {
  test(`on a phone each beat of all scenarios says without a touch what happened, and nothing jumps: ${lang}`, async ({ page }) => {
    // Some five hundred beats.
    test.setTimeout(240_000);
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `?motion=reduce&lang=${lang}`);
    const menu = page.locator('[aria-controls="menu"]');
    const cut: string[] = [];
    const heights = new Set<number>();
    for (const { id } of SCENARIOS) {
      await menu.click();
      await page.locator('select.chooser').first().selectOption(id);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Home');
      await atRest(page, 0);
      const steps = await beyond(page);
      expect(steps.length, id).toBeGreaterThan(1);
      cut.push(...cutIn(id, steps));
      for (const { height } of steps) heights.add(height);
    }
    expect(cut).toEqual([]);
    expect(heights.size).toBe(1);
  });

  test(`on the smallest phones too, where the numbers are as long as they get: ${lang}`, async ({ page }) => {
    const cut: string[] = [];
    for (const [width, height] of [
      [390, 844],
      [360, 640],
      [320, 568],
    ] as const) {
      await page.setViewportSize({ width, height });
      await open(page, `?motion=reduce&lang=${lang}&numbers=real&scenario=c-three-segment-close`);
      await atRest(page, 0);
      const steps = await beyond(page);
      expect(steps.length, `${width}`).toBeGreaterThan(1);
      cut.push(...cutIn(width, steps));
    }
    expect(cut).toEqual([]);
  });
}
