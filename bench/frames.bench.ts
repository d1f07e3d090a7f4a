import type { Page } from 'playwright';
import { test } from 'vitest';
import { SCENARIOS } from '../src/scenarios';
import { FRAMES, times, workDuring } from '../tests/e2e/tracing';
import { withSite } from './page';

const MINUTES = 2_400_000;
/** More than any scenario takes to play, by the clock. */
const PATIENCE = 240_000;
const SLOWER = 4;
const LONG = 50;
/** What the page itself does, it does each time; what is seen in one play alone may be the machine's. */
const PLAYS = 3;
/** Three intervals of a screen are 50 ms, and the clock does not read them that well. */
const UNSURE = 0.5;

/** Opens a scenario, takes the first step (with which the page fetches what nobody asks for at once), and stands at the start again. */
const standing = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  // By a function: the first of them brings the tool's own script into the page (12 ms of it), and that is not to fall into what is measured.
  await page.waitForFunction(() => document.querySelector('[data-stage]:not([data-status="loading"])'));
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(2000);
  await page.keyboard.press('Home');
};

/** Plays to the end. */
const play = async (page: Page): Promise<void> => {
  await page.keyboard.press(' ');
  const end = () => {
    const { beat, beats, status } = document.querySelector<HTMLElement>('[data-stage]')!.dataset;
    return beat === beats && status === 'paused';
  };
  await page.waitForFunction(end, undefined, { timeout: PATIENCE, polling: 500 });
};

/** The times between the frames that are shown while `act` is done, by the clock, in ms. */
const between = async (page: Page, act: () => Promise<void>): Promise<readonly number[]> => {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    const frame = (now: number): void => {
      times.push(now);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await act();
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  return times.slice(1).map((time, i) => time - times[i]!);
};

const longest = (frames: readonly number[]): string => {
  const over = frames.filter((frame) => frame > LONG + UNSURE).length;
  return `${String(over).padStart(2)} of ${String(frames.length).padStart(4)}, longest ${Math.max(...frames)
    .toFixed(0)
    .padStart(3)} ms`;
};

test('frames of every scenario (after `npm run build`; on an idle machine)', { timeout: MINUTES }, () =>
  withSite(async (browser, site) => {
    console.log(
      `frames of more than ${LONG} ms: the processor’s time × ${SLOWER}, played at 4×, ${PLAYS} times; by the clock, slowed ${SLOWER} times, played at 1×`,
    );
    for (const { id } of SCENARIOS) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      const client = await page.context().newCDPSession(page);
      await standing(page, `${site}?scenario=${id}&speed=4`);
      // Once before: in a process that has just begun, what is done for the first time waits for memory, on any processor.
      await play(page);
      const worked: (readonly number[])[] = [];
      for (let n = 0; n < PLAYS; n++) {
        await page.keyboard.press('Home');
        await page.waitForTimeout(1000);
        worked.push(times(await workDuring(client, FRAMES, () => play(page))).map((ms) => ms * SLOWER));
      }
      await standing(page, `${site}?scenario=${id}`);
      await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      const shown = await between(page, () => play(page));
      console.log(`  ${[id.padEnd(30), ...worked.map(longest), longest(shown)].join('  ')}`);
      await page.close();
    }
  }),
);
