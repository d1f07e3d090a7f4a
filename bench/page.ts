import { execFile } from 'node:child_process';
import { type Browser, chromium } from 'playwright';
import { expect } from 'vitest';
import { ensureChromium, launchArgs } from '../scripts/find-chromium.mjs';

const PORT = 4193;

/** Serves what was built, and lets `act` look at it with a browser of its own: it gets the browser and the site's address. */
export const withSite = async (act: (browser: Browser, site: string) => Promise<void>): Promise<void> => {
  const site = `http://127.0.0.1:${PORT}/`;
  const host = execFile(process.execPath, ['scripts/serve.mjs', '--port', String(PORT)]);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArgs });
  try {
    const answers = () =>
      fetch(site).then(
        ({ ok }) => ok,
        () => false,
      );
    await expect.poll(answers, { timeout: 10_000 }).toBe(true);
    await act(browser, site);
  } finally {
    await browser.close();
    host.kill();
  }
};
