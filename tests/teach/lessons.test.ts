import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { english, load } from '../../src/words';
import { loadLessons, tell } from '../../src/words/lessons';
import { formsOf, holesOf, IDS, sourcesIn } from '../words/files';
import { LESSON_IDS, OWN } from './lessons';

const failing = (is: (id: string) => boolean): string[] => LESSON_IDS.filter((id) => !is(id));
const chinese = LESSON_IDS.filter((id) => !id.endsWith('.names')).flatMap((id) =>
  formsOf(OWN['zh-Hans'][id]).map((form) => ({ id, form })),
);

describe('the words of the lessons', () => {
  test('are the same in both languages, with the same holes', () => {
    expect(Object.keys(OWN['zh-Hans']).sort()).toEqual([...LESSON_IDS].sort());
    expect(failing((id) => holesOf(OWN.en[id]).join() === holesOf(OWN['zh-Hans'][id]).join())).toEqual([]);
    expect(LESSON_IDS.filter((id) => IDS.includes(id))).toEqual([]);
  });

  test('have no empty sentence', () => {
    for (const own of Object.values(OWN))
      expect(failing((id) => formsOf(own[id]).every((form) => form !== '' && form === form.trim()))).toEqual([]);
  });

  test('are loaded when they are asked for, on top of the page’s', async () => {
    expect(tell(await loadLessons(english), 'knows.known')).toBe('it works');
    expect(tell(await loadLessons(await load('zh-Hans')), 'pipe.open', { from: '客户端' })).toBe('已打开：客户端可以发送。');
  });

  test('Chinese has full-width punctuation beside its characters, no space between them, and keeps technical names', () => {
    expect(chinese.filter(({ form }) => /\p{Script=Han}[,.;:?!()]|[,;:?!()]\p{Script=Han}/u.test(form))).toEqual([]);
    expect(chinese.filter(({ form }) => /\p{Script=Han} +\p{Script=Han}/u.test(form))).toEqual([]);
    expect(chinese.filter(({ form }) => /同步位|确认位|终止位|已建立状态|时间等待|数据包|三路握手|段寿命(?!（)/.test(form))).toEqual([]);
  });

  test('state no common mistake: tcp_fin_timeout is not about TIME-WAIT, there is no §3.5.4, a segment is no packet', () => {
    for (const own of Object.values(OWN)) {
      const forms = LESSON_IDS.flatMap((id) => formsOf(own[id]));
      expect(forms.filter((form) => form.includes('tcp_fin_timeout') && form.includes('TIME-WAIT'))).toEqual([]);
      expect(forms.filter((form) => /3\.5\.4|\bpackets?\b/i.test(form))).toEqual([]);
    }
  });

  test('none is unused', () => {
    const sources = readdirSync('src')
      .filter((folder) => folder !== 'words' && !folder.includes('.'))
      .flatMap((folder) => [...sourcesIn(join('src', folder))])
      .join('\n');
    const families = [...sources.matchAll(/`([a-z]\w*\.(?:[\w.-]|\$\{[^}]*\})*)`/gi)]
      .map(([, written = '']) => written)
      .filter((written) => written.includes('${'))
      .map((written) => new RegExp(`^${written.replace(/\./g, '\\.').replace(/\$\{[^}]*\}/g, '.+')}$`));
    const named = (id: string): boolean => sources.includes(`'${id}'`) || families.some((family) => family.test(id));
    const likeness = (id: string): boolean => sources.includes(`'${id.replace('analogy.', '')}'`);
    expect(failing((id) => (id.startsWith('analogy.') ? likeness(id) : named(id)))).toEqual([]);
  });
});
