import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';

/** A page that somebody has built with React and the package: two stages, one of which the page steers. */
const PAGE = `
  import { createElement as h, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  import { TcpStage } from ${JSON.stringify(resolve('lib/react.js'))};
  const Page = () => {
    const [scenario, choose] = useState('whole-life');
    const [seen, see] = useState('');
    return h('main', null, h('h1', null, 'Notes'),
      h('button', { onClick: () => choose('three-way-handshake') }, 'Other'),
      h('output', null, seen),
      h(TcpStage, { id: 'a', scenario, from: 0, to: 3, onBeat: ({ beat, client }) => see(beat + ' ' + client), onComplete: () => see('complete') }),
      h(TcpStage, { id: 'b', scenario: 'four-way-close', lang: 'zh-Hans', keys: false }));
  };
  createRoot(document.getElementById('root')).render(h(Page));`;

test('in a React page: parameters are props, what happens is told, another run comes by another prop', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const folder = mkdtempSync(join(tmpdir(), 'tcp-stage-react-'));
  writeFileSync(join(folder, 'page.js'), PAGE);
  const entry = join(folder, 'page.js');
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { react: resolve('node_modules/react'), 'react-dom': resolve('node_modules/react-dom') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: join(folder, 'built'), rolldownOptions: { input: entry, output: { entryFileNames: 'page.js' } } },
  });
  writeFileSync(
    join(folder, 'built', 'index.html'),
    '<!doctype html><html lang="en"><title>Notes</title><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="page.js"></script></html>',
  );
  const { url, close } = await serve({ folder: join(folder, 'built') });
  await page.goto(url);
  await expect(page.locator('#b [data-stage]')).toHaveAttribute('data-status', 'paused');
  await page.locator('#a').getByRole('button', { name: 'Step forward' }).click();
  await expect(page.locator('output')).toHaveText('1 CLOSED');
  for (let n = 0; n < 2; n++) await page.locator('#a').getByRole('button', { name: 'Step forward' }).click();
  await expect(page.locator('output')).toHaveText('complete');
  await page.getByRole('button', { name: 'Other' }).click();
  await expect(page.locator('#a [data-stage]')).toHaveAttribute('data-beats', '5');
  await expect(page.locator('#b [data-stage]')).toHaveAttribute('lang', 'zh-Hans');
  await close();
  rmSync(folder, { recursive: true });
  expect(complaints).toEqual([]);
});
