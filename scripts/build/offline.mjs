// @ts-check
// dist/offline.js: the service worker, with the list of what it keeps. Its version is the content of those files.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bin.mjs';

/** Too large for every visitor, or of no use without the network. */
const LEFT_OUT = /^(courses\/|tcp-stage\.html$|offline\.js$)/;

/** @param {string} folder @param {string} [below] @returns {string[]} */
const filesIn = (folder, below = '') =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}${entry.name}`;
    return entry.isDirectory() ? filesIn(folder, `${path}/`) : [path];
  });

/** @param {string} site the finished site */
export function offline(site) {
  const files = filesIn(site)
    .filter((file) => !LEFT_OUT.test(file))
    .sort();
  const worker = readFileSync(join(root, 'scripts', 'build', 'service-worker.js'), 'utf8');
  const hash = createHash('sha256').update(worker);
  for (const file of files) hash.update(file).update(readFileSync(join(site, file)));
  const version = hash.digest('hex').slice(0, 16);
  writeFileSync(
    join(site, 'offline.js'),
    `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n${worker}`,
  );
}
