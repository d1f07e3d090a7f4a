import type { CDPSession } from '@playwright/test';
import { atRest, expect, open, test } from './stage';

/** A frame longer than this is seen as a hitch, ms, on a processor so many times slower than this one. */
const LONGEST = 50;
const SLOWER = 4;

type TraceEvent = { name: string; ph: string; ts: number; pid: number; tid: number; dur?: number; tdur?: number; args: { name?: string } };

/**
 * The frames that the page makes while `act` is done: how long each keeps the processor, in ms.
 * The processor's own time is taken, not the clock's: other tests run beside this one.
 */
const framesDuring = async (client: CDPSession, act: () => Promise<void>): Promise<readonly number[]> => {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  client.on('Tracing.dataCollected', collect);
  const traceConfig = { includedCategories: ['toplevel', 'devtools.timeline', 'cc'] };
  await client.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await act();
  const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
  await client.send('Tracing.end');
  await complete;
  client.off('Tracing.dataCollected', collect);
  const frames = events.filter(({ name, ph }) => name === 'ProxyMain::BeginMainFrame' && ph === 'X');
  return frames.sort((a, b) => a.ts - b.ts).map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
};

test('on a processor four times slower no frame of a step but the first takes over 50 ms', async ({ page }) => {
  test.setTimeout(90_000);
  await open(page);
  const client = await page.context().newCDPSession(page);
  for (let beat = 1; beat <= 12; beat++) {
    const frames = await framesDuring(client, async () => {
      await page.keyboard.press('ArrowRight');
      await atRest(page, beat);
    });
    expect(frames.length).toBeGreaterThan(3);
    expect(
      frames.slice(1).filter((frame) => frame * SLOWER > LONGEST),
      `step to beat ${beat}`,
    ).toEqual([]);
  }
});
