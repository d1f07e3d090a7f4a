import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { SCENARIOS } from '../../src/scenarios';
import { EMPTY_LESSON } from '../../src/scenarios/drill';
import { packLesson } from '../../src/scenarios/drill/pack';
import { atRest, expect, lastBeat, open, test } from './stage';

test('the transcript is a table: a row leads to its beat, its sentences can be left out, and it is copied as text', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?scenario=three-way-handshake&beat=4&numbers=letters');
  const table = page.getByRole('table', { name: 'What has happened so far' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Time',
    'What happened',
    'Way',
    'Flags',
    'seq',
    'ack',
    'len',
    'Client',
    'Server',
  ]);
  await expect(table.getByRole('row')).toHaveCount(5);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('x = 100 (ISN of the client)');
  expect(text).toMatch(/0\.030 {2}Server → Client {2}SYN, ACK {2,}y {2}x\+1 {4}0 {2}SYN-SENT/);
  const lines = text.trimEnd().split('\n').slice(-5);
  expect(new Set(lines.map((line) => line.search(/Client {2}|(SYN-SENT|CLOSED|ESTABLISHED) {2}/))).size).toBeLessThanOrEqual(2);
  await page.getByRole('button', { name: 'Sentences' }).click();
  await expect(table.getByRole('row').nth(2)).toContainText('SYN-SENT');
  await table.getByRole('button', { name: '0.010 s' }).click();
  await atRest(page, 2);
  await expect(table.getByRole('row')).toHaveCount(3);
});

test('what may not be copied is shown, to be taken by hand', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await open(page, '?scenario=three-way-handshake&beat=4');
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(/SYN, ACK/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test.describe('the hint for those who never took a step', () => {
  test('goes with the first step, moves nothing, and does not come again', async ({ page }) => {
    await open(page);
    const hint = page.getByText('Press → for the next step.');
    await expect(hint).toBeVisible();
    const boxes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.ladder-panel, .side, .player, .tabs')].map((each) => each.getBoundingClientRect().toJSON()),
      );
    const before = await boxes();
    await page.getByLabel('Scenario').selectOption('four-way-close');
    await expect(hint).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await atRest(page, 1);
    await expect(hint).toHaveCount(0);
    expect(await boxes()).toEqual(before);
    await open(page);
    await expect(page.getByRole('region', { name: 'Explanation' })).toBeVisible();
    await expect(hint).toHaveCount(0);
  });

  test('names the button where keys are off', async ({ page }) => {
    await open(page, '?keys=off');
    await expect(page.getByText('Press “Step forward” for the next step.')).toBeVisible();
  });
});

/** A row of names once one of them has come to a place. */
const withAt = (names: readonly string[], name: string, place: number): string[] =>
  names.filter((each) => each !== name).toSpliced(place, 0, name);

test('where nothing can be kept, the page works all the same', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    }),
  );
  await open(page);
  const usual = await page.getByRole('tab').allTextContents();
  await page.getByRole('tab', { name: 'States' }).press('Shift+ArrowRight');
  await expect(page.getByRole('tab')).toHaveText(withAt(usual, 'States', 2));
  await page.keyboard.press('PageDown');
  await atRest(page, 1);
  await expect(page.getByText('for the next step.')).toHaveCount(0);
});

