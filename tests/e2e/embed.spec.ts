import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Frame, type Locator, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { axeFinds } from './judge';

type Host = { open: (body: string) => Promise<void>; site: string };

/** A page of somebody else, on another origin, with style of its own; it fails when anything complains. */
const test = base.extend<{ host: Host }>({
  host: async ({ page, baseURL }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const folder = mkdtempSync(join(tmpdir(), 'tcp-stage-host-'));
    const { url, close } = await serve({ folder });
    const open = async (body: string) => {
      writeFileSync(
        join(folder, 'index.html'),
        `<!doctype html><html lang="en" style="font-size: 62.5%"><title>A course</title><link rel="icon" href="data:,">
        <style>
          * { color: rgb(160, 0, 0) !important; letter-spacing: 3px; font-size: 20px !important; }
          button, .stage, .layout { background: rgb(255, 255, 0) !important; display: inline !important; }
        </style>
        <script>
          window.heard = [];
          for (const type of ['ready', 'beat', 'answer', 'complete'])
            addEventListener('tcp-stage:' + type, (event) => heard.push({ from: event.target.id, type, ...event.detail }));
          addEventListener('message', ({ source, data }) => {
            const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
            heard.push({ ...data, from: frame ? frame.id : null });
          });
        </script>
        <script defer src="${baseURL}tcp-stage.js"></script>
        <main><h1>A course</h1><button id="own">Own</button>${body}</main></html>`,
      );
      await page.goto(url);
    };
    await use({ open, site: baseURL ?? '' });
    await close();
    rmSync(folder, { recursive: true });
    expect(complaints).toEqual([]);
  },
});

const frame = (site: string, id: string, search: string) =>
  `<iframe id="${id}" title="${id}" sandbox="allow-scripts" width="700" height="560" src="${site}embed.html${search}"></iframe>`;

const FOUR = (site: string) => `
  <tcp-stage id="a" scenario="whole-life" from="3" to="9"></tcp-stage>
  <tcp-stage id="b" scenario="simultaneous-open" lang="zh-Hans" theme="dark"></tcp-stage>
  ${frame(site, 'c', '?scenario=four-way-close&links=off')}
  ${frame(site, 'd', '?scenario=whole-life&lang=zh&from=2&to=6')}`;

const inside = (page: Page, id: string): Locator => page.frameLocator(`#${id}`).locator('[data-stage]');
const within = (page: Page, id: string): Locator => page.locator(`#${id} [data-stage]`);
const stages = (page: Page): readonly Locator[] => [within(page, 'a'), within(page, 'b'), inside(page, 'c'), inside(page, 'd')];

const beats = (page: Page) => Promise.all(stages(page).map((stage) => stage.getAttribute('data-beat')));
const ready = async (page: Page): Promise<void> => {
  for (const stage of stages(page)) await expect(stage).toHaveAttribute('data-status', 'paused');
};
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Record<string, unknown>[] }).heard.splice(0));
const tell = (page: Page, to: string, message: unknown) =>
  page.locator(`#${to}`).evaluate((element, data) => (element as HTMLIFrameElement).contentWindow?.postMessage(data, '*'), message);
const frameOf = async (page: Page, id: string): Promise<Frame> => (await (await page.locator(`#${id}`).elementHandle())!.contentFrame())!;

