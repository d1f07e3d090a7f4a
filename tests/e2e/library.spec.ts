import type { Page } from '@playwright/test';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS } from '../../src/scenarios';
import { beatsOf } from '../../src/trace/beats';
import { load } from '../../src/words';
import { PATHS, WHAT_IFS } from '../scenarios/table';
import { atRest, expect, lastBeat, open, test, walkThrough } from './stage';

type Seen = Readonly<{ beat: string; states: readonly string[]; title: string; told: string; all: string }>;

/** Every step of what is open: the states of the ends (of two runs: of both), and what is told. */
const walk = async (page: Page): Promise<readonly Seen[]> => {
  // Two ladders and what stands beside them come a moment after the page.
  await expect(page.locator('[data-endpoint="server"]').last()).toBeVisible();
  await expect(page.locator('.explanation-why')).toBeVisible();
  await atRest(page, 0);
  const all = await walkThrough(page, () => {
    const text = (selector: string) => [...document.querySelectorAll(selector)].map((element) => element.textContent).join(' ');
    return {
      beat: document.querySelector<HTMLElement>('[data-stage]')!.dataset.beat ?? '',
      states: [...document.querySelectorAll<HTMLElement>('[data-endpoint]')].map(({ dataset }) => dataset.state ?? ''),
      title: text('.explanation-title'),
      told: text('.explanation-what, .explanation-why'),
      all: document.querySelector('main')?.textContent ?? '',
    };
  });
  await atRest(page, await lastBeat(page));
  return all;
};

/** The states that one end goes through, each once in a row. */
const pathOf = (all: readonly Seen[], end: number): readonly string[] =>
  all.map(({ states }) => states[end] ?? '').filter((state, n, path) => state !== path[n - 1]);

/** Whether a path passes through no state but those of the table, in their order, from the first to the last: what changes twice in a beat shows once. */
const follows = (path: readonly string[], row: string): boolean => {
  const states = row.split(' ');
  let at = 0;
  const inOrder = path.every((state) => {
    at = states.indexOf(state, at) + 1;
    return at > 0;
  });
  return inOrder && path[0] === states[0] && path.at(-1) === states.at(-1);
};

/** Names of sentences, and what an open hole or a number that is none looks like: none of it may stand in the page. */
const FAULT = /[a-z]\w*(?:\.[\w-]+)+|[{}]|undefined|\bNaN\b/g;
const faultsIn = (text: string, ids: ReadonlySet<string>): readonly string[] =>
  (text.match(FAULT) ?? []).filter((found) => !/^[a-z]\w*\./.test(found) || ids.has(found));

const HAN = /\p{Script=Han}/u;

for (const group of new Set(SCENARIOS.map((scenario) => scenario.group)))
  test(`each scenario opens by its id in both languages and steps to its end: ${group}`, async ({ page }) => {
    test.setTimeout(180_000);
    const ids = new Set(Object.keys((await load('en')).messages));
    for (const { id, run } of SCENARIOS.filter((scenario) => scenario.group === group)) {
      const [client, server] = PATHS[id]!;
      const rows = [client, server, ...(WHAT_IFS[id] ?? [])];
      for (const lang of ['en', 'zh-Hans'] as const) {
        await open(page, `?scenario=${id}&motion=reduce&lang=${lang}`);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        const all = await walk(page);
        expect
          .soft(
            all.map(({ beat }) => Number(beat)),
            id,
          )
          .toEqual(all.map((_, n) => n));
        expect.soft(all.length, id).toBeGreaterThanOrEqual(beatsOf(simulate(run)).length);
        expect
          .soft(
            rows.filter((row, end) => !follows(pathOf(all, end), row)),
            id,
          )
          .toEqual([]);
        for (const { title, told, all: text } of all) {
          expect.soft(faultsIn(text, ids), id).toEqual([]);
          expect.soft([title, HAN.test(title), told, HAN.test(told)], id).toEqual([title, lang !== 'en', told, lang !== 'en']);
        }
        expect.soft(new Set(all.map(({ told }) => told)).size, id).toBeGreaterThan(1);
      }
    }
  });
