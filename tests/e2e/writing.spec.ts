import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFinds } from './judge';
import { atRest, expect, lastBeat, open, stage, stateOf, test } from './stage';

const TEXT = `title "Nobody waits"
title zh-Hans "没有人等着"
client does
  after 10 connect
expect client > SYN
expect client = ESTABLISHED
beat 1 "It knocks, and <b>nobody</b> is there."
`;

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Write a run' });
const field = (page: Page) => page.getByRole('textbox', { name: 'The text of the run' });

/** Opens the sheet and puts a text into it. */
const write = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('button', { name: 'Write a run' }).click();
  await field(page).fill(text);
};

test('what is written is checked while typing: faults with line and column, expectations that are not met, a ladder', async ({ page }) => {
  await open(page);
  await write(page, TEXT);
  const found = sheet(page).getByRole('region', { name: 'What was found' });
  const unmet = found.getByRole('button', { name: 'Line 6: expectation not met: expect client = ESTABLISHED. Up to step 1' });
  await expect(unmet).toBeVisible();
  await expect(sheet(page).getByRole('figure', { name: 'Sequence diagram' })).toBeVisible();
  await field(page).fill(TEXT.replace('connect', 'conect'));
  const fault = found.getByRole('button', { name: 'Line 4, column 12: “conect” cannot stand here.' });
  await fault.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('connect');
  await expect(fault).toHaveCount(0);
  await expect(unmet).toBeVisible();
  expect(await field(page).inputValue()).toBe(TEXT);
  await field(page).fill(`${TEXT}\nbeat 99 "Nobody sees this."`);
  await expect(found.getByRole('status')).toContainText('There is no step 99 for your remark: the last is');
});

test('the field is left by Tab, and Enter goes on as far in as the line before', async ({ page }) => {
  await open(page);
  await write(page, 'client does');
  await field(page).press('End');
  await page.keyboard.type('\nconnect\nclose');
  expect(await field(page).inputValue()).toBe('client does\n  connect\n  close');
  await page.keyboard.press('Tab');
  await expect(field(page)).not.toBeFocused();
});

test('it goes onto the stage with what its author says, in the reader’s language and as nothing but text; the link keeps it', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page);
  await write(page, TEXT);
  await sheet(page).getByRole('button', { name: 'Put it on the stage' }).click();
  await expect(page).toHaveTitle(/^Nobody waits/);
  await page.keyboard.press('ArrowRight');
  await atRest(page, 1);
  const explanation = page.getByRole('region', { name: 'Explanation' });
  await expect(explanation).toContainText('It knocks, and <b>nobody</b> is there.');
  await expect(page).toHaveURL(/run=.*beat=1|beat=1.*run=/);
  const link = new URL(page.url());
  link.searchParams.set('lang', 'zh-Hans');
  const other = await browser.newPage();
  await other.goto(new URL(link.search, baseURL).href);
  await expect(other.locator('[data-stage][data-beat="1"][data-status="paused"]')).toBeVisible();
  await expect(other.getByRole('region', { name: '讲解' })).toContainText('作者的备注 It knocks');
  await expect(other).toHaveTitle(/^没有人等着/);
  await other.close();
});

test('a draft survives a reload, in the field and in the list; it can be opened and deleted', async ({ page }) => {
  await open(page);
  await write(page, TEXT);
  await sheet(page).getByRole('button', { name: 'Keep in this browser' }).click();
  await expect(sheet(page).getByText('“Nobody waits” is kept in this browser.')).toBeVisible();
  await field(page).fill('# something else');
  await expect(sheet(page).getByText('Nothing happens yet')).toBeVisible();
  await open(page);
  await page.getByRole('button', { name: 'Write a run' }).click();
  await expect(field(page)).toHaveValue('# something else');
  await sheet(page).getByRole('button', { name: 'Open “Nobody waits”' }).click();
  await expect(field(page)).toHaveValue(TEXT);
  await sheet(page).getByRole('button', { name: 'Back to the text before' }).click();
  await expect(field(page)).toHaveValue('# something else');
  await sheet(page).getByRole('button', { name: 'Delete “Nobody waits”' }).click();
  await expect(sheet(page).getByRole('button', { name: 'Open “Nobody waits”' })).toHaveCount(0);
});

test('where nothing may be kept, it says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await open(page);
  await write(page, TEXT);
  await sheet(page).getByRole('button', { name: 'Keep in this browser' }).click();
  await expect(sheet(page).getByText('This browser does not let the page keep anything here')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Write a run' }).click();
  await expect(field(page)).toHaveValue(TEXT);
});

