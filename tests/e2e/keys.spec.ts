import { atRest, expect, lastBeat, open, shown, stage, test } from './stage';

test('by keyboard alone: every control is reached, and works', async ({ page }) => {
  await open(page);
  const reached: string[] = [];
  for (let n = 0; n < 40; n++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '',
    );
    if (name === '' || (n > 3 && name === reached[0])) break;
    reached.push(name);
  }
  for (const name of [
    'Scenario',
    'Numbers',
    'Language',
    'Theme',
    'Open a file…',
    'Restart',
    'Step back',
    'Play',
    'Step forward',
    'Timeline',
    'Speed',
  ]) {
    expect(reached).toContain(name);
  }
  await page.getByRole('button', { name: 'Step forward' }).focus();
  await page.keyboard.press('Enter');
  await atRest(page, 1);
  await page.keyboard.press(' ');
  await atRest(page, 2);
  await expect(page.getByRole('button', { name: 'Step forward' })).toBeFocused();
});

test('a button at its end keeps the focus', async ({ page }) => {
  await open(page, '?beat=1');
  const back = page.getByRole('button', { name: 'Step back' });
  await back.focus();
  await page.keyboard.press('Enter');
  await atRest(page, 0);
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  await expect(back).toBeFocused();
});

test('a presenter’s remote steps wherever the focus is, and blanks the screen', async ({ page }) => {
  await open(page);
  await page.keyboard.press('b');
  await expect(page.locator('.blank')).toHaveCount(0);
  await page.getByLabel('Scenario').focus();
  await page.keyboard.press('PageDown');
  await atRest(page, 1);
  await expect(page.getByLabel('Scenario')).toHaveValue('whole-life');
  await page.keyboard.press('PageUp');
  await atRest(page, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('p');
  await page.keyboard.press('.');
  await expect(page.locator('.blank')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator('.blank')).toHaveCount(0);
  await atRest(page, 0);
});

test('N goes through the numbers, T through the themes, Home and End to the ends', async ({ page }) => {
  await open(page, '?beat=5');
  const numbers = page.getByLabel('Numbers');
  for (const each of ['real', 'letters', 'relative']) {
    await page.keyboard.press('n');
    await expect(numbers).toHaveValue(each);
  }
  for (const each of ['dark', 'projector', 'light']) {
    await page.keyboard.press('t');
    await expect(page.locator('html')).toHaveAttribute('data-theme', each);
  }
  await page.keyboard.press('End');
  await atRest(page, await lastBeat(page));
  await page.keyboard.press('Home');
  await atRest(page, 0);
});

test('G asks for a beat and goes there', async ({ page }) => {
  await open(page);
  await page.keyboard.press('g');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await atRest(page, 7);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('? shows the keys, and Escape puts them away', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Shift+?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.getByRole('row', { name: /Step forward/ })).toContainText('Page Down');
  await page.keyboard.press('ArrowRight');
  await expect(stage(page)).toHaveAttribute('data-beat', '0');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});

test('from the enlarged panel, ? and G open theirs in its place', async ({ page }) => {
  await open(page, '?beat=3');
  for (const [key, name] of [
    ['?', 'Keys'],
    ['g', 'Go to a step'],
  ] as const) {
    await page.keyboard.press('f');
    await expect(page.locator('dialog[open] .enlarged')).toBeVisible();
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await expect(page.locator('dialog[open]')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  }
});

test('P presents, Escape leaves', async ({ page }) => {
  await open(page, '?beat=4');
  await page.keyboard.press('p');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
  await expect(page.getByLabel('Scenario')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Explanation' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await atRest(page, 5);
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Scenario')).toBeVisible();
});

test('keys=off: only the controls have keys', async ({ page }) => {
  await open(page, '?keys=off');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('n');
  await page.waitForTimeout(200);
  await expect(stage(page)).toHaveAttribute('data-beat', '0');
  await expect(page.getByLabel('Numbers')).toHaveValue('relative');
  await page.getByRole('slider', { name: 'Timeline' }).press('ArrowRight');
  await atRest(page, 1);
});

test.describe('with reduced motion', () => {
  test('a step is a jump, and shows what a step shows', async ({ page }) => {
    await open(page, '?beat=6');
    const moved = await shown(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, '?beat=5');
    const jumped = await page.evaluate(() => {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
      return new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => done(document.querySelector('[data-stage]')?.outerHTML.slice(0, 200)))),
      );
    });
    expect(jumped).toContain('data-beat="6"');
    expect(jumped).toContain('data-status="paused"');
    expect(await shown(page)).toEqual(moved);
  });

  test('playing shows one beat after the other', async ({ page }) => {
    await open(page, '?motion=reduce');
    await page.keyboard.press(' ');
    for (const beat of ['1', '2', '3']) await expect(stage(page)).toHaveAttribute('data-beat', beat);
    await expect(stage(page)).toHaveAttribute('data-status', 'playing');
  });
});

test('each new beat is said once to those who listen; playing fast nothing is said', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = document.querySelector('[data-live]')!;
    new MutationObserver(() => said.push(live.textContent ?? '')).observe(live, { characterData: true, childList: true, subtree: true });
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  for (let beat = 1; beat <= 3; beat++) {
    await page.keyboard.press('ArrowRight');
    await atRest(page, beat);
  }
  const sentences = await said();
  expect(sentences).toHaveLength(3);
  expect(new Set(sentences).size).toBe(3);
  await page.getByLabel('Speed').selectOption('4');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(stage(page)).toHaveAttribute('data-beat', /^([89]|1\d)$/, { timeout: 15_000 });
  expect((await said()).slice(3).filter((sentence) => sentence !== '')).toEqual([]);
});
