import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { ensureChromium, launchArgs } from './scripts/find-chromium.mjs';

const freePort = () =>
  new Promise<number>((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no port'))));
    });
  });

// Workers read this file too: both answers go to them through the environment. A free port, so that two runs never test each other's build.
process.env.CHROMIUM_PATH ??= ensureChromium();
process.env.TEST_PORT ??= String(await freePort());
const { CHROMIUM_PATH, TEST_PORT } = process.env;
const site = `http://127.0.0.1:${TEST_PORT}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  // One more than the smallest machine has cores: a test waits as often as it works.
  workers: 3,
  // A test that passes only the second time is not a test that passes.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  // What catches a page that hangs; how fast it is, speed.spec.ts measures.
  expect: { timeout: 20_000 },
  // Pictures are stored by `npm run shots -- --store` alone.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  updateSnapshots: 'none',
  reporter: 'list',
  use: {
    baseURL: site,
    viewport: { width: 1280, height: 720 },
    locale: 'en-US',
    timezoneId: 'UTC',
    // Each test sees what the host serves; what is kept for later, offline.spec.ts tests.
    serviceWorkers: 'block',
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: CHROMIUM_PATH, args: launchArgs },
  },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' } },
    // The same stage on preact: what its reader does is tried there too.
    { name: 'one file', testMatch: /(keys|panels|walk)\.spec\.ts$/, use: { browserName: 'chromium', baseURL: `${site}tcp-stage.html` } },
  ],
  webServer: {
    command: `node scripts/serve.mjs --port ${TEST_PORT}`,
    url: site,
    reuseExistingServer: false,
    timeout: 15_000,
  },
});
