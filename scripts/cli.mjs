// @ts-check
// npm run -s cli -- …: the command line out of the sources, which are put together anew where one of them is newer.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bin.mjs';

const cache = join(root, 'node_modules', '.cache', 'cli');
const made = join(cache, 'cli.js');

/** @param {string} folder @returns {number} when the newest of the files below it was changed, in ms */
const newestIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs);
  }, 0);

const isOld = () => {
  const at = existsSync(made) ? statSync(made).mtimeMs : 0;
  return at < newestIn(join(root, 'src')) || at < statSync(join(root, 'package-lock.json')).mtimeMs;
};

if (isOld()) {
  // Put there in one go: another that runs at the same time never reads half of it.
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'build-'));
  // React is built as it is for the page, whoever runs this.
  process.env.NODE_ENV = 'production';
  const { buildCli } = await import('./build/cli.mjs');
  await buildCli(work);
  renameSync(join(work, 'cli.js'), made);
  rmSync(work, { recursive: true });
}
await import(pathToFileURL(made).href);
