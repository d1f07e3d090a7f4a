import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { offline } from '../../scripts/build/offline.mjs';
import { serve } from '../../scripts/serve.mjs';
import { SCENARIOS } from '../../src/scenarios';
import { expect, stage, test } from './stage';

/** A host of its own for each test: the site can be changed, and taken away. */
const host = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tcp-stage-site-'));
  cpSync('dist', folder, { recursive: true });
  const { url, close } = await serve({ folder });
  return { folder, url, stop: close, end: () => rmSync(folder, { recursive: true, force: true }) };
};

test.use({ serviceWorkers: 'allow', baseURL: 'http://127.0.0.1' });

test('after one visit all scenarios open with the host gone, in both languages', async ({ page }) => {
  const site = await host();
  await page.goto(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  await site.stop();
  await page.reload();
  await expect(stage(page)).toHaveAttribute('data-status', 'paused');
  for (const lang of ['en', 'zh-Hans']) {
    await page.goto(`${site.url}?scenario=lost-syn&motion=reduce&lang=${lang}`);
    await expect(stage(page)).toHaveAttribute('data-status', 'paused');
    for (const { id } of SCENARIOS) {
      await page.locator('select').first().selectOption(id);
      await page.keyboard.press('PageDown');
      await expect(page.locator('[data-stage][data-beat="1"]')).toBeVisible();
    }
  }
  site.end();
});

test('a newer version is told of, leaves the lesson as it is, and comes with the next load', async ({ page }) => {
  const site = await host();
  await page.goto(`${site.url}?beat=4`);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker?.controller?.state)).toBe('activated');
  await page.reload();
  await expect(stage(page)).toHaveAttribute('data-status', 'paused');
  const index = join(site.folder, 'index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace('<title>', '<meta name="newer"><title>'));
  offline(site.folder);
  // The page listens for newer versions once it has stood for a while.
  await page.waitForTimeout(3000);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('newer version');
  await expect(stage(page)).toHaveAttribute('data-beat', '4');
  await page.keyboard.press('PageDown');
  await expect(stage(page)).toHaveAttribute('data-beat', '5');
  await page.waitForTimeout(600);
  await page.reload();
  await expect(stage(page)).toHaveAttribute('data-beat', '5');
  await expect(page.locator('meta[name="newer"]')).toHaveCount(1);
  await site.stop();
  site.end();
});