test.describe('the order of the panels', () => {
  const tabs = (page: Page) => page.getByRole('tab');

  test('is changed by keys, by a mouse and by buttons, and kept', async ({ page }) => {
    await open(page);
    const usual = await tabs(page).allTextContents();
    await page.getByRole('tab', { name: 'States' }).press('Shift+ArrowRight');
    const keyed = withAt(usual, 'States', 2);
    await expect(tabs(page)).toHaveText(keyed);
    await expect(page.getByRole('tab', { name: 'States' })).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: `States: place 3 of ${usual.length}` })).toHaveCount(1);
    const from = (await page.getByRole('tab', { name: 'TCB' }).boundingBox())!;
    const to = (await page.getByRole('tab', { name: 'So far' }).boundingBox())!;
    await page.mouse.move(from.x + 10, from.y + 20);
    await page.mouse.down();
    for (let part = 1; part <= 12; part++) await page.mouse.move(from.x + 10 + ((to.x - 5 - from.x) * part) / 12, from.y + 20);
    await page.mouse.up();
    const dragged = withAt(keyed, 'TCB', 0);
    await expect(tabs(page)).toHaveText(dragged);
    await page.getByRole('button', { name: 'Enlarge the panel' }).click();
    await page.getByRole('button', { name: 'Order of the panels' }).click();
    await page.getByRole('button', { name: 'TCB: later' }).click();
    await page.getByRole('button', { name: 'TCB: later' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const kept = withAt(dragged, 'TCB', 2);
    await expect(tabs(page)).toHaveText(kept);
    await open(page);
    await expect(tabs(page)).toHaveText(kept);
  });

  test('where several are open they stand in it', async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await open(page, '?beat=7&panels=explain,states,header');
    await expect(page.getByRole('tabpanel')).toHaveCount(2);
    await page.getByRole('button', { name: 'Order of the panels' }).click();
    await page.getByRole('button', { name: 'Header: earlier' }).click();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('tabpanel').evaluateAll((all) => all.map((each) => each.getAttribute('data-panel')))).toEqual([
      'header',
      'states',
    ]);
  });

  test('what was open is open again at the next visit, unless the address says otherwise', async ({ page }) => {
    await open(page);
    await page.getByRole('tab', { name: 'TCB' }).click();
    await expect(page.getByRole('figure', { name: 'Endpoints' })).toBeVisible();
    await open(page);
    await expect(page.getByRole('figure', { name: 'Endpoints' })).toBeVisible();
    await open(page, '?panels=explain,states');
    await expect(page.getByRole('figure', { name: 'State diagram' })).toBeVisible();
    await open(page, '?view=embed');
    await expect(page.getByRole('tab')).toHaveCount(0);
  });
});

test.describe('a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  /** Goes from one point to another, as a finger does: in 160 ms, however busy the machine is. */
  const swipe = async (page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> => {
    const client = await page.context().newCDPSession(page);
    const began = Date.now() / 1000;
    for (let part = 0; part <= 9; part++) {
      const along = Math.min(part / 8, 1);
      await client.send('Input.dispatchTouchEvent', {
        type: part === 0 ? 'touchStart' : part === 9 ? 'touchEnd' : 'touchMove',
        touchPoints: part === 9 ? [] : [{ x: from[0] + (to[0] - from[0]) * along, y: from[1] + (to[1] - from[1]) * along }],
        timestamp: began + along * 0.16,
      });
    }
  };

  test('across the ladder takes a step and one back; down it scrolls and takes none', async ({ page }) => {
    await open(page);
    await expect(page.getByText('Swipe to the left for the next step.')).toBeVisible();
    await swipe(page, [300, 400], [120, 410]);
    await atRest(page, 1);
    await swipe(page, [300, 400], [120, 390]);
    await atRest(page, 2);
    await swipe(page, [120, 400], [300, 400]);
    await atRest(page, 1);
    await swipe(page, [200, 500], [190, 250]);
    await swipe(page, [200, 400], [180, 400]);
    await atRest(page, 1);
  });

  test('across the explanation opens the panels, then turns from one to the next, and puts them away', async ({ page }) => {
    await open(page, '?beat=3');
    const transcript = page.getByRole('region', { name: 'Transcript' });
    await swipe(page, [300, 740], [100, 740]);
    await expect(transcript).toBeVisible();
    await swipe(page, [300, 740], [100, 740]);
    await expect(page.getByRole('figure', { name: 'State diagram' })).toBeVisible();
    await swipe(page, [100, 740], [300, 740]);
    await expect(transcript).toBeVisible();
    await swipe(page, [100, 740], [300, 740]);
    await expect(transcript).toBeHidden();
    await atRest(page, 3);
  });
});

