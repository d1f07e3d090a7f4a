import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { serve } from '../../scripts/serve.mjs';
import { SCENARIOS } from '../../src/scenarios';
import { axeFinds } from './judge';
import { expect, test } from './stage';

/** A course system with one course: the package unpacked, and a real run-time round it. */
const courseSystem = async (course: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'tcp-stage-course-'));
  const files = unzipSync(readFileSync(join('dist', 'courses', `tcp-stage-${course}.zip`)));
  mkdirSync(join(folder, 'course'));
  for (const [name, octets] of Object.entries(files)) writeFileSync(join(folder, 'course', name), octets);
  cpSync(join('node_modules', 'scorm-again', 'dist', 'scorm12.min.js'), join(folder, 'run-time.js'));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><title>A course system</title><link rel="icon" href="data:,"><script src="run-time.js"></script>
    <script>
      window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
      const kept = sessionStorage.getItem('kept');
      if (kept) window.API.loadFromJSON(JSON.parse(kept), '');
      const keep = () => sessionStorage.setItem('kept', JSON.stringify(window.API.renderCMIToJSONObject().cmi));
      window.API.on('LMSCommit', keep);
      window.API.on('LMSFinish', keep);
    </script>
    <main><h1>A course system</h1><iframe title="The course" src="course/index.html" style="width:100%;height:90vh;border:0"></iframe></main></html>`,
  );
  const { url, close } = await serve({ folder });
  return {
    url,
    files,
    end: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const said = (page: Page, element: string): Promise<string> =>
  page.evaluate((name) => (window as unknown as { API: { lmsGetValue(name: string): string } }).API.lmsGetValue(name), element);
const course = (page: Page) => page.frameLocator('iframe');
const stageIn = (page: Page) => course(page).frameLocator('iframe').locator('[data-stage]:not([data-status="loading"])');

const ladderIn = (page: Page) => course(page).frameLocator('iframe').getByRole('application');

test.use({ baseURL: 'http://127.0.0.1' });

test('a package is a SCORM 1.2 package: a manifest that names every file that is there', async () => {
  for (const name of ['opening', 'transfer', 'closing', 'all']) {
    const files = unzipSync(readFileSync(join('dist', 'courses', `tcp-stage-${name}.zip`)));
    const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
    expect(manifest).toContain('<schemaversion>1.2</schemaversion>');
    const named = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href);
    expect(named.toSorted()).toEqual(
      Object.keys(files)
        .filter((file) => file !== 'imsmanifest.xml')
        .toSorted(),
    );
  }
});

test('a learner goes through a group: incomplete, resumed where it was left, completed', async ({ page }) => {
  const system = await courseSystem('transfer');
  const own = SCENARIOS.filter(({ group }) => group === 'transfer');
  await page.goto(system.url);
  await stageIn(page).waitFor();
  await expect.poll(() => said(page, 'cmi.core.lesson_status')).toBe('incomplete');
  await ladderIn(page).press('PageDown');
  await course(page).frameLocator('iframe').locator('[data-stage][data-beat="1"][data-status="paused"]').waitFor();
  await ladderIn(page).press('PageDown');
  await expect.poll(() => said(page, 'cmi.core.lesson_location')).toBe(`${own[0]?.id}@2`);

  await page.reload();
  await stageIn(page).waitFor();
  await expect(stageIn(page)).toHaveAttribute('data-beat', '2');

  const entries = course(page).getByRole('navigation').getByRole('button');
  await expect(entries).toHaveCount(own.length);
  for (const [n] of own.entries()) {
    await entries.nth(n).click();
    await expect(stageIn(page)).toHaveAttribute('data-beat', '0');
    await ladderIn(page).press('End');
    await expect(course(page).getByRole('status')).toContainText(`${n + 1} of ${own.length}`);
  }
  expect(await said(page, 'cmi.core.lesson_status')).toBe('completed');
  expect((await said(page, 'cmi.suspend_data')).length).toBeLessThanOrEqual(4096);

  await page.reload();
  await stageIn(page).waitFor();
  await expect(course(page).getByRole('status')).toContainText(`${own.length} of ${own.length}`);
  expect(await said(page, 'cmi.core.lesson_status')).toBe('completed');
  expect(await axeFinds(page)).toEqual([]);
  await system.end();
});

test('a challenge that is solved is reported as a score, and stays so', async ({ page }) => {
  const system = await courseSystem('opening');
  await page.goto(system.url);
  await stageIn(page).waitFor();
  const inStage = course(page).frameLocator('iframe');
  await inStage.getByRole('button', { name: 'Menu' }).click();
  await inStage.getByRole('button', { name: 'Challenges' }).click();
  await inStage.getByRole('dialog', { name: 'Challenges' }).getByRole('button', { name: 'Try it: ' }).first().click();
  const call = (side: string, name: string) =>
    inStage
      .getByRole('group', { name: `Calls of the ${side}` })
      .getByRole('button', { name })
      .click();
  expect(await said(page, 'cmi.core.score.raw')).toBe('0');
  await call('server', 'passive OPEN');
  await call('client', 'active OPEN');
  await ladderIn(page).press('End');
  await expect.poll(async () => Number(await said(page, 'cmi.core.score.raw'))).toBeGreaterThan(0);
  await expect(course(page).getByRole('status')).toContainText('1 of');
  await page.reload();
  await stageIn(page).waitFor();
  expect(Number(await said(page, 'cmi.core.score.raw'))).toBeGreaterThan(0);
  await system.end();
});

test('without a course system the package plays, and says that nothing is kept', async ({ page }) => {
  const system = await courseSystem('opening');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${system.url}course/index.html`);
  await expect(page.getByText('No course system answers here')).toBeVisible();
  await page.getByLabel('Language').selectOption('zh-Hans');
  await expect(page.getByRole('heading', { name: '一步一步看懂 TCP' })).toBeVisible();
  await expect(page.frameLocator('iframe').getByRole('button', { name: '下一步' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await system.end();
});

test('a stage in a package hands on figures: its address opens for nobody else', async ({ page }) => {
  const system = await courseSystem('opening');
  await page.goto(`${system.url}course/index.html`);
  await page.frameLocator('iframe').getByRole('button', { name: 'Menu' }).click();
  await page.frameLocator('iframe').getByRole('button', { name: 'Share', exact: true }).click();
  const sheet = page.frameLocator('iframe').getByRole('dialog', { name: 'Share' });
  await expect(sheet.getByText('has no address of its own')).toBeVisible();
  await expect(sheet.getByRole('tab')).toHaveText(['Figure']);
  await system.end();
});
