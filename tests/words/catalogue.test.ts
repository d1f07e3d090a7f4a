import { describe, expect, test } from 'vitest';
import { en } from '../../src/words/en';
import { zhHans } from '../../src/words/zh-Hans';
import { CATALOGUES, formsOf, holesOf, IDS, topicsOf } from './files';

const english: Readonly<Record<string, Parameters<typeof formsOf>[0]>> = en;
const chinese: Readonly<Record<string, Parameters<typeof formsOf>[0]>> = zhHans;
const failing = (is: (id: string) => boolean): string[] => IDS.filter((id) => !is(id));

describe('both languages', () => {
  test('say the same things', () => {
    expect(Object.keys(chinese).sort()).toEqual([...IDS].sort());
    expect(IDS.length).toBeGreaterThan(500);
  });

  test('leave the same holes open', () => {
    expect(failing((id) => holesOf(english[id]).join() === holesOf(chinese[id]).join())).toEqual([]);
  });

  test.each(CATALOGUES)('have no empty sentence: %s', (_, messages) => {
    expect(failing((id) => formsOf(messages[id]).every((form) => form.trim() !== '' && form === form.trim()))).toEqual([]);
  });

  test('no topic gives an id that another gives', () => {
    for (const lang of ['en', 'zh-Hans']) {
      const given = topicsOf(lang).flatMap((source) => [...source.matchAll(/^ {2}'([^']+)':/gm)].map((m) => m[1]));
      expect(given.length).toBe(IDS.length);
    }
  });
});