test('on paper stand the ladder so far and what is said of it, without controls, and afterwards all is as before', async ({ page }) => {
  await open(page, '?beat=5&theme=dark');
  const title = await page.getByRole('region', { name: 'Explanation' }).getByRole('heading', { level: 2 }).innerText();
  await page.emulateMedia({ media: 'print' });
  const figure = page.locator('.print-figure');
  await expect(figure).toBeVisible();
  await expect(figure.locator('[data-segment]')).toHaveCount(3);
  await expect(figure.getByRole('heading', { level: 2 })).toHaveText(title);
  await expect(figure.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Play' })).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= Math.max(innerWidth, 680))).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await expect(figure).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(5000);
  await atRest(page, 5);
});

test('what was before a capture is a hatched band', async ({ page }) => {
  const whole = readFileSync('public/captures/a-client-close.pcap');
  let at = 24;
  for (let packet = 0; packet < 3; packet++) at += 16 + whole.readUInt32LE(at + 8);
  const buffer = Buffer.concat([whole.subarray(0, 24), whole.subarray(at)]);
  await open(page);
  await expect(page.getByText('before the capture')).toHaveCount(0);
  await page.locator('input[type="file"]').first().setInputFiles({ name: 'middle.pcap', mimeType: 'application/octet-stream', buffer });
  const band = page.getByText('before the capture', { exact: true });
  await expect(band).toBeVisible();
  await page.keyboard.press('End');
  const foot = await page.locator('.before-capture').evaluate((each) => each.getBoundingClientRect().bottom);
  expect(await page.locator('[data-segment]').count()).toBeGreaterThan(3);
  const tops = await page.locator('[data-segment]').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(tops.filter((top) => top < foot - 1)).toHaveLength(3);
});

test('at 200 % on a small laptop the reasons and the panels are reached by a button', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await open(page, '?beat=3');
  await page.getByRole('button', { name: 'More about this step' }).click();
  await expect(page.locator('.explanation-why')).toBeVisible();
  await page.getByRole('tab', { name: 'States' }).click();
  await expect(page.getByRole('tabpanel', { name: 'States' })).toBeInViewport();
  await page.getByRole('button', { name: 'More about this step' }).click();
  await expect(page.getByRole('tabpanel')).toBeHidden();
});

test('in forced colours the tab that is shown can be told from the others', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '?panels=explain,states');
  const foot = (name: string) => page.getByRole('tab', { name }).evaluate((tab) => getComputedStyle(tab).borderBottomColor);
  await expect(page.getByRole('tabpanel', { name: 'States' })).toBeVisible();
  expect(await foot('States')).not.toBe(await foot('Header'));
});

test('what is read as a table, a list or a figure says what it is', async ({ page }) => {
  await open(page, '?beat=5&panels=explain,knows');
  const panel = page.getByRole('tabpanel');
  await expect(panel.getByRole('table', { name: 'Who knows what now' })).toBeVisible();
  await expect(panel.getByRole('figure', { name: 'The two channels now' })).toBeVisible();
  await open(page, '?scenario=syn-flood&beat=9&panels=explain,hosts');
  await expect(panel.getByRole('region', { name: 'With SYN cookies · Server: connections' }).getByRole('table')).toHaveAccessibleName(
    'Server: connections',
  );
  await open(page, '?beat=9&panels=explain,sockets');
  await expect(panel.getByRole('list', { name: 'Client’s program' })).toBeVisible();
  // A list in which nothing is yet is not read at all.
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Present' });
  await expect(sheet.getByRole('list')).toHaveCount(0);
  await sheet.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(sheet.getByRole('list', { name: /^Lesson/ }).getByRole('listitem')).toHaveCount(1);
});

