import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { atRest, expect, lastBeat, open, shown, stage, test } from './stage';

const capture = readFileSync(new URL('../captures/a-client-close.pcap', import.meta.url));
const oracle = (name: string): Truth => JSON.parse(readFileSync(new URL(`../captures/${name}.json`, import.meta.url), 'utf8'));
type Truth = { states: Record<'client' | 'server', { state: string }[]> };

type Given = { name: string; mimeType: string; buffer: Buffer };
const file = (name: string, buffer: Buffer): Given => ({ name, mimeType: 'application/octet-stream', buffer });

const give = async (page: Page, given: Given): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a capture…' }).click();
  await (await chooser).setFiles(given);
};

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
  await give(page, file('mine.pcap', capture));
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
  await expect(page.getByText('Drop a capture file to play it')).toBeVisible();
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
    ['a text', file('notes.txt', Buffer.from('Nothing but words, line after line.\n')), /notes\.txt.*not a packet capture/],
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
