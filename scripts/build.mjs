// @ts-check
// npm run build. Everything is made in a folder aside and moved to dist/ only when it is whole: nobody ever serves half a build.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './bin.mjs';
import { prerender } from './prerender.mjs';

process.env.NODE_ENV = 'production';

const cache = join(root, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
const work = mkdtempSync(join(cache, 'build-'));
try {
  const site = join(work, 'site');
  await build({ root, build: { outDir: site, emptyOutDir: true } });

  const entry = join(root, 'src', 'prerender.tsx');
  if (existsSync(entry)) {
    const server = join(work, 'server');
    await build({
      root,
      logLevel: 'warn',
      build: { ssr: entry, outDir: server, emptyOutDir: true, copyPublicDir: false, minify: false },
    });
    await prerender(join(server, 'prerender.js'), join(site, 'index.html'));
  } else {
    console.log('prerender: no src/prerender.tsx yet, the page is served empty');
  }

  const dist = join(root, 'dist');
  if (existsSync(dist)) renameSync(dist, join(work, 'before'));
  renameSync(site, dist);
} finally {
  rmSync(work, { recursive: true, force: true });
}
