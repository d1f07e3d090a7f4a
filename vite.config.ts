import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { shortNames } from './scripts/build/names.mjs';
import { plainImports, policy, target } from './scripts/build/target.mjs';

/** Not in `vite dev`, whose reloading needs inline scripts. */
const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy.join('; ') }, injectTo: 'head-prepend' },
  ],
});

type Ask = Readonly<{ getModuleInfo: (id: string) => Readonly<{ importedIds: readonly string[] }> | null }>;

/** Puts what the late part needs, down to the last module, into one piece with it: as pieces of their own they would be requests of their own. */
const lateGroup = () => {
  let late: Set<string> | undefined;
  const reach = (id: string, ask: Ask, found: Set<string>): Set<string> => {
    if (found.has(id)) return found;
    found.add(id);
    for (const next of ask.getModuleInfo(id)?.importedIds ?? []) reach(next, ask, found);
    return found;
  };
  return (id: string, ask: Ask): string | null => {
    late ??= reach(fileURLToPath(new URL('src/view/panels/late.tsx', import.meta.url)), ask, new Set());
    return late.has(id) ? 'late' : null;
  };
};

export default defineConfig({
  // Relative addresses: dist/ may lie under any path of any host.
  base: './',
  worker: { plugins: () => [shortNames()] },
  plugins: [react(), plainImports(), shortNames(), contentSecurityPolicy()],
  build: {
    target,
    cssCodeSplit: false,
    // 0: no file becomes a data: address in the style sheet or script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // All that the page needs at first stays in one file, however many later parts use some of it; so does what comes right after it.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'index', tags: ['$initial'], priority: 2 },
            { name: lateGroup(), priority: 1 },
          ],
        },
      },
    },
  },
});
