import type { Locator, Page } from '@playwright/test';
import { axeFinds } from './judge';
import { atRest, expect, open as openPage, shown, stage, stateOf, test } from './stage';

/** Opens the page, and waits until segments and ends have their menus: they come after it. */
const open = async (page: Page, search: string): Promise<void> => {
  await openPage(page, search);
  await page.locator('[data-menus]').waitFor({ state: 'attached' });
};

/** Goes there by the Tab key, as somebody does who has no pointer. */
const tabTo = async (page: Page, to: Locator): Promise<void> => {
  await to.waitFor();
  const isThere = (): Promise<boolean> => to.evaluate((element) => element === document.activeElement);
  const isBehind = await to.evaluate(
    (element) =>
      document.activeElement !== document.body &&
      (element.compareDocumentPosition(document.activeElement!) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  for (let n = 0; n < 150 && !(await isThere()); n++) await page.keyboard.press(isBehind ? 'Shift+Tab' : 'Tab');
  await expect(to).toBeFocused();
};
const callOf = (page: Page, side: 'client' | 'server', call: string): Locator =>
  page.getByRole('group', { name: `Calls of the ${side}` }).getByRole('button', { name: call });
const segments = (page: Page) => page.locator('[data-segment]');

/** The same moment of the same record. */
const sameAs = async (page: Page, there: Page): Promise<void> => expect(await shown(there)).toEqual(await shown(page));

/** Waits until the address has come to this beat, and opens it in a browser that knows nothing of it. */
const openElsewhere = async (page: Page, beat: number): Promise<Page> => {
  await expect.poll(() => new URL(page.url()).searchParams.get('beat')).toBe(String(beat));
  expect(page.url().length).toBeLessThan(1000);
  const context = await page.context().browser()!.newContext({ viewport: page.viewportSize() });
  const there = await context.newPage();
  await there.goto(page.url());
  await atRest(there, beat);
  return there;
};

test('by keyboard alone: from the empty stage to a handshake that the data completes, undone, compared, shared', async ({ page }) => {
  await open(page, '?motion=reduce');
  const press = async (what: Locator): Promise<void> => {
    await tabTo(page, what);
    await page.keyboard.press('Enter');
  };
  await press(page.getByRole('button', { name: 'Practice' }));
  await press(page.getByRole('button', { name: 'Begin with an empty stage' }));
  await expect(stage(page)).toHaveAttribute('data-beats', '0');

  await press(callOf(page, 'client', 'SEND'));
  await expect(page.getByRole('tabpanel', { name: 'Practice' })).toContainText('Client, SEND: In CLOSED there is no connection.');
  await press(callOf(page, 'server', 'passive OPEN'));
  await atRest(page, 1);
  await press(callOf(page, 'client', 'active OPEN'));
  await atRest(page, 2);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await atRest(page, 4);
  expect([await stateOf(page, 'client'), await stateOf(page, 'server')]).toEqual(['ESTABLISHED', 'SYN-RECEIVED']);
  const third = await shown(page);

  const ladder = page.getByRole('application');
  await tabTo(page, ladder);
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'ACK, from the client' });
  await expect(menu.getByRole('menuitem', { name: 'Lose it' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(menu.getByRole('menuitem').last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(ladder).toBeFocused();
  await atRest(page, 4);
  await page.keyboard.press('ContextMenu');
  // From one that begins with it to the next, and round again.
  await page.keyboard.press('l');
  await expect(menu.getByRole('menuitem', { name: 'Let it through' })).toBeFocused();
  await page.keyboard.press('l');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Branch' })).toContainText('ACK from the client is lost');
  await atRest(page, 4);
  await expect(ladder).toBeFocused();

  await press(callOf(page, 'client', 'SEND'));
  await atRest(page, 5);
  while ((await stateOf(page, 'server')) !== 'ESTABLISHED') {
    const beat = Number(await stage(page).getAttribute('data-beat'));
    await page.keyboard.press('ArrowRight');
    await atRest(page, beat + 1);
  }
  await expect(segments(page).nth(2)).toHaveAttribute('data-mark', 'lost');
  await expect(segments(page).nth(3)).toHaveAttribute('data-mark', 'delivered');
  await expect(segments(page).nth(3)).toHaveAttribute('data-len', '5');
  const completed = Number(await stage(page).getAttribute('data-beat'));

  const there = await openElsewhere(page, completed);
  await sameAs(page, there);
  await there.context().close();

  await press(page.getByRole('button', { name: 'Compare' }));
  await expect(page.locator('[data-ladder="what-if"]')).toBeVisible();
  await expect(page.locator('[data-ladder="rfc"] [data-segment]').nth(2)).toHaveAttribute('data-mark', 'lost');
  await expect(page.locator('[data-ladder="what-if"] [data-segment]')).toHaveCount(0);
  await press(page.getByRole('button', { name: 'Back to mine' }));
  await atRest(page, completed);

  const undo = page.getByRole('button', { name: 'Undo your change' });
  await press(undo);
  await atRest(page, 4);
  await press(undo);
  await expect.poll(() => shown(page)).toEqual(third);
  await press(page.getByRole('button', { name: 'See the original' }));
  await expect(stage(page)).toHaveAttribute('data-beats', '0');
  await press(page.getByRole('button', { name: 'Back to mine' }));
  await expect(stage(page)).not.toHaveAttribute('data-beats', '0');
});

test.describe('by touch, on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  /** A finger rests on it until its menu opens. */
  const rest = async (page: Page, on: Locator): Promise<void> => {
    const { x, y, width, height } = (await on.boundingBox())!;
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + width / 2, y: y + height / 2 }] });
    await page.getByRole('menu').waitFor();
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };

  test('the same by menus of the ends and of the segment', async ({ page }) => {
    await open(page, '?motion=reduce');
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByRole('button', { name: 'Practice' }).tap();
    await page.getByRole('button', { name: 'Begin with an empty stage' }).tap();
    await expect(stage(page)).toHaveAttribute('data-beats', '0');
    const item = (name: string): Locator => page.getByRole('menuitem', { name });
    await rest(page, page.locator('[data-endpoint="server"]'));
    await item('passive OPEN').tap();
    await atRest(page, 1);
    await rest(page, page.locator('[data-endpoint="client"]'));
    await item('active OPEN').tap();
    await atRest(page, 2);
    await page.getByRole('button', { name: 'Step forward' }).tap();
    await page.getByRole('button', { name: 'Step forward' }).tap();
    await atRest(page, 4);
    await rest(page, segments(page).nth(2).locator('text').first());
    for (const each of await page.getByRole('menuitem').all()) expect((await each.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await item('Lose it').tap();
    await expect(page.getByRole('region', { name: 'Branch' })).toContainText('ACK from the client is lost');
    await rest(page, page.locator('[data-endpoint="client"]'));
    await item('SEND').tap();
    await atRest(page, 5);
    await page.getByRole('button', { name: 'To the next timer' }).tap();
    await page.getByRole('button', { name: 'Step back' }).tap();
    await page.getByRole('button', { name: 'Undo your change' }).tap();
    await atRest(page, 4);
    await page.getByRole('button', { name: 'Make it again' }).tap();
    await atRest(page, 5);
    await page.getByRole('button', { name: 'To the end' }).tap();
    await expect.poll(() => stateOf(page, 'server')).toBe('ESTABLISHED');
    await expect(segments(page).nth(2)).toHaveAttribute('data-mark', 'lost');
    const there = await openElsewhere(page, Number(await stage(page).getAttribute('data-beat')));
    await sameAs(page, there);
    await there.context().close();
  });
});

test('by pointer: a segment that has arrived says why nothing can be done, one under way is duplicated', async ({ page }) => {
  await open(page, '?motion=reduce&beat=4');
  await segments(page).first().locator('text').first().click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Lose it' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('menuitem', { name: 'Lose it' })).toContainText('not under way');
  await page.getByRole('heading', { name: 'TCP Stage' }).click();
  await expect(page.getByRole('menu')).toBeHidden();
  await segments(page).last().locator('text').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Duplicate it' }).click();
  await expect(page.locator('.change-mark')).toHaveCount(1);
  await expect(page.locator('.change-tick')).toHaveCount(1);
  const branch = page.getByRole('region', { name: 'Branch' });
  await expect(branch).toContainText('Your change at step 4');
  await branch.getByRole('button', { name: 'See the original' }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?beat=4&motion=reduce');
});

test('a reload comes back to the changed run, and to its changes: taken back, made again, beside the original', async ({ page }) => {
  await open(page, '?scenario=three-way-handshake&beat=4&motion=reduce');
  await page.getByRole('application').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Lose it' }).click();
  const branch = page.getByRole('region', { name: 'Branch' });
  await expect(branch).toHaveAttribute('data-branch', 'mine');
  const says = await branch.getByRole('status').textContent();
  await expect.poll(() => page.evaluate(() => location.search)).toContain('run=');
  // What packs the changes is fetched when there is one; a reload that comes before it finds the changed run alone.
  const kept = () => page.evaluate(() => sessionStorage.getItem('tcp-stage practice'));
  await expect.poll(kept).not.toBeNull();
  await page.reload();
  await expect(branch.getByRole('status')).toHaveText(says!);
  await branch.getByRole('button', { name: 'Undo your change' }).click();
  await expect(branch).toHaveAttribute('data-branch', 'original');
  await expect(page).toHaveURL(/scenario=three-way-handshake/);
  await expect(page).not.toHaveURL(/run=/);
  await expect.poll(kept).toContain('"done":0');
  await page.reload();
  await expect(branch).toHaveAttribute('data-branch', 'original');
  await branch.getByRole('button', { name: 'Make it again' }).click();
  await expect(branch).toHaveAttribute('data-branch', 'mine');
  await expect(branch.getByRole('button', { name: 'Undo your change' })).not.toHaveAttribute('aria-disabled');
  // What is opened by its address alone has no changes of this viewer's.
  const there = await page.context().newPage();
  await there.goto(page.url());
  await there.locator('[data-menus]').waitFor({ state: 'attached' });
  await expect(there.getByRole('region', { name: 'Branch' })).toHaveCount(0);
});

test('another setting is recorded from the start, and a wrong number is said', async ({ page }) => {
  await open(page, '?motion=reduce&panels=explain,practice&beat=3');
  await page.getByText('Another setting', { exact: true }).click();
  const delay = page.getByRole('textbox', { name: 'Delay from the client, ms' });
  const submit = page.getByRole('button', { name: 'Record it again' });
  await delay.fill('soon');
  await submit.click();
  await expect(page.getByText('Delay from the client, ms: write a number from 1 to 10000000.')).toBeVisible();
  await expect(delay).toBeFocused();
  await delay.fill('500');
  await submit.click();
  await expect(page.getByRole('region', { name: 'Branch' })).toContainText('another setting');
  await expect(delay).toHaveValue('500');
  await expect(submit).toBeFocused();
});

test('a capture cannot be changed, and says so', async ({ page }) => {
  await open(page, '?scenario=a-client-close&panels=explain,practice&beat=3');
  await expect(page.getByRole('tabpanel', { name: 'Practice' })).toContainText('A capture shows what was.');
});

for (const [width, height, lang] of [
  [1280, 720, 'en'],
  [390, 844, 'zh-Hans'],
] as const) {
  test(`axe finds nothing at ${width}×${height}, ${lang}: the panel, its settings, a menu, two ladders`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, `?motion=reduce&beat=4&lang=${lang}&panels=explain,practice`);
    await page.locator('.practice summary').click();
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole('application').focus();
    await page.keyboard.press('ContextMenu');
    await page.getByRole('menu').waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.branch button').last().click();
    await page.locator('[data-ladder="what-if"]').waitFor();
    expect(await axeFinds(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('the focus stays on the button that took a change back, made it again, or set both runs beside each other', async ({ page }) => {
  await open(page, '?panels=practice&motion=reduce');
  await page.getByRole('button', { name: 'Begin with an empty stage' }).press('Enter');
  await expect(stage(page)).toHaveAttribute('data-beats', '0');
  await callOf(page, 'server', 'passive OPEN').press('Enter');
  await atRest(page, 1);
  await callOf(page, 'client', 'active OPEN').press('Enter');
  await atRest(page, 2);
  const [back, again] = [page.getByRole('button', { name: 'Undo your change' }), page.getByRole('button', { name: 'Make it again' })];
  const both = page.getByRole('button', { name: 'Compare' });
  await back.focus();
  for (const beat of [1, 0]) {
    await page.keyboard.press('Enter');
    await atRest(page, beat);
    await expect(back).toBeFocused();
  }
  await again.focus();
  for (const beat of [1, 2]) {
    await page.keyboard.press('Enter');
    await atRest(page, beat);
    await expect(again).toBeFocused();
  }
  await both.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-ladder="what-if"]')).toBeVisible();
  await expect(both).toBeFocused();
});
