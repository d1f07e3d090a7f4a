import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { FRAMES, TASKS, times, workDuring } from '../tests/e2e/tracing';
import { longConversation } from './captures';
import { withSite } from './page';

const MINUTES = 600_000;
const MOST_NODES = 3000;

/** Drags the playhead to and fro over the whole run. @returns the most nodes that the page had */
const scrub = async (page: Page): Promise<number> => {
  const box = await page.getByRole('slider', { name: 'Timeline' }).boundingBox();
  if (box === null) throw new Error('no slider');
  let most = 0;
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  for (let i = 0; i < 120; i++) {
    await page.mouse.move(box.x + 1 + (box.width - 2) * (0.5 - 0.5 * Math.cos(i / 9)), box.y + box.height / 2);
    most = Math.max(most, await page.evaluate(() => document.querySelectorAll('*').length));
  }
  await page.mouse.up();
  return most;
};

/** The longest first. */
const sorted = (times: readonly number[]): readonly number[] => [...times].sort((a, b) => b - a);
const at = (times: readonly number[], part: number): number => times[Math.floor((1 - part) * (times.length - 1))] ?? 0;
const ms = (n: number): string => `${n.toFixed(0)} ms`;

test('a conversation of 100,000 segments in the page (after `npm run build`)', { timeout: MINUTES }, () =>
  withSite(async (browser, site) => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    try {
      const long = join(folder, 'long.pcap');
      writeFileSync(long, longConversation(100_000));
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      await page.goto(site);
      await page.locator('[data-stage]:not([data-status="loading"])').waitFor();
      await page.waitForTimeout(2000);
      const client = await page.context().newCDPSession(page);
      // A short run's frames, as a yardstick of the machine.
      const yard = sorted(times(await workDuring(client, FRAMES, async () => void (await scrub(page)))));
      const begins = performance.now();
      const worked = await workDuring(client, TASKS, async () => {
        await page.locator('input[type="file"][accept*=".pcap"]').setInputFiles(long);
        await page.locator('[data-stage]:not([data-beats="18"])').waitFor({ timeout: MINUTES });
        await page.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: MINUTES });
      });
      const tasks = times(worked);
      const opened = performance.now() - begins;
      let nodes = 0;
      const scrubbed = await workDuring(client, FRAMES, async () => {
        nodes = await scrub(page);
      });
      const frames = sorted(times(scrubbed));
      console.log(
        [
          'a conversation of 100,000 segments in the page (times of the page’s own thread: the processor’s, not the clock’s)',
          `  on the stage after ${ms(opened)} by the clock; the page at work for ${ms(tasks.reduce((sum, task) => sum + task, 0))}; longest tasks ${sorted(tasks).slice(0, 5).map(ms).join(', ')}`,
          `  scrubbed: a frame takes ${ms(at(frames, 0.5))}, of 20 the longest ${ms(at(frames, 0.95))}; of a short run ${ms(at(yard, 0.5))} and ${ms(at(yard, 0.95))}; ratio ${(at(frames, 0.5) / at(yard, 0.5)).toFixed(2)}`,
          `  most nodes: ${nodes}`,
        ].join('\n'),
      );
      expect(nodes).toBeLessThanOrEqual(MOST_NODES);
      expect(at(frames, 0.95)).toBeLessThan(1000 / 30);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }),
);
