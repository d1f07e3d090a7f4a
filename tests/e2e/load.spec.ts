import { expect, open, shown, stage, test } from './stage';

test('the first frame is in the page that is served: true before a script has run', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('./');
  await expect(stage(page)).toHaveAttribute('data-status', 'loading');
  await expect(stage(page)).toHaveAttribute('data-beat', '0');
  await expect(page.locator('[data-endpoint="client"]')).toHaveAttribute('data-state', 'CLOSED');
  await expect(page.getByRole('region', { name: 'Explanation' })).toContainText('Nothing has happened yet');
  await context.close();
});

test('the first load asks at most five times until the stage answers', async ({ page }) => {
  await page.addInitScript(() => {
    const look = () => {
      const { status = 'loading' } = document.querySelector<HTMLElement>('[data-stage]')?.dataset ?? {};
      if (status !== 'loading') Object.assign(window, { answered: performance.now() });
      else requestAnimationFrame(look);
    };
    look();
  });
  await open(page);
  const asked = await page.evaluate(() => {
    const { answered } = window as unknown as { answered: number };
    const fetched = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < answered);
    return [location.href, ...fetched.map(({ name }) => name)].filter((address) => !/icon|manifest/.test(address));
  });
  expect(asked.length, asked.join(', ')).toBeGreaterThan(2);
  expect(asked.length, asked.join(', ')).toBeLessThanOrEqual(5);
});

test('nothing jumps when the page wakes', async ({ page }) => {
  await page.addInitScript(() => {
    const jumps: number[] = [];
    Object.assign(window, { jumps });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) jumps.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const search of ['', '?beat=7&lang=zh-Hans&numbers=letters&theme=dark']) {
    await open(page, search);
    await page.waitForTimeout(300);
    const jumps = await page.evaluate(() => (window as unknown as { jumps: number[] }).jumps);
    expect(jumps.reduce((sum, jump) => sum + jump, 0)).toBeLessThan(0.02);
  }
});

test('the same scenario gives the same stage, however one comes to it', async ({ page }) => {
  await open(page, '?scenario=three-segment-close&beat=5');
  const linked = await shown(page);
  await open(page);
  await page.getByLabel('Scenario').selectOption('three-segment-close');
  for (let n = 0; n < 5; n++) await page.keyboard.press('PageDown');
  await expect(page.locator('[data-stage][data-beat="5"][data-status="paused"]')).toBeVisible();
  expect(await shown(page)).toEqual(linked);
});

test('without the piece that tells, the stage still plays, and says that something is missing', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
  await page.route(/late-[^/]*\.js$/, (route) => route.abort());
  for (const search of ['', '?numbers=letters']) {
    await open(page, search);
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[data-stage][data-beat="1"][data-status="paused"]')).toBeVisible();
    await expect(page.getByRole('status', { name: 'Notices' })).toContainText('could not be fetched');
  }
  await page.close();
});
