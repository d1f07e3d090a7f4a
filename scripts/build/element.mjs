// @ts-check
// The custom element, whole: dist/tcp-stage.js for any page, and a module for those who install the package.
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../bin.mjs';
import { preactBundle } from './target.mjs';
import { translationsInTurn } from './translations.mjs';

/** @param {string} outDir where it comes to stand @param {'iife' | 'es'} format a classic script (tcp-stage.js) or a module (element.js) */
export async function element(outDir, format) {
  await build(
    preactBundle({
      outDir,
      mode: 'one-file',
      input: { [format === 'iife' ? 'tcp-stage' : 'element']: join(root, 'src', 'embed', 'element.ts') },
      plugins: [translationsInTurn()],
      output: { format, codeSplitting: false, entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    }),
  );
}
