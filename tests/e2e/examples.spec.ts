import type { Page } from '@playwright/test';
import { axeFinds } from './judge';
import { expect, test } from './stage';

const FRAMES = ['TCP: the connection opens', 'TCP：关闭连接'] as const;
const ELEMENTS = ['Both ends close at once', "The last ACK is lost, in Chinese, in the page's own colour and type"] as const;

const framed = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`).locator('[data-stage]');
const element = (page: Page, n: number) => page.locator('tcp-stage').nth(n).locator('[data-stage]');
const stages = (page: Page) => [...FRAMES.map((title) => framed(page, title)), ...ELEMENTS.map((_, n) => element(page, n))];

/** Scrolled through once, so that what is loaded when it is seen is there. */
const open = async (page: Page, path = './examples.html'): Promise<void> => {
  await page.goto(path);
  for (const stage of await page.locator('iframe, tcp-stage').all()) await stage.scrollIntoViewIfNeeded();
  for (const stage of stages(page)) await expect(stage).toHaveAttribute('data-status', 'paused');
};

const beats = (page: Page) => Promise.all(stages(page).map((stage) => stage.getAttribute('data-beat')));

test('four stages on one page: each steps alone, by its own buttons and by those of the page', async ({ page }) => {
  await open(page);
  expect(await beats(page)).toEqual(['0', '8', '5', '5']);
  const [opens, closes] = FRAMES;
  await page.frameLocator(`iframe[title="${opens}"]`).getByRole('button', { name: 'Step forward' }).press('Enter');
  await expect(framed(page, opens)).toHaveAttribute('data-beat', '1');
  await page.frameLocator(`iframe[title="${closes}"]`).getByRole('button', { name: '下一步' }).press('Enter');
  await expect(framed(page, closes)).toHaveAttribute('data-beat', '9');
  const [first, second] = ELEMENTS.map((title) => page.getByRole('group', { name: title }));
  await first?.getByRole('button', { name: 'step()' }).click();
  await expect(element(page, 0)).toHaveAttribute('data-beat', '6');
  await second?.getByRole('button', { name: 'back()' }).click();
  await expect(element(page, 1)).toHaveAttribute('data-beat', '4');
  expect(await beats(page)).toEqual(['1', '9', '6', '4']);
  const told = page.getByRole('list', { name: `Events: ${ELEMENTS[0]}` }).getByRole('listitem');
  await expect(told.first()).toHaveText('tcp-stage:ready {}');
  await expect(told.last()).toHaveText(
    /^tcp-stage:beat \{"scenario":"simultaneous-close","beat":6,"beats":\d+,"client":"FIN-WAIT-1","server":"\S+"\}$/,
  );
});

test('the frames stand as high as they would like to be, and the code under each is what put it there', async ({ page }) => {
  await open(page);
  for (const title of FRAMES) {
    const frame = page.locator(`iframe[title="${title}"]`);
    await expect(frame).toHaveAttribute('style', /^height: \d{3}px;$/);
    const code = await frame.locator('xpath=..').locator('code').innerText();
    const source = await frame.getAttribute('src');
    expect(code).toContain(`src="${new URL(source ?? '', page.url()).href.replaceAll('&', '&amp;')}"`);
  }
});

for (const [width, colorScheme] of [
  [1280, 'light'],
  [390, 'dark'],
] as const) {
  test(`axe finds nothing on the page of examples at ${width}, ${colorScheme}, and nothing scrolls sideways`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    await open(page);
    expect(await axeFinds(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
}
