import { describe, expect, test } from 'vitest';
import { ANSWERS } from './laws/answers';
import { bothEndClosed } from './laws/closing';
import { DELIVERY } from './laws/delivery';
import { NUMBERS } from './laws/numbers';
import { STATES } from './laws/states';
import { closingRun } from './runs';
import { keeps, survey } from './survey';

const LAWS = [bothEndClosed, ...STATES, ...NUMBERS, ...ANSWERS, ...DELIVERY];

describe('on every run in which both close and read, and only so much is lost', () => {
  const found = survey(closingRun, LAWS, 4000);

  test.each(LAWS.map((law) => [law.name, law] as const))('%s', (_, law) => keeps(law, closingRun, found));

  test('so many runs were made', () => {
    console.log(`${found.runs} runs, ${found.events} events`);
    expect(found.runs).toBeGreaterThan(0);
  });
});
