import { writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { longConversation } from '../../bench/captures';
import { atRest, expect, lastBeat, open, test } from './stage';

const SEGMENTS = 20_000;
const MOST_NODES = 3000;

const nodesIn = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);
const segmentsIn = (page: Page): Promise<number> => page.locator('[data-segment]').count();

/** Opens a capture of one conversation, as a file of the disk: so much is not sent to the browser in one message. */
const giveLong = async (page: Page, info: TestInfo, segments: number): Promise<void> => {
  const path = info.outputPath('long.pcap');
  writeFileSync(path, longConversation(segments));
  await page.locator('input[type="file"][accept*=".pcap"]').setInputFiles(path);
};

declare global {
  interface Window {
    /** Of each frame that was painted: how many segments were in sight. */
    inSight: number[];
  }
}

/** Notes after each frame how many segments the reader sees of the ladder. */
const watchSight = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.inSight = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const scroller = document.querySelector('.ladder-scroll');
      const view = scroller?.getBoundingClientRect();
      const sees = (segment: Element): boolean => {
        const { top, bottom } = segment.getBoundingClientRect();
        return view !== undefined && bottom > view.top && top < view.bottom;
      };
      window.inSight.push([...document.querySelectorAll('[data-segment]')].filter(sees).length);
    };
    const each = (): void => {
      // A message comes when the frame is painted.
      port2.postMessage(null);
      requestAnimationFrame(each);
    };
    requestAnimationFrame(each);
  });
const leastInSight = (page: Page): Promise<number> => page.evaluate(() => Math.min(...window.inSight.splice(0)));

test('a conversation of 20,000 segments: the page is told how far it is, and has only what is near the view', async ({ page }, info) => {
  test.setTimeout(180_000);
  await open(page);
  await giveLong(page, info, SEGMENTS);
  await expect(page.getByRole('progressbar')).toBeVisible();
  // The stage is there before the ladder is: what takes long is drawn in slices.
  await expect.poll(() => lastBeat(page), { timeout: 120_000 }).toBeGreaterThan(SEGMENTS);
  const beats = await lastBeat(page);
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  expect(await nodesIn(page)).toBeLessThanOrEqual(MOST_NODES);
  const slider = page.getByRole('slider', { name: 'Timeline' });
  const box = await slider.boundingBox();
  if (box === null) throw new Error('no slider');
  // Near its beginning too, where few segments have been sent.
  for (const part of [0.001, 0.004, 0.007, 0.01, 0.2, 0.8, 0.5, 0.99]) {
    await page.mouse.move(box.x + part * box.width, box.y + box.height / 2);
    await page.mouse.down();
    for (let x = 0; x < 5; x++) {
      await page.mouse.move(box.x + Math.max(0.001, part - 0.001 * x) * box.width, box.y + box.height / 2);
      expect(await nodesIn(page)).toBeLessThanOrEqual(MOST_NODES);
    }
    await page.mouse.up();
    if (part > 0.01) await expect.poll(() => segmentsIn(page)).toBeGreaterThan(5);
    // From there on no frame shows an empty ladder, however far it jumps.
    if (part === 0.2) await watchSight(page);
  }
  expect(await leastInSight(page)).toBeGreaterThan(2);
  await page.keyboard.press('End');
  await atRest(page, beats);
  expect(await segmentsIn(page)).toBeGreaterThan(5);
  await page.keyboard.press('ArrowLeft');
  await atRest(page, beats - 1);
  expect(await nodesIn(page)).toBeLessThanOrEqual(MOST_NODES);
});

test('its numbers can be written otherwise, and the ladder stays until they are', async ({ page }, info) => {
  test.setTimeout(180_000);
  await open(page);
  await giveLong(page, info, 6000);
  await expect.poll(() => lastBeat(page), { timeout: 60_000 }).toBeGreaterThan(6000);
  await page.keyboard.press('End');
  await atRest(page, await lastBeat(page));
  await expect.poll(() => segmentsIn(page)).toBeGreaterThan(5);
  await page.getByLabel('Numbers').selectOption('real');
  expect(await segmentsIn(page)).toBeGreaterThan(5);
  await expect(page.locator('svg.paper')).toContainText(/seq \d{4,}/);
});
