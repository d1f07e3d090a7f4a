import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../src/scenarios';
import { EMPTY_LESSON, type Lesson } from '../../src/scenarios/drill';
import { packLesson, unpackLesson } from '../../src/scenarios/drill/pack';
import type { Input } from '../../src/trace/run';

describe('a run in a link', () => {
  test.each(SCENARIOS)('$id comes back as it was', ({ run }) => {
    const lesson: Lesson = { ...EMPTY_LESSON, run };
    expect(unpackLesson(packLesson(lesson))).toEqual({ lesson, faults: [] });
  });

  test('forty inputs fit into 2,000 characters', () => {
    const inputs = Array.from({ length: 40 }, (_, n): Input => {
      const side = n % 3 === 0 ? 'server' : 'client';
      if (n % 4 === 0) return { at: 137 * n, do: 'fate', side, nth: n + 1, fate: { fate: 'delayed', by: 17 + n } };
      if (n % 4 === 1) return { at: 137 * n + 3, do: 'call', side, call: { call: 'SEND', text: `message number ${n * 7919}` } };
      return { at: 91 * n, do: 'call', side, call: { call: 'RECEIVE', octets: n } };
    });
    expect(packLesson({ ...EMPTY_LESSON, run: { ...EMPTY_LESSON.run, inputs } }).length).toBeLessThanOrEqual(2000);
  });

  test('whatever else stands in the link gives no run, and throws nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((s) => s.replace(/[+/=]/g, '_')),
        ),
        (text) => {
          const unpacked = unpackLesson(text);
          expect(unpacked === null || Array.isArray(unpacked.faults)).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('a good link with characters changed throws nothing', () => {
    const good = packLesson({ ...EMPTY_LESSON, run: SCENARIOS[1]!.run });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.constantFrom(...'ABCxyz019-_'), (at, c) => {
        unpackLesson(good.slice(0, at) + c + good.slice(at + 1));
        unpackLesson(good.slice(0, at));
      }),
      { numRuns: 5000 },
    );
  });
});
