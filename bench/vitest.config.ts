import { defineConfig } from 'vitest/config';

/** Figures, not tests: `npm run bench`. */
export default defineConfig({
  test: { include: ['bench/**/*.bench.ts'], environment: 'node', pool: 'threads', reporters: ['dot'] },
});
