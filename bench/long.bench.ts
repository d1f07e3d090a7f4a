import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright';
import { expect, test } from 'vitest';
import { ensureChromium, launchArgs } from '../scripts/find-chromium.mjs';
import { longConversation } from './captures';

const MINUTES = 600_000;
const PORT = 4193;
const MOST_NODES = 3000;

type TraceEvent = Readonly<{ name: string; ph: string; pid: number; tid: number; tdur?: number; args: { name?: string } }>;

/** The tasks of the page's own thread while `act` is done: the processor's time, ms, longest first. */
const tasksDuring = async (client: CDPSession, names: readonly string[], act: () => Promise<void>): Promise<readonly number[]> => {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  client.on('Tracing.dataCollected', collect);
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'cc', 'devtools.timeline'] },
  });
  await act();
  const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
  await client.send('Tracing.end');
  await complete;
  client.off('Tracing.dataCollected', collect);
  const main = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const own = events.filter(({ name, pid, tid, tdur }) => names.includes(name) && main.has(`${pid} ${tid}`) && tdur !== undefined);
  return own.map(({ tdur = 0 }) => tdur / 1000).sort((a, b) => b - a);
};

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

const at = (sorted: readonly number[], part: number): number => sorted[Math.floor((1 - part) * (sorted.length - 1))] ?? 0;
const ms = (n: number): string => `${n.toFixed(0)} ms`;

test('a conversation of 100,000 segments in the page (after `npm run build`)', { timeout: MINUTES }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const host = execFile(process.execPath, ['scripts/serve.mjs', '--port', String(PORT)]);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArgs });
  try {
    const long = join(folder, 'long.pcap');
    writeFileSync(long, longConversation(100_000));
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await expect
      .poll(
        () =>
          page.goto(`http://127.0.0.1:${PORT}/`).then(
            () => true,
            () => false,
          ),
        { timeout: 10_000 },
      )
      .toBe(true);
    await page.locator('[data-stage]:not([data-status="loading"])').waitFor();
    await page.waitForTimeout(2000);
    const client = await page.context().newCDPSession(page);
    // A short run's frames, as a yardstick of the machine.
    const frame = ['ProxyMain::BeginMainFrame'];
    const yard = await tasksDuring(client, frame, async () => void (await scrub(page)));
    const begins = performance.now();
    const tasks = await tasksDuring(client, ['ThreadControllerImpl::RunTask'], async () => {
      await page.locator('input[type="file"][accept*=".pcap"]').setInputFiles(long);
      await page.locator('[data-stage]:not([data-beats="18"])').waitFor({ timeout: MINUTES });
      await page.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: MINUTES });
    });
    const opened = performance.now() - begins;
    let nodes = 0;
    const frames = await tasksDuring(client, frame, async () => {
      nodes = await scrub(page);
    });
    console.log(
      [
        'a conversation of 100,000 segments in the page (times of the page’s own thread: the processor’s, not the clock’s)',
        `  on the stage after ${ms(opened)} by the clock; the page at work for ${ms(tasks.reduce((sum, task) => sum + task, 0))}; longest tasks ${tasks.slice(0, 5).map(ms).join(', ')}`,
        `  scrubbed: a frame takes ${ms(at(frames, 0.5))}, of 20 the longest ${ms(at(frames, 0.95))}; of a short run ${ms(at(yard, 0.5))} and ${ms(at(yard, 0.95))}; ratio ${(at(frames, 0.5) / at(yard, 0.5)).toFixed(2)}`,
        `  most nodes: ${nodes}`,
      ].join('\n'),
    );
    expect(nodes).toBeLessThanOrEqual(MOST_NODES);
    expect(at(frames, 0.95)).toBeLessThan(1000 / 30);
  } finally {
    await browser.close();
    host.kill();
    rmSync(folder, { recursive: true });
  }
});
