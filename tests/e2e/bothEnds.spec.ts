import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { atRest, expect, lastBeat, open, shown, stateOf, test } from './stage';

const file = (end: string) => ({
  name: `h1-syn-lost-twice.${end}.pcap`,
  mimeType: 'application/octet-stream',
  buffer: readFileSync(new URL(`../captures/h1-syn-lost-twice.${end}.pcap`, import.meta.url)),
});
const FILES = [file('client'), file('server')];

/** Drops files onto the ladder, as a hand does. */
const drop = async (page: Page, files: typeof FILES): Promise<void> => {
  const dropped = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, octets } of given) transfer.items.add(new File([new Uint8Array(octets)], name));
      return transfer;
    },
    files.map(({ name, buffer }) => ({ name, octets: [...buffer] })),
  );
  await page.locator('[data-ladder]').dispatchEvent('drop', { dataTransfer: dropped });
};

for (const files of [FILES, [...FILES].reverse()]) {
  test(`both ends dropped together, ${files[0]?.name} first: one conversation, exact at both, and what was lost is no guess`, async ({
    page,
  }) => {
    await open(page);
    await drop(page, files);
    await expect(page.getByLabel('Scenario').locator('option:checked')).toContainText(files.map(({ name }) => name).join(' + '));
    await expect(page.getByText(/Both ends of this conversation were captured/)).toBeVisible();
    await page.keyboard.press('End');
    await atRest(page, await lastBeat(page));
    const { segments } = await shown(page);
    expect(segments.length).toBe(12);
    expect([await stateOf(page, 'client'), await stateOf(page, 'server')]).toEqual(['TIME-WAIT', 'CLOSED']);
    // Nothing on this ladder is a guess.
    await expect(page.getByText('not seen by this capture')).toHaveCount(0);
    await expect(page.locator('.wire-head[data-guessed]')).toHaveCount(0);
    await page.getByRole('button', { name: 'Conversations' }).click();
    await expect(page.getByLabel('Captured at').locator('option:checked')).toHaveText('as the timing tells: both ends');
  });
}

test('that it is no guess is said where a segment is lost, in both languages', async ({ page }) => {
  for (const [lang, says] of [
    ['en', 'Both ends were captured'],
    ['zh-Hans', '两端都抓了包'],
  ] as const) {
    await open(page, `?panels=explain&lang=${lang}`);
    await drop(page, FILES);
    await expect(page.locator('[data-stage]')).not.toHaveAttribute('data-beats', '18');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    for (let beat = 2; beat <= 4; beat++) {
      if (await page.getByText(says).first().isVisible()) break;
      await page.keyboard.press('ArrowRight');
      await atRest(page, beat);
    }
    await expect(page.getByText(says).first()).toBeVisible();
  }
});
