import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';

const file = pathToFileURL('dist/tcp-stage.html').href;

/** A page of somebody else, on another origin. */
const hostOf = async (page: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'tcp-stage-host-'));
  writeFileSync(join(folder, 'index.html'), page);
  const { url, close } = await serve({ folder });
  const end = async () => {
    await close();
    rmSync(folder, { recursive: true });
  };
  return { url, close: end };
};

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

test('on a stick: Share hands on the moment by the file’s name, and a frame for a page beside it', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'tcp-stage-stick-'));
  copyFileSync('dist/tcp-stage.html', join(folder, 'my talk.html'));
  const stick = pathToFileURL(`${folder}/`);
  await page.goto(`${new URL('my talk.html', stick)}?scenario=lost-fin&beat=5&lang=en`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Share' });
  await expect(sheet.getByText('a link to it opens nowhere else')).toBeVisible();
  // No code to be photographed, and no packages: both would lead nowhere.
  await expect(sheet.getByRole('tab')).toHaveText(['Link', 'Embed', 'Figure']);

  const moment = await sheet.getByRole('textbox', { name: 'The file’s name' }).inputValue();
  await sheet.getByRole('tab', { name: 'Embed' }).click();
  const code = await sheet.getByRole('textbox', { name: 'As a frame' }).inputValue();
  await expect(page.frameLocator('.share-preview').locator('[data-stage]')).toHaveAttribute('data-beat', '5');

  await page.goto(new URL(moment, stick).href);
  await expect(page.locator('[data-stage][data-status="paused"]')).toHaveAttribute('data-beat', '5');
  await expect(page.locator('[data-endpoint="server"]')).toHaveAttribute('data-state', 'ESTABLISHED');

  writeFileSync(join(folder, 'lesson.html'), `<!doctype html><title>A lesson</title><h1>A lesson</h1>${code}`);
  await page.goto(new URL('lesson.html', stick).href);
  const framed = page.frameLocator('iframe');
  await expect(framed.locator('[data-stage]')).toHaveAttribute('data-beat', '5');
  await framed.getByRole('button', { name: 'Step forward' }).click();
  await expect(framed.locator('[data-stage]')).toHaveAttribute('data-beat', '6');
  await expect(framed.getByRole('link', { name: 'Open the full page' })).toHaveAttribute(
    'href',
    /^my%20talk\.html\?scenario=lost-fin&beat=6/,
  );
  rmSync(folder, { recursive: true });
});

test('on a host: Share hands on its own address, as a link, a frame and a QR code', async ({ page, baseURL }) => {
  const own = `${baseURL}tcp-stage.html`;
  await page.goto(`${own}?scenario=abort&beat=3&lang=zh-Hans`);
  await page.getByRole('button', { name: '分享', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: '分享' });
  await expect(sheet.getByRole('tab')).toHaveText(['链接', '嵌入', '二维码', '插图']);
  await expect(sheet.getByRole('textbox', { name: '链接' })).toHaveValue(`${own}?scenario=abort&beat=3&lang=zh-Hans`);
  await sheet.getByRole('tab', { name: '二维码' }).click();
  await expect(sheet.getByRole('img', { name: '链接的二维码' })).toBeVisible();
  await sheet.getByRole('tab', { name: '嵌入' }).click();
  const code = await sheet.getByRole('textbox', { name: /iframe/ }).inputValue();

  const { url, close } = await hostOf(`<!doctype html><title>A course</title><h1>A course</h1>${code}`);
  await page.goto(url);
  const framed = page.frameLocator('iframe');
  await expect(framed.locator('[data-stage]')).toHaveAttribute('data-beat', '3');
  await framed.getByRole('button', { name: '下一步' }).click();
  await expect(framed.locator('[data-stage]')).toHaveAttribute('data-beat', '4');
  await close();
});
