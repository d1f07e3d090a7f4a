import type { Page } from '@playwright/test';
import { axeFinds } from './judge';
import { atRest, expect, lastBeat, open, shown, stage, test } from './stage';

/** Any whole number below `n`, the same ones in each run. */
const chance = (seed: number) => {
  let state = seed;
  return (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
};

const at = async (page: Page) => ({
  beat: await stage(page).getAttribute('data-beat'),
  states: (await shown(page)).states,
  segments: (await shown(page)).segments,
});

test.describe('what comes next?', () => {
  test('what the room is to guess is nowhere in the page until the press that shows it', async ({ page }) => {
    await open(page, '?scenario=three-way-handshake&ask=1&view=present&motion=reduce');
    await page.keyboard.press('PageDown');
    await atRest(page, 1);
    const before = await page.locator('[data-segment]').count();
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('region', { name: 'Explanation' })).toContainText('The client is about to send a segment');
    await atRest(page, 1);
    expect(await page.locator('[data-segment]').count()).toBe(before);
    expect(await page.locator('body').innerHTML()).not.toMatch(/data-flags="SYN"|SYN-SENT/);
    await page.keyboard.press('PageDown');
    await atRest(page, 2);
    await expect(page.locator('[data-segment][data-flags="SYN"]')).toHaveCount(1);
    await page.keyboard.press('PageUp');
    await atRest(page, 1);
    await expect(page.getByRole('region', { name: 'Explanation' })).not.toContainText('about to send');
  });
});

/** What is written smaller than so many px, and can be seen. */
const smallerThan = (page: Page, least: number) =>
  page.evaluate((least) => {
    const texts = document.createTreeWalker(document.querySelector('dialog[open]') ?? document.body, NodeFilter.SHOW_TEXT);
    const hidden = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || hidden(element.parentElement));
    const found: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const { parentElement: element, textContent } = text;
      if (!element?.checkVisibility() || !textContent?.trim() || hidden(element)) continue;
      // A picture may be drawn larger than its own px.
      const drawn = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * drawn;
      // Less than a hundredth of a px is none.
      if (size < least - 0.01) found.push(`${size} px: ${textContent}`);
    }
    return found;
  }, least);

test('all that the room sees of one run or two can be read in the last row', async ({ page }) => {
  for (const [width, height, least] of [
    [1280, 720, 17],
    [1920, 1080, 20],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const of of ['scenario=what-if-two-way', 'lesson=whole-life,abort']) {
      await open(page, `?${of}&view=present&motion=reduce`);
      expect(await smallerThan(page, least)).toEqual([]);
      await page.keyboard.press('End');
      await atRest(page, await lastBeat(page));
      expect(await smallerThan(page, least)).toEqual([]);
    }
  }
});

test('so can a panel that is enlarged for the room', async ({ page }) => {
  for (const panel of ['header', 'sockets', 'knows', 'hosts', 'endpoint', 'states']) {
    // All labels of all arrows need the larger page for that.
    if (panel === 'states') await page.setViewportSize({ width: 1920, height: 1080 });
    await open(page, `?scenario=${panel === 'hosts' ? 'syn-flood' : 'whole-life'}&beat=9&view=present&panels=explain,${panel}`);
    await page.keyboard.press('f');
    await expect(page.getByRole('dialog').locator('.enlarged')).toContainText(/\w/);
    expect(await smallerThan(page, 15)).toEqual([]);
  }
});

for (const lang of ['en', 'zh-Hans']) {
  test(`the ladder stays as high from step to step, whether a sentence takes one line or two: ${lang}`, async ({ page }) => {
    await open(page, `?scenario=three-way-handshake&view=present&motion=reduce&lang=${lang}`);
    const heights = new Set<number>();
    const last = await lastBeat(page);
    for (let beat = 0; beat <= last; beat++) {
      await atRest(page, beat);
      heights.add(await page.locator('[data-ladder]').evaluate((ladder) => ladder.clientHeight));
      await page.keyboard.press('PageDown');
    }
    expect(heights.size).toBe(1);
  });
}

