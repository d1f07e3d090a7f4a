// @ts-check
// dist/tcp-stage.html: the whole stage in one file, for a stick or a mail. It opens from file:// and asks for nothing, ever.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../bin.mjs';
import { pack } from './pack.mjs';
import { shorten } from './shorthand.mjs';
import { preactBundle } from './target.mjs';
import { translationsInTurn } from './translations.mjs';

/** @param {string} text @returns {string} how a policy names an inline script */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param {string} code as it may stand within a script element */
const inScript = (code) => code.replace(/<(\/script|script|!--)/gi, '\\x3c$1');

/** @param {string} outDir @param {string} name @param {string} input @param {import('vite').Plugin[]} [plugins] */
const bundle = (outDir, name, input, plugins = []) =>
  build(
    preactBundle({
      outDir: join(outDir, name),
      mode: 'one-file',
      input: { [name]: input },
      plugins,
      output: { format: 'iife', codeSplitting: false, entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    }),
  );

/** @param {string} work a folder for what is thrown away @returns {Promise<string>} the page */
export async function oneFile(work) {
  const outDir = join(work, 'one-file');
  const source = join(root, 'src', 'embed');
  await Promise.all([
    bundle(outDir, 'stage', join(source, 'alone.tsx'), [translationsInTurn()]),
    bundle(outDir, 'unpack', join(source, 'unpack.ts')),
  ]);
  /** @param {string} name */
  const made = (name) => readFileSync(join(outDir, name), 'utf8').trim();
  const packed = pack(shorten(`${made('stage/style.css')}\0${made('stage/stage.js')}`));
  const unpack = inScript(made('unpack/unpack.js'));
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(unpack)} blob:`,
    'img-src data: blob:',
    'media-src blob:',
    // Share shows how it looks in a frame.
    "frame-src 'self' file:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>TCP Stage</title>
<link rel="icon" href="data:,">
</head>
<body>
<div id="root"></div>
<script type="text/plain" id="packed">${packed.toString('base64')}</script>
<script>${unpack}</script>
</body>
</html>
`;
}