test('two elements and two sandboxed frames: each steps alone, and tells of it', async ({ page, host }) => {
  await host.open(FOUR(host.site));
  await ready(page);
  expect(await beats(page)).toEqual(['3', '0', '0', '2']);
  const first = await heard(page);
  for (const from of ['a', 'b', 'c', 'd']) expect(first.filter((each) => each.from === from && each.type === 'ready')).toHaveLength(1);
  for (const from of ['c', 'd']) expect(first.find((each) => each.from === from && each.type === 'height')?.height).toBeGreaterThan(300);

  await page.locator('#a').getByRole('button', { name: 'Step forward' }).click();
  await expect(within(page, 'a')).toHaveAttribute('data-beat', '4');
  await page.keyboard.press('PageDown');
  await expect(within(page, 'a')).toHaveAttribute('data-beat', '5');
  await page.locator('#own').focus();
  await page.keyboard.press('PageDown');
  await page.locator('#b').evaluate((element) => (element as HTMLElement & { goTo: (beat: number) => void }).goTo(3));
  // By key: a pointer that comes while the page scrolls to the frame may be given to nobody (seen once in 30; no event reaches the frame).
  await page.frameLocator('#c').getByRole('button', { name: 'Step forward' }).press('Enter');
  await tell(page, 'd', { target: 'tcp-stage', v: 1, type: 'goTo', beat: 6 });
  await expect(inside(page, 'd')).toHaveAttribute('data-beat', '6');
  await ready(page);
  expect(await beats(page)).toEqual(['5', '3', '1', '6']);
  const then = await heard(page);
  expect(then.filter((each) => each.type === 'beat').map(({ from, beat }) => `${from}${beat}`)).toEqual(
    expect.arrayContaining(['a4', 'a5', 'b3', 'c1', 'd6']),
  );
  expect(then.find((each) => each.from === 'a' && each.beat === 5)).toMatchObject({
    beats: 18,
    client: 'ESTABLISHED',
    server: 'ESTABLISHED',
  });
  expect(then.filter((each) => each.type === 'complete').map(({ from }) => from)).toEqual(expect.arrayContaining(['b', 'd']));
});

test('no style leaks in or out; axe finds nothing in the page and in the frames', async ({ page, host }) => {
  await host.open(FOUR(host.site));
  await ready(page);
  const look = (selector: Locator) =>
    selector.evaluate((element) => {
      const { color, backgroundColor, fontSize, letterSpacing } = getComputedStyle(element);
      return { color, backgroundColor, fontSize, letterSpacing };
    });
  const title = page.locator('#a h2').first();
  expect((await look(title)).color).not.toBe('rgb(160, 0, 0)');
  expect((await look(title)).letterSpacing).toBe('normal');
  expect((await look(within(page, 'a'))).fontSize).toBe('16px');
  expect((await look(within(page, 'a').getByRole('button').first())).backgroundColor).not.toBe('rgb(255, 255, 0)');
  expect(await look(page.locator('#own'))).toMatchObject({ color: 'rgb(160, 0, 0)', backgroundColor: 'rgb(255, 255, 0)' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle('A course');
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull();

  await page.addStyleTag({ content: '* { color: #000 !important }' });
  for (const each of [page, await frameOf(page, 'c'), await frameOf(page, 'd')]) {
    expect(await axeFinds(each)).toEqual([]);
  }
});

test('hostile messages change nothing', async ({ page, host }) => {
  await host.open(FOUR(host.site));
  await ready(page);
  const before = await beats(page);
  await page.evaluate(() => {
    const pieces: unknown[] = [
      ...['tcp-stage', 'step', 'goTo', 'play', '__proto__', '', '<img src=x onerror=alert(1)>', 'v', 'constructor'],
      ...[0, 1, -1, 2 ** 53, Number.NaN, null, undefined, true, 10n],
      ...[[], new Date(), new Map([['target', 'tcp-stage']]), new Uint8Array(9), /x/],
    ];
    let seed = 7;
    const some = <T>(all: readonly T[]): T => {
      seed = (seed * 48271) % 2147483647;
      return all[seed % all.length]!;
    };
    for (let n = 0; n < 1200; n++) {
      const message: Record<string, unknown> = {};
      for (const key of ['target', 'v', 'type', 'beat', 'source', 'height']) if (some([true, true, false])) message[key] = some(pieces);
      // What would be an order is not sent: it is some other thing's.
      if (message.target === 'tcp-stage' && message.v === 1) message.v = '1';
      for (const each of document.querySelectorAll('iframe')) each.contentWindow?.postMessage(some([message, message, some(pieces)]), '*');
    }
    for (const beat of [1.5, '3', -0.5, Number.NaN, null, {}, [4]])
      for (const each of document.querySelectorAll('iframe'))
        each.contentWindow?.postMessage({ target: 'tcp-stage', v: 1, type: 'goTo', beat }, '*');
  });
  // A proper order, but not from the page around.
  await (await frameOf(page, 'c')).evaluate(() => window.parent.frames[1]?.postMessage({ target: 'tcp-stage', v: 1, type: 'step' }, '*'));
  await page.waitForTimeout(500);
  expect(await beats(page)).toEqual(before);
  // What is not seen does not move.
  await page.locator('#d').scrollIntoViewIfNeeded();
  await tell(page, 'd', { target: 'tcp-stage', v: 1, type: 'step' });
  await expect(inside(page, 'd')).toHaveAttribute('data-beat', '3');
});

test('a frame asks for four files, with no CORS, until somebody turns to it; what it opens comes then', async ({ page, host }) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().startsWith(host.site) && asked.push(new URL(request.url()).pathname));
  await host.open(frame(host.site, 'c', '?scenario=whole-life').replace('>', ' style="margin-top: 300px">'));
  await expect(inside(page, 'c')).toHaveAttribute('data-status', 'paused');
  await page.waitForTimeout(1200);
  expect(asked.filter((path) => path !== '/tcp-stage.js')).toHaveLength(4);
  const stage = page.frameLocator('#c');
  await expect(stage.getByRole('region', { name: 'Explanation' })).toContainText('Nothing has happened yet');
  await stage.getByRole('button', { name: 'More about this step' }).click();
  await expect(stage.getByRole('tab', { name: 'States' })).toBeVisible();
  await stage.getByRole('tab', { name: 'States' }).click();
  await expect(stage.getByRole('figure', { name: 'State diagram' })).toBeVisible();
});

