// @ts-check
// embed.html with its scripts, for frames in course pages.
import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../bin.mjs';
import { classicScripts } from './classic.mjs';
import { policy, preactBundle } from './target.mjs';

/**
 * The catalogue that a stage begins with, by the file that lists it.
 * @param {string} lang
 */
function wordsOf(lang) {
  const folder = join(root, 'src', 'words', lang);
  const listed = readFileSync(join(folder, 'embedded.ts'), 'utf8').matchAll(/from '\.\/([\w-]+)'/g);
  const files = new Set(['embedded', ...[...listed].map(([, name]) => name)].map((name) => join(folder, `${name}.ts`)));
  /** @param {string} id */
  return (id) => files.has(id);
}

/** @param {string} outDir where the scripts and the sheet come to stand, in assets/ @returns {Promise<string>} the page */
export async function embed(outDir) {
  await build(
    preactBundle({
      outDir,
      mode: 'production',
      input: { embed: join(root, 'src', 'embed', 'frame.tsx') },
      output: {
        format: 'cjs',
        minifyInternalExports: true,
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/embed-[name]-[hash].js',
        assetFileNames: 'assets/embed-[hash][extname]',
        // All that a frame needs at first is one script, and the words of its language.
        codeSplitting: {
          groups: [
            { name: 'embed', tags: ['$initial'] },
            { name: 'words-en', test: wordsOf('en') },
            { name: 'words-zh-Hans', test: wordsOf('zh-Hans') },
          ],
        },
      },
      plugins: [classicScripts()],
    }),
  );
  const made = readdirSync(join(outDir, 'assets'));
  const style = made.find((name) => name.endsWith('.css'));
  const script = made.find((name) => /^embed-[\w-]{8}\.js$/.test(name));
  if (!style || !script) throw new Error(`embed: no script or no sheet among ${made.join(', ')}`);
  // The bundler's own helper is a piece by itself: it goes with the first script.
  const helper = made.find((name) => name.startsWith('embed-rolldown-runtime-'));
  if (helper) {
    appendFileSync(join(outDir, 'assets', script), readFileSync(join(outDir, 'assets', helper)));
    rmSync(join(outDir, 'assets', helper));
  }
  const page = readFileSync(join(root, 'embed.html'), 'utf8');
  const module = '<script type="module" src="./src/embed/frame.tsx"></script>';
  if (!page.includes(module)) throw new Error(`embed.html has no ${module}`);
  return page.replace(module, '').replace(
    '</title>',
    () => `</title>
    <meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}" />
    <link rel="stylesheet" href="./assets/${style}" />
    <script defer src="./assets/${script}"></script>`,
  );
}
