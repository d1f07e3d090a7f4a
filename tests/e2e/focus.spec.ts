import type { Page } from '@playwright/test';
import { atRest, expect, lastBeat, open, stage, test } from './stage';

/** What has the focus, as it is called. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
  });

/** Presses Tab until the focus is on what is called so. */
const tabTo = async (page: Page, name: string | RegExp): Promise<void> => {
  const is = (found: string): boolean => (typeof name === 'string' ? found === name : name.test(found));
  for (let n = 0; n < 80; n++) {
    if (is(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}`);
};

const params = (page: Page): Promise<string> => page.evaluate(() => location.search);

test('everything can be done by the keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, '?motion=reduce');
  const last = await lastBeat(page);
  for (let beat = 1; beat <= last; beat++) {
    await page.keyboard.press('ArrowRight');
    await atRest(page, beat);
  }
  await page.keyboard.press('g');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await atRest(page, 7);

  await tabTo(page, 'Numbers');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => params(page)).toContain('numbers=real');
  await tabTo(page, 'Language');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await tabTo(page, 'Theme');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');

  await tabTo(page, 'So far');
  const tabs = page.locator('.tabs').getByRole('tab');
  for (let n = 1; n < (await tabs.count()); n++) {
    await page.keyboard.press('ArrowRight');
    const name = await focused(page);
    const shown = page.locator('.tabs').getByRole('tabpanel', { name });
    await expect(shown).not.toBeEmpty();
    await page.keyboard.press('f');
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('PageDown');
    await atRest(page, 8);
    await page.keyboard.press('PageUp');
    await atRest(page, 7);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await focused(page)).toBe(name);
  }

  await tabTo(page, 'Questions');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Questions' }).getByRole('tabpanel')).not.toBeEmpty();
  await tabTo(page, /^What is TIME-WAIT for/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Show it on the stage');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('[data-endpoint="client"]')).toHaveAttribute('data-state', 'TIME-WAIT');
});

test('and by the buttons alone, where a reader takes the keys for itself', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, '?motion=reduce&keys=off');
  const last = await lastBeat(page);
  for (let beat = 1; beat <= last; beat++) {
    await page.getByRole('button', { name: 'Step forward' }).click();
    await atRest(page, beat);
  }
  for (const tab of await page.locator('.tabs').getByRole('tab').all()) {
    await tab.click();
    await expect(page.locator('.tabs').getByRole('tabpanel')).not.toBeEmpty();
  }
  await page.getByRole('button', { name: 'Enlarge the panel' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Restart' }).click();
  await atRest(page, 0);

  // A scenario, from the list of all.
  await page.getByRole('button', { name: 'Questions' }).click();
  await page.getByRole('dialog').getByRole('tab', { name: 'Scenarios' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Half-close/ })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveTitle(/^Half-close/);
  await page.getByRole('button', { name: 'Step forward' }).click();
  await atRest(page, 1);
  await page.getByRole('button', { name: 'Step forward' }).click();
  await atRest(page, 2);

  // What is told, in more detail; a term; a step that was before, from the transcript.
  const told = page.getByRole('region', { name: 'Explanation' });
  await told.getByRole('link', { name: 'SYN', exact: true }).click();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await told.getByText('A closer look').click();
  await told.getByText('Who knows what now').click();
  await expect(told.getByRole('table', { name: 'Who knows what now' })).toBeVisible();
  await page.getByRole('tab', { name: 'So far' }).click();
  await page.getByRole('table', { name: 'What has happened so far' }).getByRole('button').first().click();
  await atRest(page, 1);

  // How it is shown: a list is chosen from without a key of the page's.
  await page.getByLabel('Numbers').selectOption('Real');
  await expect.poll(() => params(page)).toContain('numbers=real');
  await page.getByLabel('Theme').selectOption('Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByLabel('Language').selectOption('简体中文');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await page.getByRole('button', { name: '下一步' }).click();
  await atRest(page, 2);
  await page.getByLabel('语言').selectOption('English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  // A file of it.
  await page.getByRole('button', { name: 'Export' }).click();
  const taken = page.getByRole('dialog', { name: 'Export' });
  await taken.getByRole('radio', { name: 'Plain text' }).click();
  const coming = page.waitForEvent('download');
  await taken.getByRole('button', { name: 'Download' }).click();
  expect((await coming).suggestedFilename()).toMatch(/half-close.*\.txt$/);
  await taken.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Questions' }).click();
  const sheet = page.getByRole('dialog', { name: 'Questions' });
  await sheet.getByText('What is TIME-WAIT for, and why does it last 2 MSL?').click();
  await sheet.locator('details[open]').getByRole('button', { name: 'Show it on the stage' }).click();
  await expect(page.locator('[data-endpoint="client"]')).toHaveAttribute('data-state', 'TIME-WAIT');
});

test('a step leaves the focus where it was, wherever that is', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, '?beat=7&motion=reduce&panels=explain,header');
  await expect(page.getByRole('figure', { name: 'Segment header' })).toBeVisible();
  await expect(page.locator('.explanation .gloss').first()).toBeVisible();
  await page.keyboard.press('Tab');
  const visited: string[] = [];
  let heirs = 0;
  for (let n = 0; n < 60; n++) {
    const name = await focused(page);
    if (name === '' || name === visited[0]) break;
    visited.push(name);
    const handle = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press(n % 2 === 0 ? 'PageDown' : 'PageUp');
    await atRest(page, n % 2 === 0 ? 8 : 7);
    // A word of the beat's own sentence goes with its sentence: what told it has the focus then.
    const stays = await handle.evaluate((element) => element?.isConnected && element === document.activeElement);
    expect(stays ? name : await focused(page), `the focus left ${name}`).toBe(stays ? name : 'Explanation');
    if (!stays) heirs += 1;
    // From there on: Tab would come to the words of the new sentence again.
    if (stays) await page.keyboard.press('Tab');
    else await page.locator('.closer summary').focus();
  }
  expect(heirs).toBeGreaterThan(0);
  expect(visited).toContain('Step forward');
  expect(visited.length).toBeGreaterThan(18);
});

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
  [390, 844],
] as const) {
  test(`the order of focus is the order of reading, at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, '?beat=7&motion=reduce');
    await expect(page.getByRole('region', { name: 'Transcript' }).or(page.locator('.more-button'))).not.toHaveCount(0);
    await page.keyboard.press('Tab');
    const order: { part: number; x: number; y: number; name: string }[] = [];
    for (let n = 0; n < 90; n++) {
      const at = await page.evaluate(() => {
        const parts = ['.header', '.library', '.ladder-panel', '.explanation', '.tabs', '.player'];
        const { activeElement: element } = document;
        if (!element || element === document.body) return null;
        const { x, y } = element.getBoundingClientRect();
        return {
          part: parts.findIndex((part) => element.closest(part)),
          x,
          y,
          name: element.getAttribute('aria-label') ?? element.textContent ?? '',
        };
      });
      if (at === null || (order.length > 0 && at.part === 0 && order.at(-1)!.part > 0)) break;
      order.push(at);
      await page.keyboard.press('Tab');
    }
    expect(order.length).toBeGreaterThan(7);
    expect(order.map(({ part }) => part)).toEqual(order.map(({ part }) => part).sort((a, b) => a - b));
    // In a row of controls from left to right.
    for (const part of [0, 5]) {
      const row = order.filter((each) => each.part === part).map(({ x }) => Math.round(x));
      expect(row).toEqual([...row].sort((a, b) => a - b));
    }
  });
}

test('no control is put before others by a number', async ({ page }) => {
  await open(page, '?beat=7');
  await expect(stage(page)).toBeVisible();
  expect(await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').count()).toBe(0);
});
