import { test as base, expect, type Page } from '@playwright/test';

/** Every test fails when the page complains, or asks anything of another host. */
export const test = base.extend<{ wellBehaved: undefined }>({
  wellBehaved: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.text() === 'Service Worker registration blocked by Playwright') return;
        if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(baseURL ?? '')) complaints.push(`request: ${request.url()}`);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** Opens the page at an address (from `?` on) and waits until it answers. */
export const open = async (page: Page, search = ''): Promise<void> => {
  await page.goto(search);
  await page.locator('[data-stage]:not([data-status="loading"])').waitFor();
  await answering(page);
};

/** Waits until the part that comes after the stage answers too. It stands in the served page, and a press that comes before it is lost. */
const answering = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const heard = (element: Element | null) => element !== null && Object.keys(element).some((key) => key.startsWith('__react'));
    const late = document.querySelector('[role="tab"], .tools button');
    return late === null || !heard(document.getElementById('root')) || heard(late);
  });
};

/**
 * Every step of what is open, from where it stands to the last, by key, and what `see` sees at each; within the page, for there are hundreds of them.
 * `see` runs there, and knows nothing of what is here.
 */
export const walkThrough = async <T>(page: Page, see: () => T): Promise<readonly T[]> => {
  const there = await page.evaluateHandle<{ see: () => T }>(`({ see: ${see} })`);
  return page.evaluate(async ({ see }) => {
    const stage = document.querySelector<HTMLElement>('[data-stage]')!;
    const rests = (beat: number): boolean =>
      stage.dataset.beat === `${beat}` &&
      stage.dataset.status === 'paused' &&
      [...document.querySelectorAll<HTMLElement>('[data-instant]')].every(({ dataset }) => dataset.instant === stage.dataset.beat);
    const steps = [see()];
    for (let beat = Number(stage.dataset.beat) + 1; beat <= Number(stage.dataset.beats); beat++) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }));
      // The ladder and what is told follow the playhead when there is time; so does the second of two ladders.
      do await new Promise((done) => setTimeout(done));
      while (!rests(beat));
      steps.push(see());
    }
    return steps;
  }, there);
};

export const stage = (page: Page) => page.locator('[data-stage]');

/** Waits until the playhead rests at this beat. */
export const atRest = async (page: Page, beat: number): Promise<void> => {
  await expect(page.locator(`[data-stage][data-beat="${beat}"][data-status="paused"]`)).toBeVisible();
};

export const lastBeat = async (page: Page): Promise<number> => Number(await stage(page).getAttribute('data-beats'));

type Shown = {
  beat: string | undefined;
  states: (string | undefined)[];
  segments: Record<string, string | undefined>[];
  title: string;
  written: string;
};

/** All that the stage shows, as its hooks and its words have it. */
export const shown = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement | SVGElement>(selector)];
    const text = (selector: string) =>
      all(selector)
        .map((element) => element.textContent?.trim() ?? '')
        .join(' | ');
    return {
      beat: all('[data-stage]')[0]?.dataset.beat,
      states: all('[data-endpoint]').map(({ dataset }) => `${dataset.endpoint} ${dataset.state}`),
      segments: all('[data-segment]').map(({ dataset: { from, flags, seq, ack, len, mark } }) => ({ from, flags, seq, ack, len, mark })),
      title: text('[aria-label="Explanation"] h2'),
      written: text('[data-ladder] svg text'),
    };
  });

/** What one end is, by the hook. */
export const stateOf = (page: Page, side: 'client' | 'server') => page.locator(`[data-endpoint="${side}"]`).getAttribute('data-state');
