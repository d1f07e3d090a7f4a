// @ts-check
// lib/cli.js: the command line, whole in one file, with nothing beside Node.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../bin.mjs';

/** @param {string} outDir where cli.js comes to stand; nothing else there is touched */
export async function buildCli(outDir) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // Only so is React's own development code left out.
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src', 'cli', 'index.ts'),
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20',
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'cli.js', banner: '#!/usr/bin/env node' } },
    },
  });
  chmodSync(join(outDir, 'cli.js'), 0o755);
}
