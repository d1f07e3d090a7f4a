import { describe, expect, test } from 'vitest';
import { checksOf, type ToldCheck } from '../../src/teach/checks';
import { type Lesson, lessonFiller } from '../../src/teach/lesson';
import { beatsOf } from '../../src/trace/beats';
import type { Notation } from '../../src/trace/numbers';
import type { Trace, TraceEvent } from '../../src/trace/trace';
import type { Lang } from '../../src/words';
import { partsOfLesson } from '../../src/words/lessons';
import { LESSONS } from './lessons';
import { RUNS, traceOf } from './telling';

const read = (trace: Trace, lesson: Lesson, notation: Notation = 'relative', lang: Lang = 'en'): string =>
  partsOfLesson(
    LESSONS[lang],
    lesson,
    lessonFiller(trace, notation, (side) => `the ${side}`),
  )
    .map(({ text }) => text)
    .join('');

const checksWhere = (trace: Trace, is: (e: TraceEvent) => boolean): readonly ToldCheck[] => {
  const beat = beatsOf(trace).find(({ events }) => events.some(is));
  return checksOf(trace, beat?.n ?? 0).flatMap(({ checks }) => checks);
};
const opens = (side: string) => (e: TraceEvent) => e.kind === 'changed' && e.side === side && e.to === 'ESTABLISHED';

describe('the checks of a beat (S3)', () => {
  test('with their numbers, in each notation', () => {
    const trace = traceOf('three-way-handshake');
    const check = checksWhere(trace, opens('client')).find(({ id }) => id === 'ackOfSyn')!;
    expect(check.ok).toBe(true);
    expect(read(trace, check.asks)).toBe('Does it acknowledge the SYN of the client?');
    expect(read(trace, check.answers, 'real')).toBe('ack 101 = ISS 100 + 1');
    expect(read(trace, check.answers, 'letters')).toBe('ack x+1 = ISS x + 1');
    expect(read(trace, check.answers, 'relative')).toBe('ack 1 = ISS 0 + 1');
  });

  test('one that fails says what it should have been', () => {
    const trace = traceOf('old-duplicate-syn');
    const check = checksWhere(trace, (e) => e.kind === 'sent' && e.side === 'client' && e.segment.rst).find(({ id }) => id === 'ackOfSyn')!;
    expect([check.ok, read(trace, check.answers, 'real')]).toEqual([false, 'ack 91 ≠ ISS 100 + 1']);
  });

  test('nothing arrives, nothing is checked', () => {
    const trace = traceOf('three-way-handshake');
    expect(checksWhere(trace, (e) => e.kind === 'called')).toEqual([]);
  });

  test.each(RUNS)('$id: every check of an arriving segment is told, in both languages, with no hole left open', ({ trace }) => {
    for (const { n, events } of beatsOf(trace)) {
      const made = events.flatMap((e) => (e.kind === 'arrived' ? e.checks : []));
      const told = checksOf(trace, n).flatMap(({ checks }) => checks);
      expect(told.map(({ id, ok }) => [id, ok])).toEqual(made.map(({ id, ok }) => [id, ok]));
      for (const { asks, answers } of told)
        for (const lang of ['en', 'zh-Hans'] as const)
          for (const text of [read(trace, asks, 'real', lang), read(trace, answers, 'letters', lang)])
            expect(text).not.toMatch(/ {2}|\(\)|[{}]|^$|^check\./);
    }
  });

  test.each(RUNS)('$id: a formula that says = is an equation', ({ trace }) => {
    for (const { n } of beatsOf(trace))
      for (const { answers, ok } of checksOf(trace, n).flatMap(({ checks }) => checks)) {
        const equation = /(?:ack|seq|FIN) (\d+) (=|≠) \D*(\d+)( \+ 1)?$/.exec(read(trace, answers, 'real'));
        if (equation === null || answers.id === 'check.cookieGood.yes') continue;
        const [, left, sign, right, one] = equation;
        expect(Number(left) === Number(right) + (one ? 1 : 0)).toBe(sign === '=');
        if (answers.id !== 'check.ackIsNew.same') expect(ok).toBe(sign === '=');
      }
  });
});