test('attributes change at any time; what they say wrongly is said', async ({ page, host }) => {
  await host.open('<tcp-stage id="a" scenario="whole-life"></tcp-stage>');
  const stage = within(page, 'a');
  await expect(stage).toHaveAttribute('data-status', 'paused');
  const set = (name: string, value: string | null) =>
    page
      .locator('#a')
      .evaluate((element, [key, to]) => (to === null ? element.removeAttribute(key) : element.setAttribute(key, to)), [
        name,
        value,
      ] as const);
  await set('beat', '4');
  await expect(stage).toHaveAttribute('data-beat', '4');
  await set('lang', 'zh-Hans');
  await expect(page.locator('#a').getByRole('button', { name: '播放' })).toBeVisible();
  await set('theme', 'projector');
  await expect(stage).toHaveAttribute('data-theme', 'projector');
  await set('scenario', 'three-way-handshake');
  await expect(stage).toHaveAttribute('data-beats', '5');
  await expect(stage).toHaveAttribute('data-beat', '4');
  await set('lang', 'en');
  await set('numbers', 'roman');
  await expect(page.locator('#a').getByRole('listitem').filter({ hasText: 'roman' })).toHaveText(
    'The attribute numbers="roman" means nothing here: write letters, relative, or real.',
  );
  await page.locator('#a').evaluate((element) => document.querySelector('h1')?.after(element));
  await expect(stage).toHaveAttribute('data-beat', '4');
});

test('plays by itself only while it is seen', async ({ page, host }) => {
  await host.open(`<div style="height: 3000px"></div>${frame(host.site, 'c', '?autoplay=1')}<tcp-stage id="a" autoplay></tcp-stage>`);
  await expect(inside(page, 'c')).toHaveAttribute('data-status', 'paused');
  await page.waitForTimeout(400);
  await expect(inside(page, 'c')).toHaveAttribute('data-beat', '0');
  await expect(within(page, 'a')).toHaveAttribute('data-beat', '0');
  await page.locator('#c').scrollIntoViewIfNeeded();
  await expect(inside(page, 'c')).toHaveAttribute('data-status', 'playing');
  await page.evaluate(() => scrollTo(0, 0));
  await expect(inside(page, 'c')).toHaveAttribute('data-status', 'paused');
});

test('scrolled away in the very moment of a beat it rests, though nothing is painted any more', async ({ page, host }) => {
  await host.open(`${frame(host.site, 'c', '?scenario=whole-life&from=1')}<div style="height: 3000px"></div>`);
  await expect(inside(page, 'c')).toHaveAttribute('data-status', 'paused');
  await page.evaluate(() => {
    addEventListener('message', ({ data }) => data.type === 'beat' && scrollTo(0, 2000));
  });
  for (const beat of ['2', '3', '4']) {
    await page.evaluate(() => scrollTo(0, 0));
    if (beat === '2') await tell(page, 'c', { target: 'tcp-stage', v: 1, type: 'play' });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await expect(inside(page, 'c')).toHaveAttribute('data-status', 'paused');
    await expect(inside(page, 'c')).toHaveAttribute('data-beat', beat);
  }
});

