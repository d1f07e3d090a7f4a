import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What the built page may do: nothing of any other host, no inline script or style. Not in `vite dev`, whose reloading needs inline scripts. */
const policy = [
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
].join('; ');

const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
  ],
});

export default defineConfig({
  // Relative addresses: dist/ may lie under any path of any host.
  base: './',
  plugins: [react(), contentSecurityPolicy()],
  build: {
    // Lecture-hall machines are old. The targets also make the build write each OKLCH colour as sRGB first, the OKLCH one under @supports.
    target: ['chrome109', 'safari16.4', 'firefox115'],
    cssCodeSplit: false,
    // 0: no file becomes a data: address in the style sheet or script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // All that the page needs at first stays in one file, however many later parts use some of it.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'index', tags: ['$initial'] }] } } },
  },
});
