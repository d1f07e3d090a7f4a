// @ts-check
// The views of the stage as pictures: what `npm run shots` takes, and what tests/e2e/pictures.spec.ts compares.

/** @typedef {{ name: string, query: Record<string, string>, press?: string, click?: string }} View `press` a key, `click` what this selects, once it is open. */
/** @typedef {{ view: View, size: string, theme: string, lang: string }} Picture */

export const sizes = ['1280x720', '1920x1080', '390x844', '640x480', '320x640'];
export const themes = ['light', 'dark', 'projector'];
export const languages = ['en', 'zh-Hans'];

/** @type {View[]} */
export const views = [
  ...[0, 4, 7, 12].map((beat) => ({ name: `whole-life-${beat}`, query: { beat: String(beat) } })),
  ...['transcript', 'states', 'header', 'endpoint', 'sockets', 'knows', 'practice'].map((panel) => ({
    name: panel,
    query: { beat: '9', panels: `explain,${panel}` },
  })),
  { name: 'letters', query: { scenario: 'lost-data', beat: '8', numbers: 'letters' } },
  { name: 'hosts', query: { scenario: 'syn-flood', beat: '9' } },
  { name: 'pair', query: { scenario: 'what-if-no-time-wait', beat: '25' } },
  { name: 'capture', query: { scenario: 'a-client-close', beat: '9', panels: 'explain,header' } },
  { name: 'embed', query: { view: 'embed', beat: '9' } },
  { name: 'present', query: { view: 'present', beat: '9' } },
  { name: 'states-enlarged', query: { beat: '9', panels: 'explain,states' }, press: 'f' },
  { name: 'header-enlarged', query: { beat: '9', panels: 'explain,header' }, press: 'f' },
  { name: 'questions', query: {}, click: '.menu > button' },
  { name: 'keys', query: {}, press: '?' },
];

/** @param {Picture} picture */
export const nameOf = ({ view, size, theme, lang }) => `${view.name}-${size}-${theme}-${lang}`;

/** All of them. @type {Picture[]} */
export const pictures = views.flatMap((view) =>
  sizes.flatMap((size) => themes.flatMap((theme) => languages.map((lang) => ({ view, size, theme, lang })))),
);

/** Those whose boxes and texts are kept: every view at two of the four sizes, the languages and themes in turn. @type {Picture[]} */
export const described = views.flatMap((view, v) =>
  sizes.slice(0, 4).flatMap((size, s) => {
    const [theme, lang] = [themes[(v + s) % 3] ?? 'light', languages[(v + (s >> 1)) % 2] ?? 'en'];
    return (v + s) % 2 === 0 ? [{ view, size, theme, lang }] : [];
  }),
);

/** Those that are kept as pictures, too. */
const KEPT = [
  'whole-life-7-1280x720-light-en',
  'whole-life-12-390x844-dark-zh-Hans',
  'states-1920x1080-light-zh-Hans',
  'header-1280x720-projector-en',
  'embed-640x480-light-en',
  'present-1280x720-projector-zh-Hans',
];
export const kept = pictures.filter((picture) => KEPT.includes(nameOf(picture)));

/**
 * Brings a view onto a page and to rest.
 * @param {import('playwright').Page} page @param {string} site @param {Picture} picture @param {string} [more] of the address
 */
export async function bring(page, site, { view, size, theme, lang }, more = '') {
  const [width = 0, height = 0] = size.split('x').map(Number);
  await page.setViewportSize({ width, height });
  const search = new URLSearchParams({ ...view.query, theme, lang, motion: 'reduce' });
  for (const [key, value] of new URLSearchParams(more)) search.set(key, value);
  await page.goto(`${site}?${search}`);
  await page.waitForSelector('[data-stage][data-status]:not([data-status="loading"])', { timeout: 20_000 });
  await page.waitForSelector('.explanation', { timeout: 20_000 });
  if (view.press) await page.keyboard.press(view.press);
  const { click } = view;
  // In a narrow page it may be in the menu: what is behind it is of interest here.
  if (click) await page.evaluate((selector) => /** @type {HTMLElement | null} */ (document.querySelector(selector))?.click(), click);
  if (view.press || click) await page.waitForSelector('dialog[open]', { timeout: 20_000 });
  // What is fetched when it is first shown.
  await page.waitForFunction(() => !document.querySelector(':is(.tab-shown, .enlarged, .study-shown, .tools):empty'), null, {
    timeout: 20_000,
  });
  // The words of the lessons come after the sentences that they explain.
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What follows a scroll bar is never over.
    const moving = document.getAnimations().filter(({ timeline }) => timeline === document.timeline);
    await Promise.all(moving.map((animation) => animation.finished.catch(() => undefined)));
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    let before = '';
    for (let same = 0; same < 20; same = document.body.innerHTML === before ? same + 1 : 0) {
      before = document.body.innerHTML;
      await frame();
    }
  });
}

/**
 * What can be seen, and where: role or tag, name or text, and its box, from the top left corner of the view.
 * @param {import('playwright').Page} page @returns {Promise<[what: string, says: string, x: number, y: number, width: number, height: number][]>}
 */
export const describe = (page) =>
  page.evaluate(() => {
    const top = document.querySelector('dialog[open]') ?? document.body;
    const wanted = 'button, select, input, a, h1, h2, h3, [role], figure, section[aria-label], svg text';
    return [...top.querySelectorAll(wanted)].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const seen = width > 1 && height > 1 && x < innerWidth && y < innerHeight && x + width > 0 && y + height > 0;
      if (!seen || !element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden')) return [];
      const what = element.getAttribute('role') ?? element.tagName.toLowerCase();
      const says = (
        element.getAttribute('aria-label') ??
        (element.querySelectorAll(':scope > :not([lang])').length > 3 ? '' : element.textContent) ??
        ''
      )
        .trim()
        .slice(0, 60);
      return [[what, says, Math.round(x), Math.round(y), Math.round(width), Math.round(height)]];
    });
  });

/**
 * What decides how letters look: the browser, and the widths that its fonts give to some words.
 * @param {import('playwright').Page} page @returns {Promise<{ browser: string, letters: number[] }>}
 */
export const maker = async (page) => ({
  browser: page.context().browser()?.version() ?? '',
  letters: await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return [];
    return ['system-ui', 'ui-monospace, monospace', 'serif'].flatMap((family) =>
      ['SYN, ACK seq 4711 TIME-WAIT', '三次握手 序号'].map((text) => {
        context.font = `16px ${family}`;
        return Math.round(context.measureText(text).width * 100) / 100;
      }),
    );
  }),
});
