import { atRest, expect, open, test } from './stage';

test.describe('the terms in what is told', () => {
  test('are explained by keyboard, over all else, and nothing moves when their words arrive', async ({ page }) => {
    await open(page, '?beat=4&motion=reduce');
    const told = page.getByRole('region', { name: 'Explanation' });
    const height = () => told.evaluate((element) => [...element.querySelectorAll('p')].map((p) => p.getBoundingClientRect().height));
    await expect(told.locator('.explanation-what')).toBeVisible();
    const before = await height();
    const term = told.getByRole('link', { name: 'ACK', exact: true });
    await expect(term).toHaveCount(1);
    expect(await height()).toEqual(before);
    await told.getByRole('link', { name: 'SYN', exact: true }).focus();
    await page.keyboard.press('Tab');
    await expect(term).toBeFocused();
    await expect(term).toHaveAttribute('aria-expanded', 'true');
    await expect(term).toHaveAccessibleDescription(/^Flag: the acknowledgment number counts\./);
    await expect(page.getByRole('tooltip')).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tooltip')).toHaveCount(0);
    await expect(term).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await atRest(page, 5);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('are explained by a tap, in Chinese, on a phone; the voice gets the plain sentence', async ({ browser, baseURL }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, ...(baseURL ? { baseURL } : {}) });
    await open(page, '?beat=4&lang=zh-Hans');
    const told = page.locator('.explanation');
    await told.getByRole('link', { name: 'ack', exact: true }).tap();
    const note = page.getByRole('tooltip');
    await expect(note).toHaveText(/期待的下一个序号/);
    await expect(note).toBeInViewport({ ratio: 1 });
    expect(await note.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('zh-Hans');
    await expect(page.locator('[data-live]')).toHaveText(/ACK/);
    await expect(page.locator('[data-live] *')).toHaveCount(0);
    await page.touchscreen.tap(200, 300);
    await expect(note).toHaveCount(0);
    await page.close();
  });
});