test('keys=off and links=off hold in a frame', async ({ page, host }) => {
  await host.open(frame(host.site, 'c', '?scenario=whole-life&keys=off&links=off'));
  await expect(inside(page, 'c')).toHaveAttribute('data-status', 'paused');
  await expect(page.frameLocator('#c').locator('a[target]')).toHaveCount(0);
  await inside(page, 'c').click({ position: { x: 350, y: 200 } });
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(300);
  await expect(inside(page, 'c')).toHaveAttribute('data-beat', '0');
});

test('a page with keys of its own, a deck or a notebook, hears none that is used up in the element', async ({ page, host }) => {
  await host.open(`<tcp-stage id="a" scenario="whole-life" lang="en"></tcp-stage><script>
    window.taken = [];
    document.addEventListener('keydown', (event) => { taken.push(event.key); event.preventDefault(); });
  </script>`);
  const taken = () => page.evaluate(() => (window as unknown as { taken: string[] }).taken.splice(0));
  const stage = within(page, 'a');
  await expect(stage).toHaveAttribute('data-status', 'paused');
  await page.locator('#a').getByRole('button', { name: 'Step forward' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  await expect(stage).toHaveAttribute('data-beat', '2');
  await page.keyboard.press('g');
  const field = page.getByRole('spinbutton', { name: /^Step/ });
  await expect(field).toBeFocused();
  await field.fill('');
  await page.keyboard.press('7');
  await expect(field).toHaveValue('7');
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  expect(await taken()).toEqual([]);
  await page.keyboard.press('x');
  await page.keyboard.press('Control+s');
  expect(await taken()).toEqual(['x', 'Control', 's']);
  await page.locator('#a').evaluate((element) => element.setAttribute('keys', 'off'));
  // It heeds the attribute with its next frame.
  await expect(async () => {
    await page.keyboard.press('n');
    expect(await taken()).toEqual(['n']);
  }).toPass();
  await page.keyboard.press('ArrowRight');
  expect(await taken()).toEqual(['ArrowRight']);
  await expect(stage).toHaveAttribute('data-beat', '2');
});

test('an element that is a whole page shares the site beside its script, not the page around it', async ({ page, host }) => {
  await host.open('<tcp-stage id="a" view="full" scenario="lost-fin" beat="5" lang="en" style="--tcp-height: 720px"></tcp-stage>');
  await expect(within(page, 'a')).toHaveAttribute('data-status', 'paused');
  await page.locator('#a').getByRole('button', { name: 'Menu' }).click();
  await page.locator('#a').getByRole('button', { name: 'Share', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Share' });
  await expect(sheet.getByRole('textbox', { name: 'The link' })).toHaveValue(`${host.site}?scenario=lost-fin&beat=5&lang=en`);
  await sheet.getByRole('tab', { name: 'Course package' }).click();
  await expect(sheet.getByRole('link', { name: 'All scenarios' })).toHaveAttribute('href', `${host.site}courses/tcp-stage-all.zip`);
  await sheet.getByRole('tab', { name: 'Embed' }).click();
  await expect(sheet.getByRole('textbox', { name: 'As an element' })).toHaveValue(
    new RegExp(`^<script defer src="${host.site}tcp-stage.js">`),
  );
  await expect(page.frameLocator('.share-preview').locator('[data-stage]')).toHaveAttribute('data-beat', '5');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('an element that presents has the screen to itself, hears the remote, and gives both back', async ({ page, host }) => {
  await host.open('<tcp-stage id="a" view="full" scenario="lost-fin" beat="5" lang="en" style="--tcp-height: 720px"></tcp-stage>');
  const stage = within(page, 'a');
  await expect(stage).toHaveAttribute('data-status', 'paused');
  await page.locator('#a').getByRole('button', { name: 'Step back' }).focus();
  await page.keyboard.press('p');
  await expect(stage).toHaveAttribute('data-view', 'present');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('a');
  await page.keyboard.press('PageDown');
  await expect(stage).toHaveAttribute('data-beat', '6');
  await page.keyboard.press('Escape');
  await expect(stage).toHaveAttribute('data-view', 'full');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await page.keyboard.press('PageUp');
  await expect(stage).toHaveAttribute('data-beat', '5');
});
