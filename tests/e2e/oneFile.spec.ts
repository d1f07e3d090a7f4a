import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';

const file = pathToFileURL('dist/tcp-stage.html').href;

for (const lang of ['en', 'zh-Hans']) {
  test(`from a stick, without a network: whole-life is played to its end (${lang})`, async ({ page, context }) => {
    await context.setOffline(true);
    const complaints: string[] = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${file}?lang=${lang}&speed=4`);
    const stage = page.locator('[data-stage]');
    await expect(stage).toHaveAttribute('data-status', 'paused');
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await page.keyboard.press('Space');
    await expect(stage).toHaveAttribute('data-beat', (await stage.getAttribute('data-beats')) ?? '', { timeout: 60_000 });
    await expect(stage).toHaveAttribute('data-status', 'paused');
    for (const end of ['client', 'server']) await expect(page.locator(`[data-endpoint="${end}"]`)).toHaveAttribute('data-state', 'CLOSED');
    // The panels are in it too.
    await page.keyboard.press('1');
    await expect(page.locator('.tab-shown[data-panel="states"] svg')).toBeVisible();
    expect(asked.filter((address) => !address.startsWith(file) && !/^(blob|data):/.test(address))).toEqual([]);
    expect(complaints).toEqual([]);
  });
}
