import { atRest, expect, lastBeat, open, shown, stage, stateOf, test } from './stage';

test('a whole life from the first beat to the last by → alone, and back by ← alone: the same at each beat both ways', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, '?speed=4');
  const last = await lastBeat(page);
  expect(last).toBeGreaterThan(10);
  const there = [await shown(page)];
  for (let beat = 1; beat <= last; beat++) {
    await page.keyboard.press('ArrowRight');
    await atRest(page, beat);
    there.push(await shown(page));
  }
  expect(there.at(-1)?.states).toEqual(['client CLOSED', 'server CLOSED']);
  const back = [await shown(page)];
  for (let beat = last - 1; beat >= 0; beat--) {
    await page.keyboard.press('ArrowLeft');
    await atRest(page, beat);
    back.unshift(await shown(page));
  }
  expect(back).toEqual(there);
});

test('the client is ESTABLISHED while the server is still SYN-RECEIVED', async ({ page }) => {
  await open(page, '?speed=4');
  const seen: string[] = [];
  for (let beat = 1; beat <= 6; beat++) {
    await page.keyboard.press('PageDown');
    await atRest(page, beat);
    seen.push(`${await stateOf(page, 'client')} ${await stateOf(page, 'server')}`);
  }
  expect(seen).toContain('ESTABLISHED SYN-RECEIVED');
});

test('nothing of the future is on the stage, nor in the page', async ({ page }) => {
  await open(page, '?beat=2');
  const { segments } = await shown(page);
  expect(segments.length).toBeLessThanOrEqual(1);
  await page.keyboard.press('End');
  await atRest(page, await lastBeat(page));
  expect((await shown(page)).segments.length).toBeGreaterThan(6);
  await page.keyboard.press('Home');
  await atRest(page, 0);
  expect((await shown(page)).segments).toEqual([]);
});

test('a step pressed while the last one is under way goes on from that one', async ({ page }) => {
  await open(page);
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowRight');
  await atRest(page, 5);
});

test('a link opens exactly there', async ({ page }) => {
  await open(page, '?beat=7&lang=zh-Hans&numbers=letters');
  await expect(stage(page)).toHaveAttribute('data-beat', '7');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.getByRole('button', { name: '下一步' })).toBeVisible();
  await expect(page.locator('[data-ladder]')).toContainText('y');
  const linked = await shown(page);
  await open(page, '?lang=zh-Hans&numbers=letters&speed=4');
  for (let beat = 1; beat <= 7; beat++) {
    await page.keyboard.press('ArrowRight');
    await atRest(page, beat);
  }
  expect(await shown(page)).toEqual(linked);
});

test('the address says where the viewer is, and opens there again', async ({ page }) => {
  await open(page);
  for (let beat = 1; beat <= 4; beat++) await page.keyboard.press('ArrowRight');
  await atRest(page, 4);
  await page.getByLabel('Numbers').selectOption('real');
  await page.getByLabel('Theme').selectOption('dark');
  await expect.poll(() => new URL(page.url()).search).toBe('?beat=4&numbers=real&theme=dark');
  const before = await shown(page);
  await page.reload();
  await page.locator('[data-stage]:not([data-status="loading"])').waitFor();
  await atRest(page, 4);
  expect(await shown(page)).toEqual(before);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test.describe('the timeline', () => {
  test('dragged and let go lands on the pictures that steps give', async ({ page }) => {
    await open(page, '?speed=4');
    const last = await lastBeat(page);
    const box = (await page.getByRole('slider', { name: 'Timeline' }).boundingBox())!;
    const y = box.y + box.height / 2;
    for (const part of [0.3, 0.85, 0.5, 0.1]) {
      await page.mouse.move(box.x + box.width / 2, y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * part, y, { steps: 12 });
      await page.mouse.up();
      await expect(stage(page)).toHaveAttribute('data-status', 'paused');
      const scrubbed = await shown(page);
      const beat = Number(scrubbed.beat);
      expect(beat).toBeGreaterThan(0);
      expect(beat).toBeLessThan(last);
      await page.keyboard.press('Home');
      for (let n = 1; n <= beat; n++) await page.keyboard.press('ArrowRight');
      await atRest(page, beat);
      expect(await shown(page)).toEqual(scrubbed);
    }
  });

  test('goes by the arrow keys, and from phase to phase with Ctrl', async ({ page }) => {
    await open(page);
    const slider = page.getByRole('slider', { name: 'Timeline' });
    await slider.focus();
    await page.keyboard.press('ArrowUp');
    await atRest(page, 1);
    await page.keyboard.press('ArrowDown');
    await atRest(page, 0);
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('Control+ArrowRight');
    await expect.poll(async () => Number(await stage(page).getAttribute('data-beat'))).toBeGreaterThan(3);
    await expect(slider).toHaveAttribute('aria-valuenow', (await stage(page).getAttribute('data-beat')) ?? '');
  });
});

test('playing runs to the end and is paused there; a press on Play then starts anew', async ({ page }) => {
  test.setTimeout(60_000);
  await open(page, '?scenario=connection-refused&speed=4');
  const last = await lastBeat(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(stage(page)).toHaveAttribute('data-status', 'playing');
  await expect(page.locator(`[data-stage][data-beat="${last}"][data-status="paused"]`)).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press(' ');
  await expect(stage(page)).toHaveAttribute('data-status', 'playing');
  await expect(stage(page)).toHaveAttribute('data-beat', /^[012]$/);
});

test('a range locks the run to its beats', async ({ page }) => {
  await open(page, '?from=3&to=5');
  await atRest(page, 3);
  await page.keyboard.press('ArrowLeft');
  await atRest(page, 3);
  await expect(page.getByRole('button', { name: 'Step back' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('End');
  await atRest(page, 5);
  await expect(page.getByRole('button', { name: 'Step forward' })).toHaveAttribute('aria-disabled', 'true');
  await expect.poll(() => new URL(page.url()).search).toBe('?beat=5&from=3&to=5');
});

test('what an address says wrongly is left out, and said', async ({ page }) => {
  await open(page, '?beat=999&theme=pink&foo=bar');
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices.getByRole('listitem')).toHaveCount(3);
  await expect(notices).toContainText('The address says theme=pink, which means nothing here: write light, dark, or projector.');
  await expect(notices).toContainText('foo');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notices.getByRole('listitem')).toHaveCount(0);
  await open(page, '?lang=zh-Hans&theme=pink');
  await expect(page.getByRole('listitem').filter({ hasText: 'pink' })).toHaveText(
    '地址中的 theme=pink 无效，请改为 light、dark 或 projector。',
  );
});
