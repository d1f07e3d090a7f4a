import { readFileSync } from 'node:fs';
import { expect, test } from './stage';

const RECIPES = readFileSync('docs/embedding.md', 'utf8');

/** The blocks that a plain page can hold, by the heading that they stand under. */
const BLOCKS = ['Plain HTML', 'Moodle', 'Canvas', 'Messages of a frame'].flatMap((heading) =>
  (RECIPES.split(/^## /m).find((part) => part.startsWith(heading)) ?? '')
    .split(/^### /m)
    .flatMap((part) =>
      [...part.matchAll(/```html\n([\s\S]*?)```/g)].map(([, code = ''], n) => ({ name: `${part.split('\n')[0]} ${n + 1}`, code })),
    ),
);

test('there are recipes to try', () => expect(BLOCKS.length).toBe(7));

for (const { name, code } of BLOCKS) {
  test(`as it stands in docs/embedding.md: ${name}`, async ({ page, baseURL }) => {
    const site = baseURL ?? '';
    const body = `<!doctype html><html lang="en"><title>Lesson</title><h1>Lesson</h1>${code.replaceAll('https://example.edu/tcp-stage/', site)}`;
    await page.route('**/lesson.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await page.goto('./lesson.html');
    const framed = code.includes('<iframe');
    const stage = (framed ? page.frameLocator('iframe') : page).locator('[data-stage]');
    await expect(stage).toHaveAttribute('data-status', 'paused');
    const from = Number(await stage.getAttribute('data-beat'));
    const own = page.getByRole('button', { name: 'Next', exact: true });
    await ((await own.count()) > 0
      ? own
      : (framed ? page.frameLocator('iframe') : page).getByRole('button', { name: 'Step forward' })
    ).click();
    await expect(stage).toHaveAttribute('data-beat', `${from + 1}`);
    // What the page is told, where the recipe shows it.
    if (code.includes('<output')) await expect(page.locator('output')).toHaveText(/^request-response, 1 of \d+$/);
    if (code.includes('<p></p>')) await expect(page.locator('body > p')).toHaveText(/^1 of \d+: CLOSED, LISTEN$/);
    if (code.includes("'height'")) await expect(page.locator('iframe')).not.toHaveCSS('height', '560px');
  });
}
