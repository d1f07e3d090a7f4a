// @ts-check
// The site: index.html with its pieces, its first frame written into it.
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../bin.mjs';
import { prerender } from '../prerender.mjs';

/** @param {string} site where it comes to stand @param {string} work a folder for what is thrown away */
export async function buildSite(site, work) {
  const server = join(work, 'server');
  await Promise.all([
    build({ root, build: { outDir: site, emptyOutDir: true } }),
    build({
      root,
      logLevel: 'warn',
      build: { ssr: join(root, 'src', 'prerender.tsx'), outDir: server, emptyOutDir: true, copyPublicDir: false, minify: false },
    }),
  ]);
  await prerender(join(server, 'prerender.js'), join(site, 'index.html'));
}
