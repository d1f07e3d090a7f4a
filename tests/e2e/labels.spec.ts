import type { Page } from '@playwright/test';
import { SCENARIOS } from '../../src/scenarios';
import { EMPTY_LESSON } from '../../src/scenarios/drill';
import { packLesson } from '../../src/scenarios/drill/pack';
import type { Run } from '../../src/trace/run';
import { wrongWords } from './judge';
import { expect, open, test } from './stage';

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
  ['390×844', 'lang=zh-Hans&numbers=real'],
  ['640×480', 'lang=zh-Hans'],
  ['320×640', 'lang=en&theme=projector'],
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
