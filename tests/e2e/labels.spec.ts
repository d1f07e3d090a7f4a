import type { Page } from '@playwright/test';
import { SCENARIOS } from '../../src/scenarios';
import { EMPTY_LESSON } from '../../src/scenarios/drill';
import { packLesson } from '../../src/scenarios/drill/pack';
import type { Run } from '../../src/trace/run';
import { expect, open, test } from './stage';

/** What is wrong with the words of the ladders as Chromium has set them: two that touch, one that leaves its place, one that is too small. */
const wrongWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const SMALLEST = 11.99;
    for (const ladder of document.querySelectorAll('[data-ladder]')) {
      const frame = ladder.getBoundingClientRect();
      const texts = [...ladder.querySelectorAll<HTMLElement | SVGTextElement>('text, .endpoint-name, .endpoint-note, .badge-name')]
        .filter((element) => element.textContent?.trim() && element.checkVisibility({ visibilityProperty: true }))
        .map((element) => ({
          says: `"${element.textContent}"`,
          size: Number.parseFloat(getComputedStyle(element).fontSize),
          paper: element instanceof SVGElement,
          box: element.getBoundingClientRect(),
        }));
      if (texts.length < 4) found.push('no words');
      for (const [n, { says, size, paper, box }] of texts.entries()) {
        if (size < SMALLEST) found.push(`${says} is ${size} px`);
        if (box.left < frame.left || box.right > frame.right)
          found.push(`${says} from ${box.left} to ${box.right} is not within ${frame.left} to ${frame.right}`);
        for (const other of texts.slice(n + 1)) {
          // The heads stand still, and the paper goes by under them.
          if (other.paper !== paper) continue;
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 0 && down > 0) found.push(`${says} and ${other.says} overlap by ${across.toFixed(1)} × ${down.toFixed(1)}`);
        }
      }
    }
    return found;
  });

/** 20 octets, each in a segment of its own, with an ACK each: more than 40 segments from the first SYN to the last. */
const LONG: Run = (() => {
  const { setup } = SCENARIOS.find(({ id }) => id === 'whole-life')!.run;
  const end = ({ client, server }: Run['setup']) => {
    const { program: _client, ...left } = client;
    const { program: _server, ...right } = server;
    return { client: left, server: right };
  };
  const side = 'client';
  return {
    setup: { ...setup, ...end(setup) },
    inputs: [
      { at: 0, do: 'call', side: 'server', call: { call: 'passive OPEN' } },
      { at: 0, do: 'call', side, call: { call: 'active OPEN' } },
      ...Array.from({ length: 20 }, (_, n) => ({ at: 100 + 50 * n, do: 'call', side, call: { call: 'SEND', text: 'a' } }) as const),
    ],
  };
})();

/** Chooses a scenario as a reader does: where there is no room for the list, the menu has it. */
const choose = async (page: Page, id: string): Promise<void> => {
  const list = page.locator('select.chooser').first();
  const menu = page.locator('[aria-controls="menu"]');
  if (!(await list.isVisible())) await menu.click();
  await list.selectOption(id);
  if ((await menu.getAttribute('aria-expanded')) === 'true') await page.keyboard.press('Escape');
};

for (const [size, search] of [
  ['1280×720', 'lang=en'],
  ['1920×1080', 'lang=zh-Hans&numbers=letters'],
  ['390×844', 'lang=en'],
  ['390×844', 'lang=zh-Hans&numbers=real'],
  ['640×480', 'lang=zh-Hans'],
] as const) {
  test(`no word of any ladder touches another, is cut off or too small at ${size}, ${search}`, async ({ page }) => {
    const [width = 0, height = 0] = size.split('×').map(Number);
    await page.setViewportSize({ width, height });
    await open(page, `?motion=reduce&${search}&run=${packLesson({ ...EMPTY_LESSON, run: LONG })}`);
    const wrong: string[] = [];
    for (const id of ['own', ...SCENARIOS.map((each) => each.id)]) {
      if (id !== 'own') await choose(page, id);
      await page.keyboard.press('End');
      await page.waitForFunction(() => {
        const { beat, beats, status } = document.querySelector<HTMLElement>('[data-stage]')!.dataset;
        return beat === beats && status === 'paused';
      });
      if (id === 'own') expect(await page.locator('[data-segment]').count()).toBeGreaterThanOrEqual(40);
      wrong.push(...(await wrongWords(page)).map((each) => `${id}: ${each}`));
    }
    expect(wrong).toEqual([]);
  });
}
