import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heard } from '../../src/embed/course/heard';
import { type Contents, MOST_CHARACTERS, NOTHING, readLearned, scoreOf, statusOf, withOne, written } from '../../src/embed/course/learned';
import { SCENARIOS } from '../../src/scenarios';

const scenarios = SCENARIOS.map(({ id }) => id);
const ALL: Contents = { scenarios, challenges: Array.from({ length: 20 }, (_, n) => `a-challenge-with-a-long-name-${n}`) };

describe('what a course system keeps', () => {
  test('fits, with everything seen and solved', () => {
    const all = { place: { scenario: scenarios.at(-1)!, beat: 999_999 }, done: scenarios, solved: ALL.challenges };
    expect(written(all).length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(readLearned(written(all), ALL)).toEqual(all);
  });

  test('comes back as it was, whatever was seen and solved', () => {
    const learned = fc.record({
      place: fc.option(fc.record({ scenario: fc.constantFrom(...scenarios), beat: fc.nat(999_999) })),
      done: fc.subarray(scenarios),
      solved: fc.subarray([...ALL.challenges]),
    });
    fc.assert(
      fc.property(learned, (one) => {
        expect(readLearned(written(one), ALL)).toEqual(one);
      }),
    );
  });

  test('is nothing when it is empty, another program’s, or about what this package does not have', () => {
    fc.assert(fc.property(fc.string(), (text) => void readLearned(text, ALL)));
    expect(readLearned('', ALL)).toEqual(NOTHING);
    expect(readLearned('1;no-such@4;no-such;no-such', ALL)).toEqual(NOTHING);
    expect(readLearned('1;lost-fin@-4;;', ALL).place).toBeNull();
  });
});

describe('what it is told', () => {
  const two: Contents = { scenarios: ['lost-syn', 'lost-fin'], challenges: ['closing', 'reset', 'four'] };

  test('completed, when every scenario was seen to its end', () => {
    expect(statusOf(NOTHING, two)).toBe('incomplete');
    expect(statusOf({ ...NOTHING, done: ['lost-fin'] }, two)).toBe('incomplete');
    expect(statusOf({ ...NOTHING, done: withOne(['lost-fin'], 'lost-syn') }, two)).toBe('completed');
  });

  test('the part of the challenges that is solved; no score where there is none', () => {
    expect(scoreOf({ ...NOTHING, solved: ['reset'] }, two)).toBe(33);
    expect(scoreOf({ ...NOTHING, solved: two.challenges }, two)).toBe(100);
    expect(scoreOf(NOTHING, { ...two, challenges: [] })).toBeNull();
  });
});

test('only the stage is listened to', () => {
  const said = { source: 'tcp-stage', v: 1 };
  expect(heard({ ...said, type: 'complete', scenario: 'lost-fin' })).toEqual({ type: 'complete', scenario: 'lost-fin' });
  for (const other of [
    null,
    'beat',
    7,
    {},
    { ...said, v: 2, type: 'beat', scenario: 'x', beat: 1 },
    { ...said, type: 'beat', scenario: 'x', beat: 'y' },
  ])
    expect(heard(other)).toBeNull();
});
