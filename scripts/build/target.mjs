// @ts-check
// What holds for every bundle.
import { root } from '../bin.mjs';
import { shortNames } from './names.mjs';

/** Lecture-hall machines are old. The targets also make the build write each OKLCH colour as sRGB first, the OKLCH one under @supports. */
export const target = ['chrome109', 'safari16.4', 'firefox115'];

/** What the built page may do: nothing of any other host, no inline script or style. */
export const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/**
 * Vite's helper that fetches a module's style sheets before it, and what it imports beside it: there is one sheet, and it is there;
 * and what comes later is kept for when there is no network soon after the first visit has begun.
 * @returns {import('vite').Plugin}
 */
export const plainImports = () => ({
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (fetched) => fetched();' : null),
});

/** What is not in one file, by the end of its name: what stands there instead. */
const ABSENT = [
  // A worker would bring all that it needs a second time: its work is done on the page, as where a browser refuses one.
  ['?worker&inline', "export default class { constructor() { throw new Error('no worker'); } }"],
];

/** @returns {import('vite').Plugin} */
const absent = () => ({
  name: 'absent',
  enforce: 'pre',
  resolveId(id) {
    const at = ABSENT.findIndex(([end = '']) => id.endsWith(end));
    return at < 0 ? null : `\0absent-${at}`;
  },
  load: (id) => (id.startsWith('\0absent-') ? (ABSENT[Number(id.slice(8))]?.[1] ?? null) : null),
});

/**
 * Where all is in one file, nothing is fetched later: a part that is imported when it is asked for is imported at once,
 * and the bundler need not wrap each module to be begun later. That is a twelfth of the file.
 * @returns {import('vite').Plugin}
 */
const allAtOnce = () => ({
  name: 'all-at-once',
  enforce: 'post',
  transform(code, id) {
    if (!id.includes('/src/') || !/\bimport\(/.test(code)) return null;
    /** @type {string[]} */
    const imports = [];
    const body = code.replace(/\bimport\(\s*(["'][^"']+["'])\s*\)/g, (_, path) => {
      imports.push(`import * as part${imports.length} from ${path};`);
      return `Promise.resolve().then(() => part${imports.length - 1})`;
    });
    return { code: `${imports.join('\n')}\n${body}`, map: null };
  },
});

/** What says nothing here: marks for servers that render React. */
const QUIET = new Set(['MODULE_LEVEL_DIRECTIVE']);

/**
 * A bundle that is not the site's: in place of React it has preact, and nothing comes of vite.config.ts.
 * @param {{ outDir: string, mode: string, input: Record<string, string>, output: import('vite').Rolldown.OutputOptions, plugins?: import('vite').Plugin[] }} bundle
 * `mode`: what import.meta.env.MODE says in it
 * @returns {import('vite').InlineConfig}
 */
export const preactBundle = ({ outDir, mode, input, output, plugins = [] }) => ({
  root,
  configFile: false,
  mode,
  logLevel: 'warn',
  plugins: [plainImports(), ...(mode === 'one-file' ? [absent(), allAtOnce()] : []), ...plugins, shortNames()],
  worker: { plugins: () => [shortNames()] },
  publicDir: false,
  resolve: {
    alias: [
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
    ],
  },
  build: {
    outDir,
    emptyOutDir: true,
    target,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    // A whole stage in one piece is larger than what Vite warns of; scripts/budgets.mjs says what each may weigh.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input, output, onLog: (level, log, handle) => QUIET.has(log.code ?? '') || handle(level, log) },
  },
});
