// @ts-check
// npm run build. Everything is made in a folder aside and moved to dist/ and lib/ only when it is whole: nobody ever serves half a build.
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bin.mjs';
import { buildCli } from './build/cli.mjs';
import { courses } from './build/courses.mjs';
import { element } from './build/element.mjs';
import { embed } from './build/embed.mjs';
import { offline } from './build/offline.mjs';
import { oneFile } from './build/oneFile.mjs';
import { buildPackage } from './build/package.mjs';
import { buildSite } from './build/site.mjs';

process.env.NODE_ENV = 'production';

const cache = join(root, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
const work = mkdtempSync(join(cache, 'build-'));

/** @param {string} made @param {string} name the folder in the repository that it takes the place of */
function moveTo(made, name) {
  const folder = join(root, name);
  if (existsSync(folder)) renameSync(folder, join(work, `former-${name}`));
  renameSync(made, folder);
}

try {
  const site = join(work, 'site');
  const frames = join(work, 'frames');
  const script = join(work, 'element');
  const lib = join(work, 'lib');
  const [, alone, frame] = await Promise.all([
    buildSite(site, work),
    oneFile(work),
    embed(frames),
    element(script, 'iife'),
    buildPackage(lib, work),
    buildCli(lib),
  ]);
  cpSync(frames, site, { recursive: true });
  writeFileSync(join(site, 'embed.html'), frame);
  writeFileSync(join(site, 'tcp-stage.html'), alone);
  await courses(work, site, alone);
  cpSync(join(script, 'tcp-stage.js'), join(site, 'tcp-stage.js'));
  offline(site);
  moveTo(site, 'dist');
  moveTo(lib, 'lib');
} finally {
  rmSync(work, { recursive: true, force: true });
}
