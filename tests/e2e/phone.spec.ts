import type { Page } from '@playwright/test';
import { SCENARIOS } from '../../src/scenarios';
import { expect, open, test } from './stage';

/** Waits until this beat is shown, and tells by how many px its title and what happened in it go beyond the sheet under the ladder; the sheet's height too. */
const beyond = (page: Page, beat: number) =>
  page.evaluate(async (beat) => {
    const { dataset } = document.querySelector<HTMLElement>('[data-stage]')!;
    while (dataset.beat !== String(beat) || dataset.status !== 'paused') await new Promise(requestAnimationFrame);
    const sheet = document.querySelector('.explanation')!;
    const said = document.createRange();
    said.setStartBefore(sheet.querySelector('.explanation-title')!);
    said.setEndAfter(sheet.querySelector('.explanation-what')!);
    const { top, bottom, height } = sheet.getBoundingClientRect();
    const words = said.getBoundingClientRect();
    return { over: Math.max(words.bottom - bottom, top - words.top), height, last: Number(dataset.beats) };
  }, beat);

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
      for (let beat = 0, last = 1; beat <= last; beat++) {
        const { over, height, ...run } = await beyond(page, beat);
        last = run.last;
        heights.add(height);
        if (over > 0) cut.push(`${id} ${beat}: ${over.toFixed(1)} px`);
        await page.keyboard.press('PageDown');
      }
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
      for (let beat = 0, last = 1; beat <= last; beat++) {
        const { over, ...run } = await beyond(page, beat);
        last = run.last;
        if (over > 0) cut.push(`${width} ${beat}: ${over.toFixed(1)} px`);
        await page.keyboard.press('PageDown');
      }
    }
    expect(cut).toEqual([]);
  });
}
