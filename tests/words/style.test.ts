import { describe, expect, test } from 'vitest';
import { STATES } from '../../src/tcp/names';
import { en } from '../../src/words/en';
import { zhHans } from '../../src/words/zh-Hans';
import { CATALOGUES, formsOf, IDS } from './files';

const english: Readonly<Record<string, Parameters<typeof formsOf>[0]>> = en;
const chinese: Readonly<Record<string, Parameters<typeof formsOf>[0]>> = zhHans;
const beats = IDS.filter((id) => id.startsWith('beat.'));
const all = CATALOGUES.flatMap(([, messages]) => IDS.flatMap((id) => formsOf(messages[id]).map((form) => ({ id, form }))));
const chineseForms = IDS.flatMap((id) => formsOf(chinese[id]).map((form) => ({ id, form })));
const named = (form: string): string => form.replaceAll('{me}', 'the client').replaceAll('{peer}', 'the server');

describe('an explanation (TEACHING §5)', () => {
  test('has a title of at most eight words', () => {
    const long = beats.filter((id) => id.endsWith('.title')).flatMap((id) => formsOf(english[id]).map(named));
    expect(long.filter((title) => title.split(' ').length > 8)).toEqual([]);
  });

  test('has a short Chinese title', () => {
    const titles = beats.filter((id) => id.endsWith('.title')).flatMap((id) => formsOf(chinese[id]));
    const width = (title: string): number => [...title.replace(/\{\w+\}/g, '客户端')].reduce((w, c) => w + (c < '\u2e80' ? 0.5 : 1), 0);
    expect(titles.filter((title) => width(title) > 18)).toEqual([]);
  });

  test('says what and why in one sentence each', () => {
    const sentences = beats.filter((id) => !id.endsWith('.title'));
    const one = (form: string, stop: RegExp, end: string): boolean => form.endsWith(end) && !stop.test(form.slice(0, -1));
    expect(sentences.filter((id) => !formsOf(english[id]).every((form) => one(form, /[.!?] /, '.')))).toEqual([]);
    expect(sentences.filter((id) => !formsOf(chinese[id]).every((form) => one(form, /[。!?]/, '。')))).toEqual([]);
  });
});

describe('technical names', () => {
  const FLAGS = ['SYN', 'FIN', 'RST'] as const;
  const namesIn = (form: string): string =>
    [...STATES, ...FLAGS]
      .filter((name) => new RegExp(`(?<![A-Z-])${name}(?![A-Z-]|-\\d)`).test(form))
      .sort()
      .join();

  test('stay as they are: what happened names the same states and flags in both languages', () => {
    const told = beats.filter((id) => id.endsWith('.what') || id.endsWith('.quiet'));
    expect(told.filter((id) => namesIn(formsOf(english[id]).at(-1) ?? '') !== namesIn(formsOf(chinese[id]).at(-1) ?? ''))).toEqual([]);
  });

  test('are not translated', () => {
    const translated =
      /同步位|确认位|终止位|复位位|已建立状态|时间等待|最后确认|关闭等待|终止等待|监听状态|同步已发送|同步收到|三路握手|数据包|八位组|段寿命(?!\()/;
    expect(chineseForms.filter(({ form }) => translated.test(form))).toEqual([]);
  });

  test('a segment is not called a packet', () => {
    expect(all.filter(({ id, form }) => /\bpackets?\b/i.test(form) && !id.startsWith('capture.'))).toEqual([]);
  });
});

describe('Chinese', () => {
  test('has full-width punctuation beside its characters', () => {
    expect(chineseForms.filter(({ form }) => /\p{Script=Han}[,.;:?!()]|[,;:?!()]\p{Script=Han}/u.test(form))).toEqual([]);
  });

  test('has no space between its characters', () => {
    expect(chineseForms.filter(({ form }) => /\p{Script=Han} +\p{Script=Han}/u.test(form))).toEqual([]);
  });
});

describe('facts that teaching material often has wrong (TEACHING §4)', () => {
  test('12: nothing says that tcp_fin_timeout sets TIME-WAIT', () => {
    expect(all.filter(({ form }) => form.includes('tcp_fin_timeout') && form.includes('TIME-WAIT'))).toEqual([]);
  });

  test('18: no section that RFC 9293 does not have', () => {
    expect(all.filter(({ form }) => /3\.5\.4/.test(form))).toEqual([]);
  });
});
