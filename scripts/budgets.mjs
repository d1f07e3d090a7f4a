// @ts-check
// What a page may weigh. The strict reading of a kilobyte: 1000 bytes.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isMain, root } from './bin.mjs';

/** @typedef {{ name: string, value: number, limit: number, unit: string, ok: boolean }} Budget */

/**
 * The files that the page asks for before anything is clicked. Followed through static imports: a chunk that nobody preloads costs a request all the same.
 * @param {string} folder
 */
function firstLoad(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = new Set();
  const others = new Set();
  /** @param {string} file */
  const addScript = (file) => {
    if (scripts.has(file)) return;
    scripts.add(file);
    for (const [, from] of readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)) {
      addScript(resolve(dirname(file), from ?? ''));
    }
  };
  for (const [tag] of page.matchAll(/<(?:script|link)\b[^>]*>/g)) {
    const address = /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1];
    const rel = /\brel="([^"]+)"/.exec(tag)?.[1] ?? '';
    if (!address || rel === 'icon' || rel === 'manifest' || rel === 'apple-touch-icon' || rel === 'canonical') continue;
    const file = resolve(folder, address);
    if (tag.startsWith('<script') || rel === 'modulepreload') addScript(file);
    else others.add(file);
  }
  return { scripts: [...scripts], requests: 1 + scripts.size + others.size };
}

/** @param {string} file */
const gzipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

/**
 * The files that a frame in a course page asks for before anybody turns to it: what the page names, and the words of its language.
 * @param {string} folder @param {string} lang
 */
function frameLoad(folder, lang) {
  const page = join(folder, 'embed.html');
  const named = [...readFileSync(page, 'utf8').matchAll(/\b(?:src|href)="(\.\/[^"]+)"/g)].map(([, address]) =>
    resolve(folder, address ?? ''),
  );
  const words = readdirSync(join(folder, 'assets')).filter((name) => name.startsWith(`embed-words-${lang}-`));
  return [page, ...named, ...words.map((name) => join(folder, 'assets', name))];
}

/** @param {string} [folder] @returns {Budget[]} */
export function budgets(folder = join(root, 'dist')) {
  const { scripts, requests } = firstLoad(folder);
  const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
  /** @param {string} name @param {number} value @param {number} limit @param {string} unit */
  const at = (name, value, limit, unit) => ({ name, value, limit, unit, ok: value > 0 && value <= limit });
  const frames = ['en', 'zh-Hans'].flatMap((lang) => {
    const files = frameLoad(folder, lang);
    const size = files.filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + gzipped(file), 0);
    return [
      at(`script of a frame in ${lang}, gzip`, size, 100_000, 'bytes'),
      at(`requests of a frame in ${lang}`, files.length, 4, 'requests'),
    ];
  });
  const alone = join(folder, 'tcp-stage.html');
  return [
    at('script at first load, gzip', bytes, 125_000, 'bytes'),
    at('requests at first load', requests, 5, 'requests'),
    ...frames,
    at('the one file', statSync(alone).size, 700_000, 'bytes'),
    at('the one file, gzip', gzipped(alone), 230_000, 'bytes'),
  ];
}

/** @param {Budget} budget */
export const line = ({ name, value, limit, unit, ok }) => `${ok ? 'ok  ' : 'OVER'} ${name}: ${value} of ${limit} ${unit}`;

if (isMain(import.meta.url)) {
  if (!existsSync(join(root, 'dist', 'index.html'))) {
    console.error('There is no dist/: run "npm run build" first.');
    process.exit(1);
  }
  const all = budgets();
  console.log(process.argv.includes('--json') ? JSON.stringify(all) : all.map(line).join('\n'));
  if (all.some(({ ok }) => !ok)) process.exitCode = 1;
}
