import type { Page } from '@playwright/test';
import { atRest, expect, open, test } from './stage';

/** Frames longer than this are seen as a hitch, ms; and what a sum of frames of 16.67 ms may be off. */
const LONGEST = 50 + 1;
/** A hitch that belongs to a step comes each time; one of the machine's own does not. */
const TRIES = 6;

/** The lengths of the frames while `act` is done, in ms. */
const framesDuring = async (page: Page, act: () => Promise<void>): Promise<readonly number[]> => {
  const frames = await page.evaluateHandle(() => {
    const measured = { lengths: [] as number[], on: true };
    const tick = (before: number) =>
      requestAnimationFrame((now) => {
        measured.lengths.push(now - before);
        if (measured.on) tick(now);
      });
    tick(performance.now());
    return measured;
  });
  await act();
  return frames.evaluate((measured) => {
    measured.on = false;
    return measured.lengths;
  });
};

test('on a processor four times slower no frame of a step but the first takes over 50 ms', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (let beat = 1; beat <= 9; beat++) {
    let hitches: readonly number[] = [];
    for (let tried = 0; tried < TRIES; tried++) {
      const frames = await framesDuring(page, async () => {
        await page.keyboard.press('ArrowRight');
        await atRest(page, beat);
      });
      expect(frames.length).toBeGreaterThan(8);
      hitches = frames.slice(1).filter((frame) => frame > LONGEST);
      if (hitches.length === 0) break;
      await page.keyboard.press('ArrowLeft');
      await atRest(page, beat - 1);
    }
    expect(hitches, `step to beat ${beat}`).toEqual([]);
    await atRest(page, beat);
  }
});
