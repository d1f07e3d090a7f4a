import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import { expect, open, stage, stateOf, test } from './stage';

test('a link is copied with the keyboard, and opens at the same beat elsewhere', async ({ page, context, browser, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?scenario=lost-fin&beat=5&motion=reduce');
  const here = [await stateOf(page, 'client'), await stateOf(page, 'server')];
  await page.getByRole('button', { name: 'Share', exact: true }).focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Share' });
  await sheet.getByRole('button', { name: 'Copy: The link' }).focus();
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('status')).toHaveText('Copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
  const elsewhere = await browser.newPage({ baseURL: baseURL ?? '' });
  await elsewhere.goto(link);
  await expect(stage(elsewhere)).toHaveAttribute('data-status', 'paused');
  await expect(stage(elsewhere)).toHaveAttribute('data-beat', '5');
  expect([await stateOf(elsewhere, 'client'), await stateOf(elsewhere, 'server')]).toEqual(here);
  await elsewhere.close();
});

test('the sheet stays where it is from tab to tab, and as high', async ({ page }) => {
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
    [320, 568],
    [640, 480],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, '?beat=5');
    const menu = page.locator('[aria-controls="menu"]');
    if (await menu.isVisible()) await menu.click();
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Share' });
    const row = await sheet.getByRole('tablist').boundingBox();
    const before = await sheet.boundingBox();
    for (const tab of await sheet.getByRole('tab').all()) {
      await tab.click();
      await expect(sheet.getByRole('tabpanel')).not.toBeEmpty();
      expect(await sheet.boundingBox()).toEqual(before);
      expect(await sheet.getByRole('tablist').boundingBox()).toEqual(row);
      expect(row?.height).toBeGreaterThanOrEqual(44);
    }
  }
});

test('a part that is none is said, and the whole is shared', async ({ page }) => {
  await open(page, '?scenario=lost-fin&beat=5');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Share' });
  await sheet.getByRole('checkbox', { name: 'Only the steps' }).check();
  await sheet.getByRole('spinbutton', { name: 'from' }).fill('3');
  await expect(sheet.getByRole('textbox', { name: 'The link' })).toHaveValue(/from=3/);
  await sheet.getByRole('spinbutton', { name: 'to', exact: true }).fill('2');
  await expect(sheet.getByText('must not come after')).toBeVisible();
  await expect(sheet.getByRole('textbox', { name: 'The link' })).not.toHaveValue(/from=/);
});

test('the course packages that are offered are there', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Share' });
  await sheet.getByRole('tab', { name: 'Course package' }).click();
  const links = await sheet.getByRole('link').all();
  expect(links).toHaveLength(4);
  for (const link of links) {
    const coming = page.waitForEvent('download');
    await link.click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^tcp-stage-\w+\.zip$/);
    expect(await download.failure()).toBeNull();
  }
});

test('the QR code fills the screen, and is saved as a picture that a phone reads', async ({ page }) => {
  await open(page, '?scenario=lost-fin&beat=5');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Share' });
  const link = await sheet.getByRole('textbox', { name: 'The link' }).inputValue();
  await sheet.getByRole('tab', { name: 'QR code' }).click();
  await sheet.getByRole('button', { name: 'Fill the screen' }).click();
  const large = sheet.getByRole('button', { name: 'QR code of the link' });
  await expect(large).toContainText(link);
  expect((await large.boundingBox())?.height).toBe(720);
  await large.click();
  const coming = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Save as a picture' }).click();
  const saved = await coming;
  expect(saved.suggestedFilename()).toBe('tcp-stage-qr.png');
  const png = readFileSync(await saved.path()).toString('base64');
  const seen = await page.evaluate(async (picture) => {
    const octets = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([octets], { type: 'image/png' }));
    // As small as a camera sees it from the last row.
    const side = 240;
    const context = new OffscreenCanvas(side, side).getContext('2d')!;
    context.drawImage(bitmap, 0, 0, side, side);
    return { width: bitmap.width, side, pixels: [...context.getImageData(0, 0, side, side).data] };
  }, png);
  expect(seen.width).toBeGreaterThan(1000);
  expect(jsqr(Uint8ClampedArray.from(seen.pixels), seen.side, seen.side)?.data).toBe(link);
});