test('a lesson goes from one scenario to the next with the remote alone, and says where it is', async ({ page }) => {
  await open(page, '?lesson=three-way-handshake,abort&view=present&motion=reduce');
  await expect(page.getByText('Scenario 1 of 2')).toBeVisible();
  const last = await lastBeat(page);
  for (let beat = 1; beat <= last; beat++) {
    await page.keyboard.press('PageDown');
    await atRest(page, beat);
  }
  await page.keyboard.press('PageDown');
  await atRest(page, 0);
  await expect(page.getByText('Scenario 2 of 2')).toBeVisible();
  await page.keyboard.press('PageUp');
  await atRest(page, last);
  await page.keyboard.press('.');
  await expect(page.locator('.blank')).toBeVisible();
  await page.keyboard.press('.');
  await expect(page.locator('.blank')).toBeHidden();
  await page.keyboard.press('l');
  await expect(page.locator('.spotlight')).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.locator('.spotlight')).toBeHidden();
});

test('the list of a lesson is made with the keyboard, and is in the address', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Present', exact: true }).press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Present' });
  for (const id of ['lost-syn', 'lost-fin', 'abort']) {
    await sheet.getByLabel('Add a scenario').selectOption(id);
    await sheet.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  }
  await sheet.getByRole('button', { name: 'Move The FIN is lost up' }).press('Enter');
  await sheet.getByRole('button', { name: 'Remove Abort' }).press('Enter');
  await expect(sheet.getByRole('listitem')).toHaveCount(2);
  await expect(page).toHaveURL(/lesson=lost-fin,lost-syn/);
  expect(await axeFinds(page)).toEqual([]);
});

test('speaker and audience stay in step both ways, through fifty random steps and a reload of each', async ({ page, context }) => {
  await open(page, '?scenario=lost-fin&motion=reduce&lesson=lost-fin,three-way-handshake');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const opened = context.waitForEvent('page');
  await page.getByRole('dialog').getByRole('button', { name: 'Open the speaker window' }).click();
  const speaker = await opened;
  await speaker.locator('[data-stage]:not([data-status="loading"])').waitFor();
  await expect(speaker.getByRole('region', { name: 'Speaker' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Start presenting' }).click();
  const windows = [page, speaker] as const;
  const any = chance(7);
  const keys = ['PageDown', 'PageDown', 'PageDown', 'PageUp', 'End', 'Home'] as const;
  for (let n = 0; n < 50; n++) {
    const one = windows[any(2)] ?? page;
    await one.keyboard.press(keys[any(keys.length)] ?? 'PageDown');
    if (n === 20) await page.reload();
    if (n === 35) await speaker.reload();
    await expect
      .poll(async () => {
        const [here, there] = await Promise.all(windows.map((each) => stage(each).getAttribute('data-beat')));
        const [status, other] = await Promise.all(windows.map((each) => stage(each).getAttribute('data-status')));
        return status === 'paused' && other === 'paused' && here === there;
      })
      .toBe(true);
  }
  expect((await at(page)).states).toEqual((await at(speaker)).states.slice(0, 2));
  expect(await axeFinds(speaker)).toEqual([]);
});

test('another lecture in the same browser is left alone, and nonsense in the channel is passed over', async ({ page, context }) => {
  await open(page, '?scenario=lost-fin&beat=3&motion=reduce#lecture=aaaaaaaaaaaaaaaa');
  const other = await context.newPage();
  await open(other, '?scenario=lost-fin&beat=3&motion=reduce#lecture=bbbbbbbbbbbbbbbb');
  await page.keyboard.press('PageDown');
  await atRest(page, 4);
  await other.evaluate(() => {
    const channel = new BroadcastChannel('tcp-stage lecture aaaaaaaaaaaaaaaa');
    for (const word of [
      null,
      7,
      'x',
      {},
      { v: 1, type: 'moment' },
      { v: 1, type: 'moment', stamp: { clock: 9e9, by: 'z' }, moment: { search: 3 } },
    ])
      channel.postMessage(word);
    channel.close();
  });
  await page.waitForTimeout(300);
  await atRest(page, 4);
  await atRest(other, 3);
});
