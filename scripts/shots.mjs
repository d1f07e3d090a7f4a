// @ts-check
// npm run shots: pictures of all views, sizes, themes and languages in shots/, from the built dist/.
//   --only TEXT        only pictures whose name contains TEXT (several: comma)
//   --url-extra QUERY  more address parameters for all of them, e.g. "numbers=real"
//   --store            renews what tests/e2e/pictures.spec.ts compares with instead: look at the changes before you commit them
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { root } from './bin.mjs';
import { ensureChromium, launchArgs } from './find-chromium.mjs';
import { serve } from './serve.mjs';
import { bring, describe, described, kept, maker, nameOf, pictures } from './views.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, 'url-extra': { type: 'string' }, store: { type: 'boolean', default: false } },
});
const wanted = (values.only ?? '').split(',').filter(Boolean);
/** @param {import('./views.mjs').Picture} picture */
const isWanted = (picture) => wanted.length === 0 || wanted.some((text) => nameOf(picture).includes(text));
const todo = pictures.filter(isWanted);

if (!existsSync(join(root, 'dist', 'index.html'))) {
  console.error('There is no dist/: run "npm run build" first.');
  process.exit(1);
}
if (todo.length === 0) {
  console.error(`No picture has "${values.only}" in its name; they are called like ${pictures[0] && nameOf(pictures[0])}.`);
  process.exit(1);
}

const site = await serve();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArgs });
let failed = 0;

/** @returns {Promise<import('playwright').Page>} with a clock that stands still */
const newPage = async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce', locale: 'en-US', timezoneId: 'UTC' });
  await page.clock.setFixedTime(0);
  return page;
};

/** @param {string} folder @param {import('./views.mjs').Picture} picture */
async function take(folder, picture) {
  const page = await newPage();
  /** @type {string[]} */
  const said = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  try {
    // A stage that never answers is still worth a picture: it shows why.
    await bring(page, site.url, picture, values['url-extra']).catch((error) => said.push(error.message.split('\n')[0]));
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (tooWide > 0) said.push(`scrolls sideways by ${tooWide} px`);
    await page.screenshot({ path: join(folder, `${nameOf(picture)}.png`) });
  } catch (error) {
    failed += 1;
    said.push(error instanceof Error ? error.message : String(error));
  }
  await page.close();
  console.log(`${nameOf(picture)}.png${said.length > 0 ? `  (${said.join('; ')})` : ''}`);
}

/** Two at a time. @template T @param {readonly T[]} all @param {(one: T) => Promise<void>} act */
const each = async (all, act) => {
  const queue = [...all];
  const work = async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await act(one);
  };
  await Promise.all([work(), work()]);
};

/** The boxes and texts, a line for each thing, then the pictures, and who made them. */
async function store() {
  const folder = join(root, 'tests', 'e2e', 'pictures');
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) rmSync(join(folder, old));
  /** @type {Record<string, object[]>} */
  const boxes = {};
  await each(described, async (picture) => {
    const page = await newPage();
    await bring(page, site.url, picture);
    boxes[nameOf(picture)] = await describe(page);
    await page.close();
  });
  const text = described.map((picture) => {
    const lines = (boxes[nameOf(picture)] ?? []).map((line) => `  ${JSON.stringify(line)}`);
    return `${JSON.stringify(nameOf(picture))}: [\n${lines.join(',\n')}\n ]`;
  });
  writeFileSync(join(folder, 'boxes.json'), `{\n ${text.join(',\n ')}\n}\n`);
  await each(kept, (picture) => take(folder, picture));
  const page = await newPage();
  await page.goto(site.url);
  writeFileSync(join(folder, 'made-by.json'), `${JSON.stringify(await maker(page), null, 2)}\n`);
  console.log(`${described.length} descriptions and ${kept.length} pictures in tests/e2e/pictures/`);
}

if (values.store) await store();
else {
  const folder = join(root, 'shots');
  mkdirSync(folder, { recursive: true });
  await each(todo, (picture) => take(folder, picture));
  console.log(`${todo.length - failed} pictures in shots/`);
}
await browser.close();
await site.close();
process.exitCode = failed === 0 ? 0 : 1;
