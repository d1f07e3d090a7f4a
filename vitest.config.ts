import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    environment: 'node',
    // One module graph for all files is several times faster; so each test cleans up after itself.
    isolate: false,
    // The colours are read as text; every other style sheet stays empty.
    css: { include: [/tokens\.css/] },
    pool: 'threads',
    maxWorkers: '100%',
    // What catches a test that hangs; how fast things are is measured elsewhere, as ratios.
    testTimeout: 60_000,
  },
});