test('in a Chinese page what is English says so: code, states, flags and variables, terms within sentences', async ({ page }) => {
  const unsaid = (within: string) =>
    page.locator(within).evaluateAll((parts) =>
      parts.flatMap((part) => {
        const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const { parentElement, textContent } = text;
          const english =
            /[A-Za-z]{2}/.test((textContent ?? '').replace(/0x\w+/, '')) &&
            !parentElement?.closest('[lang="en"], .num, [aria-hidden="true"]');
          if (english && parentElement?.checkVisibility()) found.push(textContent ?? '');
        }
        return found;
      }),
    );
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, '?lang=zh-Hans&panels=explain,transcript,sockets&beat=12');
  await expect(page.locator('.explanation .gloss').first()).toBeVisible();
  await expect(page.locator('.program').first()).toBeVisible();
  for (const part of ['h2', '.explanation-what', '.explanation-why', '.record tbody', '.badge-name', '.library-entry', '.program'])
    expect(await unsaid(part), part).toEqual([]);
  for (const panel of ['states', 'header', 'endpoint', 'knows', 'practice']) {
    await open(page, `?lang=zh-Hans&panels=explain,${panel}&beat=9`);
    await expect(page.getByRole('tabpanel')).toContainText(/[A-Z]{3}/);
    expect(await unsaid('.header-title, .side'), panel).toEqual([]);
  }
  await open(page, '?lang=zh-Hans&scenario=syn-flood&panels=explain,hosts&beat=9');
  await expect(page.getByRole('tabpanel')).toContainText('SYN-RECEIVED');
  expect(await unsaid('.ladder-panel, .side')).toEqual([]);
  await page.getByRole('button', { name: '问答' }).click();
  for (const name of ['问答', '总结', '术语']) {
    await page.getByRole('dialog').getByRole('tab', { name }).click();
    await expect(page.getByRole('tabpanel', { name })).toContainText('TIME-WAIT');
    expect(await unsaid('dialog :is(summary, dt, dd, td, tbody th)'), name).toEqual([]);
  }
});

for (const search of ['', '&view=present'])
  test(`what two runs come to leaves their ladders as they are, and covers nothing that is drawn${search}`, async ({ page }) => {
    for (const { id } of SCENARIOS.filter(({ whatIf }) => whatIf)) {
      await open(page, `?scenario=${id}&motion=reduce${search}`);
      await page.keyboard.press('End');
      const last = await lastBeat(page);
      await atRest(page, last);
      const boxes = () => page.locator('.what-if-ladder').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
      const bottoms = () =>
        page.locator('.paper :is(.now, .wire-end, text)').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom));
      // The two ladders come by themselves, a moment after the page.
      await expect(page.locator('.what-if-says')).toBeVisible();
      const ended = await boxes();
      expect(ended).toHaveLength(2);
      const top = await page.locator('.what-if-says').evaluate((each) => each.getBoundingClientRect().top);
      expect(Math.max(...(await bottoms())), id).toBeLessThan(top);
      await page.keyboard.press('ArrowLeft');
      await atRest(page, last - 1);
      await expect(page.locator('.what-if-says')).toHaveCount(0);
      expect(await boxes(), id).toEqual(ended);
    }
  });

/** One sheet of A4 within margins of 15 mm, in CSS px, and no letters under 8 pt. */
const expectOneSheet = async (page: Page): Promise<void> => {
  const { width, height, smallest } = await page.locator('.print-figure').evaluate((figure) => {
    const written = [...figure.querySelectorAll('*')].filter(({ childNodes }) => [...childNodes].some(({ nodeType }) => nodeType === 3));
    const sizes = written.map((each) => Number.parseFloat(getComputedStyle(each).fontSize));
    return { ...figure.getBoundingClientRect().toJSON(), smallest: Math.min(...sizes) };
  });
  expect(width).toBeLessThanOrEqual(680);
  expect(height).toBeLessThanOrEqual(1009);
  expect(smallest).toBeGreaterThanOrEqual(10.66);
};

