import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { scenarioById } from '../../src/scenarios';
import { readDrill } from '../../src/scenarios/drill';
import { readCapture } from '../../src/wire';
import { axeFinds } from './judge';
import { atRest, expect, open, test } from './stage';

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Export' });
const ask = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(sheet(page).getByRole('button', { name: 'Download' })).toHaveAttribute('aria-disabled', 'false');
};
const choose = (page: Page, format: string) => sheet(page).getByRole('radio', { name: format }).check();

/** Takes away what is shown. */
const taken = async (page: Page): Promise<{ name: string; bytes: Buffer }> => {
  const download = sheet(page).getByRole('button', { name: 'Download' });
  await expect(download).toHaveAttribute('aria-disabled', 'false');
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

test('each format is previewed and taken away as a file that other programs read', async ({ page }) => {
  await open(page, '?scenario=lost-syn');
  await ask(page);
  const preview = sheet(page).getByRole('region', { name: 'Preview' });

  await expect(preview.getByRole('img', { name: /Lost SYN|SYN/ })).toBeVisible();
  await sheet(page).getByLabel('Size').selectOption('3×');
  await expect(preview).toContainText(/2880 × \d+ pixels/);
  const png = await taken(page);
  expect([png.name, png.bytes.subarray(1, 4).toString(), png.bytes.readUInt32BE(16)]).toEqual(['lost-syn.png', 'PNG', 2880]);

  await choose(page, 'Picture (SVG)');
  const svg = await taken(page);
  expect(svg.name).toBe('lost-syn.svg');
  const { texts, unsafe } = await page.evaluate((text) => {
    const drawn = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      texts: [...drawn.querySelectorAll('text')].map((element) => element.textContent ?? ''),
      unsafe: drawn.querySelectorAll('parsererror, script, style, image, foreignObject, [href]').length,
    };
  }, svg.bytes.toString('utf8'));
  expect(unsafe).toBe(0);
  expect(texts).toEqual(expect.arrayContaining(['Client', 'SYN-SENT', 'ESTABLISHED', 'lost']));
  expect(svg.bytes.toString('utf8')).not.toMatch(/var\(|oklch|NaN|undefined/);

  await choose(page, 'Moving picture (GIF)');
  await sheet(page).getByLabel('First step').fill('1');
  await sheet(page).getByLabel('Last step').fill('3');
  const gif = await taken(page);
  expect([gif.name, gif.bytes.subarray(0, 6).toString(), gif.bytes.readUInt16LE(6)]).toEqual(['lost-syn.gif', 'GIF89a', 960]);
  const frames = gif.bytes.toString('latin1').split('\x21\xf9\x04').length - 1;
  expect(frames).toBeGreaterThan(10);

  await choose(page, 'Capture file (pcap)');
  await expect(preview).toContainText('5 of the 5 segments pass there');
  await sheet(page).getByLabel('Captured at').selectOption('Server');
  await expect(preview).toContainText('3 of the 5 segments pass there');
  const pcap = await taken(page);
  expect([pcap.name, readCapture(pcap.bytes).trace?.seenAt]).toEqual(['lost-syn.server.pcap', 'server']);

  await choose(page, 'Drill text');
  const drill = await taken(page);
  expect(readDrill(drill.bytes.toString('utf8'))).toMatchObject({ lesson: { run: scenarioById('lost-syn')?.run }, faults: [] });

  await choose(page, 'JSON');
  expect(JSON.parse((await taken(page)).bytes.toString('utf8')).conversations[0].segments.length).toBe(5);
  await choose(page, 'Mermaid diagram');
  expect((await taken(page)).bytes.toString('utf8')).toMatch(/^sequenceDiagram\n/);
  await choose(page, 'Plain text');
  await expect(preview).toContainText('SYN-SENT');
});

test('by keyboard alone, and the focus comes back', async ({ page }) => {
  await open(page);
  const button = page.getByRole('button', { name: 'Export' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('radio', { name: 'Picture (PNG)' })).toBeFocused();
  for (const format of ['Picture (SVG)', 'Moving picture (GIF)', 'Capture file (pcap)', 'Mermaid diagram']) {
    await page.keyboard.press('ArrowDown');
    await expect(sheet(page).getByRole('radio', { name: format })).toBeChecked();
  }
  await expect(sheet(page).getByRole('region', { name: 'Preview' })).toContainText('sequenceDiagram');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await expect(button).toBeFocused();
  await atRest(page, 0);
});

test('a text is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?numbers=letters');
  await ask(page);
  await choose(page, 'Mermaid diagram');
  await sheet(page).getByLabel('Language').selectOption('简体中文');
  await expect(sheet(page).getByRole('region', { name: 'Preview' })).toContainText('participant client as 客户端');
  await sheet(page).getByRole('button', { name: 'Copy' }).click();
  await expect(sheet(page).getByRole('status')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('participant client as 客户端');
  expect(copied).toContain('SYN seq x');
});

test('of two rules each can be taken; of a capture there is no drill text', async ({ page }) => {
  await open(page, '?scenario=what-if-no-time-wait');
  await ask(page);
  await choose(page, 'Plain text');
  const preview = sheet(page).getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('TIME-WAIT');
  await sheet(page).getByLabel('Rule').selectOption('Under the other rule');
  await expect(preview).not.toContainText('TIME-WAIT');
  await page.keyboard.press('Escape');
  await open(page, '?scenario=a-client-close');
  await ask(page);
  await choose(page, 'Drill text');
  await expect(preview).toContainText('no drill text of it');
  await expect(sheet(page).getByRole('button', { name: 'Download' })).toHaveAttribute('aria-disabled', 'true');
});

for (const { size, search, name, title } of [
  { size: { width: 1280, height: 720 }, search: '?theme=dark', name: 'Export', title: 'light and wide' },
  { size: { width: 320, height: 640 }, search: '?lang=zh-Hans', name: '导出', title: 'a small phone in Chinese' },
]) {
  test(`nothing is cut off or unnamed: ${title}`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page, search);
    const menu = page.getByRole('button', { name: /Menu|菜单/ });
    if (await menu.isVisible()) await menu.click();
    await page.getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog.getByRole('img').last()).toBeVisible();
    expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    expect(await axeFinds(page)).toEqual([]);
  });
}
