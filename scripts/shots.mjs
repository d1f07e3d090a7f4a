// @ts-check
// npm run shots: pictures of the main views in shots/, from the built dist/.
//   --only TEXT        only pictures whose name contains TEXT (several: comma)
//   --url-extra QUERY  more address parameters for all of them, e.g. "numbers=real&motion=reduce"
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { root } from './bin.mjs';
import { ensureChromium, launchArgs } from './find-chromium.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' }, 'url-extra': { type: 'string' } } });

const sizes = ['1280x720', '1920x1080', '390x844', '640x480', '320x640'];
const themes = ['light', 'dark', 'projector'];
const languages = ['en', 'zh-Hans'];
/** @type {{ name: string, query: Record<string, string> }[]} */
const views = [0, 4, 7, 12].map((beat) => ({ name: `whole-life-${beat}`, query: { scenario: 'whole-life', beat: String(beat) } }));

const shots = views.flatMap(({ name, query }) =>
  sizes.flatMap((size) =>
    themes.flatMap((theme) =>
      languages.map((lang) => ({ name: `${name}-${size}-${theme}-${lang}`, size, query: { ...query, theme, lang } })),
    ),
  ),
);
const wanted = (values.only ?? '').split(',').filter(Boolean);
const todo = shots.filter(({ name }) => wanted.length === 0 || wanted.some((text) => name.includes(text)));

if (!existsSync(join(root, 'dist', 'index.html'))) {
  console.error('There is no dist/: run "npm run build" first.');
  process.exit(1);
}
if (todo.length === 0) {
  console.error(`No picture has "${values.only}" in its name; they are called like ${shots[0]?.name}.`);
  process.exit(1);
}

const folder = join(root, 'shots');
mkdirSync(folder, { recursive: true });
const site = await serve();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArgs });
let failed = 0;

/** @param {(typeof shots)[number]} shot */
async function take({ name, size, query }) {
  const [width = 0, height = 0] = size.split('x').map(Number);
  const page = await browser.newPage({ viewport: { width, height } });
  /** @type {string[]} */
  const said = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  try {
    const search = new URLSearchParams(query);
    for (const [key, value] of new URLSearchParams(values['url-extra'] ?? '')) search.set(key, value);
    await page.goto(`${site.url}?${search}`);
    // A stage that never answers is still worth a picture: it shows why.
    await page
      .waitForSelector('[data-stage][data-status]:not([data-status="loading"])', { timeout: 5000 })
      .catch(() => said.push('the stage was not ready after 5 s'));
    // Panels and badges take up to 320 ms to come to rest.
    await page.waitForTimeout(400);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (tooWide > 0) said.push(`scrolls sideways by ${tooWide} px`);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  } catch (error) {
    failed += 1;
    said.push(error instanceof Error ? error.message : String(error));
  }
  await page.close();
  console.log(`shots/${name}.png${said.length > 0 ? `  (${said.join('; ')})` : ''}`);
}

const queue = [...todo];
await Promise.all(
  [1, 2].map(async () => {
    for (let shot = queue.shift(); shot; shot = queue.shift()) await take(shot);
  }),
);
await browser.close();
await site.close();
console.log(`${todo.length - failed} pictures in shots/`);
process.exitCode = failed === 0 ? 0 : 1;