test.describe('on paper', () => {
  test('two runs stand side by side, each under what it is, with what they show in the end', async ({ page }) => {
    await open(page, '?scenario=what-if-no-time-wait&beat=25');
    const verdict = await page.locator('.what-if-says p').innerText();
    await page.emulateMedia({ media: 'print' });
    const halves = page.locator('.print-ladder');
    await expect(halves).toHaveCount(2);
    await expect(page.locator('.print-pair > h3')).toHaveText(['With TIME-WAIT, as in RFC 9293', 'If there were no TIME-WAIT']);
    const [one, other] = await halves.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
    expect(other?.left).toBeGreaterThan(one?.right);
    expect(other?.top).toBe(one?.top);
    await expect(page.locator('.print-verdict')).toHaveText(verdict.replace(/\s+/g, ' '));
    // What is drawn by and by on the screen is there at once.
    for (const mark of await page.locator('.print-ladder .loss').all())
      expect(await mark.evaluate((element) => getComputedStyle(element).animationName)).toBe('none');
    await expectOneSheet(page);
  });

  test('of a run whose hosts have other connections their tables stand below the ladder, of two runs each below its own', async ({
    page,
  }) => {
    const { run } = SCENARIOS.find(({ id }) => id === 'syn-flood')!;
    for (const [search, runs] of [
      ['scenario=syn-flood&beat=12', 2],
      ['scenario=time-wait-pile-up&beat=14&lang=zh-Hans', 2],
      [`run=${packLesson({ ...EMPTY_LESSON, run })}&beat=12`, 1],
    ] as const) {
      await page.emulateMedia({ media: 'screen' });
      await open(page, `?${search}`);
      // What explains the sentences has come; the tables are written with it.
      await expect(page.locator('.explanation .gloss').first()).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      const halves = page.locator('.print-run');
      await expect(halves).toHaveCount(runs);
      for (const half of await halves.all()) {
        await expect(half.getByRole('table').first()).toBeVisible();
        const [ladder, hosts] = await half.evaluate((each) => [...each.children].map((child) => child.getBoundingClientRect().toJSON()));
        expect(hosts?.top).toBeGreaterThanOrEqual(ladder?.bottom);
        expect(hosts?.right).toBeLessThanOrEqual(ladder?.right);
      }
      await expectOneSheet(page);
    }
  });

  test('at their end two runs and all that is said of them stand on one sheet of A4', async ({ page }) => {
    for (const { id } of SCENARIOS.filter(({ whatIf }) => whatIf)) {
      await page.emulateMedia({ media: 'screen' });
      await open(page, `?scenario=${id}&motion=reduce`);
      await page.keyboard.press('End');
      await atRest(page, await lastBeat(page));
      await expect(page.locator('.what-if-says p')).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.print-verdict')).toBeVisible();
      await expectOneSheet(page);
    }
  });

  for (const lang of ['en', 'zh-Hans']) {
    test(`the summary is whole on one sheet of A4 and of Letter, ${lang}`, async ({ page }) => {
      await open(page, `?lang=${lang}`);
      await page.locator('.menu > button').first().click();
      await page.getByRole('dialog').getByRole('tab').nth(1).click();
      const sheet = page.locator('.summary-sheet');
      await expect(sheet.getByRole('table')).toHaveCount(5);
      await page.emulateMedia({ media: 'print' });
      // What is left of the sheet within margins of 15 mm, in CSS px.
      for (const [width, height] of [
        [680, 1009],
        [702, 942],
      ] as const) {
        await page.setViewportSize({ width, height });
        const { right, bottom } = await sheet.evaluate((element) => {
          const boxes = [...element.querySelectorAll('*')].map((each) => each.getBoundingClientRect());
          return { right: Math.max(...boxes.map((box) => box.right)), bottom: Math.max(...boxes.map((box) => box.bottom)) };
        });
        expect(right).toBeLessThanOrEqual(width);
        expect(bottom).toBeLessThanOrEqual(height);
      }
    });
  }
});
