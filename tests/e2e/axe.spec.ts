import type { Page } from '@playwright/test';
import { PANELS } from '../../src/session/address';
import { measured, wrongWith } from './judge';
import { expect, open, test } from './stage';

const sizes = [
  [1280, 720],
  [1920, 1080],
  [390, 844],
  [640, 480],
] as const;
const themes = ['light', 'dark', 'projector'] as const;
const languages = ['en', 'zh-Hans'] as const;

/** A view by its address, and what is done in it; that may have been done already. */
type State = Readonly<{ search: string; act?: (page: Page) => Promise<void> }>;

const enlarge = async (page: Page): Promise<void> => {
  if ((await page.locator('dialog[open]').count()) === 0) await page.keyboard.press('f');
  await expect(page.locator('dialog[open] .enlarged')).not.toBeEmpty();
};

/** Every view of the page, and every panel in it. */
const STATES: readonly State[] = [
  ...PANELS.filter((panel) => panel !== 'explain').flatMap((panel) => [
    { search: `beat=9&panels=explain,${panel}` },
    { search: `scenario=lost-data&beat=7&numbers=real&panels=${panel}`, act: enlarge },
  ]),
  { search: 'scenario=syn-flood&beat=9&panels=explain,hosts' },
  { search: 'scenario=what-if-no-time-wait&beat=25' },
  { search: 'beat=9&view=embed' },
  { search: 'beat=9&view=present' },
  { search: 'beat=3&foo=1&run=abc' },
  { search: 'scenario=a-client-close&beat=9&panels=explain,header' },
  {
    search: 'beat=5',
    act: async (page) => {
      const closer = page.locator('.closer summary').first();
      if (!(await closer.isVisible())) return;
      if ((await page.locator('.closer details').count()) < 2) await closer.click();
      await expect(page.locator('.closer details').nth(1)).toBeVisible();
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>('.closer details')) fold.open = true;
      });
    },
  },
];

/** Opens, one after the other, all that the header's buttons open over the page. */
const eachSheet = async (page: Page, look: (name: string) => Promise<void>): Promise<void> => {
  // What a sheet shows of another page is looked at where that page is.
  await page.route('**/embed.html*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Preview</title>' }));
  const menu = page.locator('[aria-controls="menu"]');
  // A button that opens the system's chooser of files opens nothing here.
  const buttons = page.locator('.menu > button, .tools button:not(:has(+ input[type=file]))');
  const names = await buttons.allTextContents();
  expect(names.length).toBeGreaterThan(3);
  for (const [i, name] of names.entries()) {
    if ((await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) === 'false') {
      await menu.click();
      if (i === 0) await look('menu');
    }
    await buttons.nth(i).click();
    const sheet = page.locator('dialog[open]');
    if ((await sheet.count()) > 0) {
      // What is in it may be fetched when it is first shown.
      await expect(sheet.locator('> :not(h2, .sheet-close)').first()).toBeVisible();
      const tabs = sheet.getByRole('tab');
      if ((await tabs.count()) === 0) await look(name);
      for (const tab of await tabs.all()) {
        await tab.click();
        await expect(sheet.getByRole('tabpanel')).not.toBeEmpty();
        await look(`${name}, ${await tab.textContent()}`);
      }
    } else await look(name);
    await page.keyboard.press('Escape');
  }
};

/** The narrowest phone. */
const NARROWEST = { width: 320, height: 640 };

/** Waits until what a change of the window, of the theme or of a panel brings about is there: some frames in which nothing changes. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    let quiet = 0;
    const changes = new MutationObserver(() => {
      quiet = 0;
    });
    changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (; quiet < 4; quiet++) await new Promise(requestAnimationFrame);
    changes.disconnect();
  });

/** Goes from one theme to the next until it is this one. */
const turnTo = async (page: Page, theme: (typeof themes)[number]): Promise<void> => {
  for (const _ of themes) {
    if ((await page.locator('html').getAttribute('data-theme')) === theme) return;
    await page.keyboard.press('t');
  }
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
};

/** So many pieces, for several workers. */
const PIECES = 4;
for (const [l, lang] of languages.entries()) {
  for (let piece = 0; piece < PIECES; piece++) {
    test(`in ${lang} axe finds nothing in any view, all is 12 px or more, nothing scrolls sideways: part ${piece + 1} of ${PIECES}`, async ({
      page,
    }) => {
      // Some forty looks, each of a quarter of a second where nothing else runs.
      test.setTimeout(180_000);
      for (const [i, { search, act }] of STATES.entries()) {
        if (i % PIECES !== piece) continue;
        // A page is opened once, at one size or another; then the window becomes smaller or larger, and the theme another.
        const turns = sizes.map((_, n) => (n + i + l) % sizes.length);
        for (const [n, s] of turns.entries()) {
          const [[width, height], theme] = [sizes[s]!, themes[(s + l + i) % 3]!];
          await page.setViewportSize({ width, height });
          if (n === 0) await open(page, `?${search}&motion=reduce&lang=${lang}&theme=${theme}`);
          else await turnTo(page, theme);
          // Every state comes in every theme, at one size or another, and every theme at every size; what is enlarged, in one language.
          if (act === enlarge && (s + l) % 2 === 1) continue;
          await act?.(page);
          await settled(page);
          expect.soft(await wrongWith(page), `${search} at ${width}×${height}, ${theme}`).toEqual([]);
        }
        await page.setViewportSize(NARROWEST);
        for (const theme of themes) {
          await turnTo(page, theme);
          await act?.(page);
          await settled(page);
          expect.soft(await measured(page), `${search} on the narrowest phone, ${theme}`).toEqual([]);
        }
      }
    });
  }

  for (const [s, [width, height]] of sizes.entries()) {
    const theme = themes[(s + l) % 3]!;
    test(`at ${width}×${height} in ${lang} axe finds nothing in what the header opens, ${theme}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, `?beat=7&motion=reduce&lang=${lang}&theme=${theme}`);
      await eachSheet(page, async (name) => expect.soft(await wrongWith(page), name).toEqual([]));
    });
  }

  test(`on the narrowest phone, in ${lang}, all that the header opens is 12 px or more and nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize(NARROWEST);
    await open(page, `?beat=7&motion=reduce&lang=${lang}`);
    await eachSheet(page, async (name) => expect.soft(await measured(page), name).toEqual([]));
  });
}