test('a file of either form is saved, and opens again on the stage; a broken one says what is wrong, and shows the rest', async ({
  page,
}) => {
  await open(page);
  await write(page, TEXT);
  for (const name of ['Save as text (.txt)', 'Save as JSON']) {
    const download = page.waitForEvent('download');
    await sheet(page).getByRole('button', { name }).click();
    const file = await download;
    const saved = readFileSync(await file.path(), 'utf8');
    expect(file.suggestedFilename()).toBe(name === 'Save as JSON' ? 'Nobody-waits.json' : 'Nobody-waits.txt');
    await page.keyboard.press('Escape');
    await give(page, file.suggestedFilename(), saved);
    await expect(page).toHaveTitle(/^Nobody waits/);
    expect(await lastBeat(page)).toBe(3);
    await page.getByRole('button', { name: 'Write a run' }).click();
  }
  await page.keyboard.press('Escape');
  await give(page, 'broken.txt', `${TEXT}at 5 client shouts\n`);
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('Line 8, column 13: “shouts” cannot stand here.');
  expect(await lastBeat(page)).toBe(3);
});

const give = async (page: Page, name: string, text: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file…' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
};

test('a run is written on from the stage, with a remark at a step and an example inserted', async ({ page }) => {
  await open(page, '?scenario=lost-syn&motion=reduce&speed=2');
  await page.getByRole('button', { name: 'Write a run' }).click();
  await sheet(page).getByRole('button', { name: 'The run on the stage' }).click();
  await expect(field(page)).toHaveValue(/at 0 client 1 lost/);
  await sheet(page).getByRole('button', { name: 'Add a remark to step 2' }).click();
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue(/\nbeat 2 "Your own words about this step\."\n$/);
  await sheet(page).getByText('The language, by example').click();
  await sheet(page).getByRole('button', { name: 'Insert: A note for yourself' }).click();
  await expect(field(page)).toHaveValue(/# Ask the class here\./);
  await expect(sheet(page).getByText('Every line can be read.')).toBeVisible();
  // How its writer likes to watch is nobody else's.
  await expect(sheet(page).getByLabel('Link to it', { exact: true })).toHaveValue(/^[^&]*\?run=[\w-]+$/);
});

test('a challenge is taken on, done when the reader comes to see it, and remembered', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Challenges' }).click();
  const list = page.getByRole('dialog', { name: 'Challenges' });
  await list.getByRole('button', { name: 'Try it: Make both ends reach CLOSING' }).click();
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices).toContainText('Challenge: Make both ends reach CLOSING');
  expect([await stateOf(page, 'client'), await stateOf(page, 'server')]).toEqual(['ESTABLISHED', 'ESTABLISHED']);
  await page.getByRole('button', { name: 'Challenges', exact: true }).click();
  const goal = list.getByRole('listitem').filter({ hasText: 'Make both ends reach CLOSING' });
  await goal.getByText('A hint').click();
  await goal.getByRole('button', { name: 'Show one way: Make both ends reach CLOSING' }).click();
  await atRest(page, 0);
  await expect(notices).toContainText('Challenge: ');
  await page.keyboard.press('End');
  await expect(notices).toContainText('Done: Make both ends reach CLOSING');
  await expect(notices).toContainText('the FINs cross');
  await open(page);
  await page.getByRole('button', { name: 'Challenges' }).click();
  await expect(list.getByRole('listitem').filter({ hasText: 'Make both ends reach CLOSING' })).toContainText('Done');
  await expect(list.getByText('1 of 17 done')).toBeVisible();
});

for (const [width, height, lang] of [
  [1280, 720, 'en'],
  [390, 844, 'zh-Hans'],
] as const) {
  test(`axe finds nothing in the sheet and in the challenges at ${width}×${height}, and nothing is wider than the page`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, `?lang=${lang}`);
    for (const name of lang === 'en' ? ['Write a run', 'Challenges'] : ['编写一个过程', '挑战']) {
      if (lang === 'zh-Hans') await page.getByRole('button', { name: '菜单' }).click();
      await page.getByRole('button', { name }).click();
      const dialog = page.getByRole('dialog', { name });
      for (const fold of await dialog.locator('summary').all()) await fold.click();
      expect(await axeFinds(page)).toEqual([]);
      expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
    }
    await expect(stage(page)).toHaveAttribute('data-status', 'paused');
  });
}
