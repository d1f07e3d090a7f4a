import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { manyConversations } from '../../bench/captures';
import { axeFinds } from './judge';
import { atRest, expect, lastBeat, open, shown, stage, stateOf, test } from './stage';

const capture = readFileSync(new URL('../captures/a-client-close.pcap', import.meta.url));
const oracle = (name: string): Truth => JSON.parse(readFileSync(new URL(`../captures/${name}.json`, import.meta.url), 'utf8'));
type Truth = { states: Record<'client' | 'server', { state: string }[]> };

type Given = { name: string; mimeType: string; buffer: Buffer };
const file = (name: string, buffer: Buffer): Given => ({ name, mimeType: 'application/octet-stream', buffer });

const give = (page: Page, given: Given): Promise<void> => page.locator('input[type="file"][accept*=".pcap"]').setInputFiles(given);

/** The states of both ends from beat to beat, each only where it is another than before. */
const statesOnTheWay = async (page: Page): Promise<{ client: string[]; server: string[] }> => {
  const way: { client: string[]; server: string[] } = { client: [], server: [] };
  await page.keyboard.press('Home');
  for (let beat = 0; beat <= (await lastBeat(page)); beat++) {
    if (beat > 0) await page.keyboard.press('ArrowRight');
    await atRest(page, beat);
    for (const side of ['client', 'server'] as const) {
      const state = (await page.locator(`[data-endpoint="${side}"]`).getAttribute('data-state')) ?? '';
      if (way[side].at(-1) !== state) way[side].push(state);
    }
  }
  return way;
};

/** LISTEN and CLOSED before the first and after the last segment are the port's, not the connection's. */
const ofConnection = (states: readonly string[]): readonly string[] => states.filter((state) => state !== 'LISTEN' && state !== 'CLOSED');

/** `passing`: what the server is only within one instant (its FIN leaves with the ACK), so that no beat rests in it. */
for (const { name, passing } of [
  { name: 'a-client-close', passing: [] as string[] },
  { name: 'c-three-segment-close', passing: ['CLOSE-WAIT'] },
]) {
  test(`${name}, offered as a real capture, shows the states that the kernel had`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    await page.getByLabel('Scenario').selectOption(name);
    await expect.poll(() => new URL(page.url()).search).toBe(`?scenario=${name}`);
    const { client, server } = await statesOnTheWay(page);
    const truth = oracle(name);
    const kernel = (side: 'client' | 'server') =>
      ofConnection(truth.states[side].map(({ state }) => state)).filter((state) => !passing.includes(state));
    expect(ofConnection(client)).toEqual(kernel('client'));
    expect(ofConnection(server)).toEqual(kernel('server'));
  });
}

test('a link to a moment of a real capture opens there', async ({ page }) => {
  await open(page, '?scenario=a-client-close&beat=5');
  await atRest(page, 5);
  await expect(page.getByLabel('Scenario')).toHaveValue('a-client-close');
  const linked = await shown(page);
  await open(page);
  await page.getByLabel('Scenario').selectOption('a-client-close');
  // The stage stays as it is until the file is read; the address says when the capture is on it.
  await expect(page).toHaveURL(/scenario=a-client-close/);
  await atRest(page, 0);
  for (let beat = 1; beat <= 5; beat++) await page.keyboard.press('PageDown');
  await atRest(page, 5);
  expect(await shown(page)).toEqual(linked);
});

test('an own capture is opened with the button, and played', async ({ page }) => {
  await open(page, '?beat=3');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file…' }).click();
  await (await chooser).setFiles(file('mine.pcap', capture));
  await atRest(page, 0);
  await expect(page.getByLabel('Scenario').locator('option:checked')).toContainText('mine.pcap');
  await page.keyboard.press('End');
  await atRest(page, await lastBeat(page));
  expect((await shown(page)).segments.length).toBeGreaterThan(6);
});

test('a capture dropped on the page is played', async ({ page }) => {
  await open(page, '?beat=3');
  const dropped = await page.evaluateHandle(
    (octets) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(octets)], 'dropped.pcap'));
      return transfer;
    },
    [...capture],
  );
  await page.locator('[data-ladder]').dispatchEvent('dragover', { dataTransfer: dropped });
  await expect(page.getByText('Drop a capture or a run here to play it')).toBeVisible();
  await page.locator('[data-ladder]').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByLabel('Scenario').locator('option:checked')).toContainText('dropped.pcap');
  await atRest(page, 0);
});

/** A pcap of one UDP datagram (Ethernet, IPv4). */
const withoutTcp = (): Buffer => {
  const packet = Buffer.concat([
    Buffer.from('ffffffffffff0200000000010800', 'hex'),
    Buffer.from('4500001c00010000401100000a0000010a000002', 'hex'),
    Buffer.from('0035003500080000', 'hex'),
  ]);
  const header = Buffer.from('d4c3b2a1020004000000000000000000ffff000001000000', 'hex');
  const record = Buffer.alloc(16);
  record.writeUInt32LE(packet.length, 8);
  record.writeUInt32LE(packet.length, 12);
  return Buffer.concat([header, record, packet]);
};

test.describe('what cannot be played is said in one sentence, and the stage stays as it was', () => {
  for (const [what, given, says] of [
    ['an empty file', file('empty.pcap', Buffer.alloc(0)), /empty\.pcap.*empty/],
    ['a text', file('notes.txt', Buffer.from('Nothing but words, line after line.\n')), /notes\.txt.*neither a packet capture/],
    ['a capture cut off before its first packet is whole', file('cut.pcap', capture.subarray(0, 60)), /cut\.pcap/],
    ['a capture without TCP', file('dns.pcap', withoutTcp()), /no TCP.*dns\.pcap/],
  ] as const) {
    test(what, async ({ page }) => {
      await open(page, '?beat=4');
      const before = await shown(page);
      await give(page, given);
      const notices = page.getByRole('status', { name: 'Notices' });
      await expect(notices.getByRole('listitem').first()).toHaveText(says);
      expect(await shown(page)).toEqual(before);
      await expect(stage(page)).toHaveAttribute('data-status', 'paused');
    });
  }
});

test('of a capture that is cut off what is whole is played, and the cut is said', async ({ page }) => {
  await open(page);
  await give(page, file('cut.pcap', capture.subarray(0, capture.length - 30)));
  await expect(page.getByRole('status', { name: 'Notices' }).getByRole('listitem')).toHaveText(/cut\.pcap.*breaks off/);
  await expect(page.getByLabel('Scenario').locator('option:checked')).toContainText('cut.pcap');
  await page.keyboard.press('End');
  expect((await shown(page)).segments.length).toBeGreaterThan(3);
});

test.describe('a file with many conversations', () => {
  const many = Buffer.from(manyConversations(300));
  const grid = (page: Page) => page.getByRole('grid', { name: 'Conversations' });
  const rows = (page: Page) =>
    grid(page)
      .getByRole('row')
      .filter({ has: page.getByRole('gridcell') });

  const dropLong = async (page: Page): Promise<void> => {
    const dropped = await page.evaluateHandle(
      (octets) => {
        const bytes = new Uint8Array(octets);
        const transfer = new DataTransfer();
        // The same again and again: a Blob of Blobs, which takes no room.
        const part = new Blob(Array.from({ length: 60 }, () => bytes.subarray(24)));
        transfer.items.add(new File([bytes, ...Array.from({ length: 30 }, () => part)], 'long.pcap'));
        return transfer;
      },
      [...many],
    );
    await page.locator('[data-ladder]').dispatchEvent('drop', { dataTransfer: dropped });
  };

  test('lists them: they can be sorted, searched and chosen by keyboard, and others be chosen later', async ({ page }) => {
    await open(page);
    await give(page, file('many.pcap', many));
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '301');
    expect(await rows(page).count()).toBeLessThan(40);
    await expect(rows(page).first()).toContainText('10.1.0.0:32768');
    await page.getByRole('button', { name: 'Octets' }).click();
    await page.getByRole('button', { name: 'Octets' }).click();
    await expect(page.getByRole('columnheader', { name: 'Octets' })).toHaveAttribute('aria-sort', 'descending');
    const octets = await rows(page).locator('[data-cell="bytes"]').allTextContents();
    const numbers = octets.map((text) => Number(text.replaceAll(',', '')));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    await page.getByRole('searchbox', { name: 'Search' }).fill('refused');
    await expect(rows(page).first()).toContainText('never open');
    await expect(page.getByText(/of 300 conversations/)).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search' }).fill('10.1.0.77');
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('searchbox', { name: 'Search' }).fill('');
    await page.getByRole('button', { name: 'No.' }).click();
    await grid(page).focus();
    for (const key of ['End', 'Home', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await expect(grid(page).getByRole('row', { selected: true })).toContainText('10.1.0.2:');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByLabel('Scenario').locator('option:checked')).toContainText('many.pcap · 3');
    await page.keyboard.press('End');
    expect((await shown(page)).segments.length).toBeGreaterThan(6);
    await page.getByRole('button', { name: 'Conversations' }).click();
    await expect(grid(page).locator('[aria-current]')).toContainText('10.1.0.2:');
  });

  test('where it was captured can be chosen: the same segments, seen from the other end', async ({ page }) => {
    await open(page);
    await give(page, file('mine.pcap', capture));
    await expect(page.getByLabel('Scenario').locator('option:checked')).toContainText('mine.pcap');
    await page.getByRole('button', { name: 'Conversations' }).click();
    const chooser = page.getByLabel('Captured at');
    await expect(chooser.locator('option:checked')).toHaveText('as the timing tells: the client');
    await chooser.selectOption('server');
    await expect(chooser).toHaveValue('server');
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await atRest(page, await lastBeat(page));
    expect([await stateOf(page, 'client'), await stateOf(page, 'server')]).toEqual(['TIME-WAIT', 'CLOSED']);
  });

  test('a long reading says how far it is, leaves the page alive, and can be ended', async ({ page }) => {
    await open(page, '?beat=3');
    await dropLong(page);
    await expect(page.getByRole('progressbar', { name: /long\.pcap/ })).toBeVisible();
    await page.keyboard.press('PageDown');
    await atRest(page, 4);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await atRest(page, 4);
  });

  for (const [width, height, lang] of [
    [1280, 720, 'en'],
    [390, 844, 'zh-Hans'],
  ] as const) {
    test(`axe finds nothing in the list and in the progress at ${width}×${height}, ${lang}, and nothing scrolls sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await open(page, `?beat=3&lang=${lang}`);
      await dropLong(page);
      await expect(page.getByRole('progressbar')).toBeVisible();
      expect(await axeFinds(page)).toEqual([]);
      await page.getByRole('button', { name: lang === 'en' ? 'Cancel' : '取消' }).click();
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      await give(page, file('many.pcap', many));
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('grid')).toHaveAttribute('aria-rowcount', '301');
      expect(await axeFinds(page)).toEqual([]);
      await dialog.getByRole('grid').focus();
      await page.keyboard.press('ArrowDown');
      await dialog.getByRole('searchbox').fill('refused');
      expect(await axeFinds(page)).toEqual([]);
      expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    });
  }
});
