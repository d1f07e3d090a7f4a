import { describe, expect, test } from 'vitest';
import { ANSWERS } from './laws/answers';
import { DELIVERY } from './laws/delivery';
import { NUMBERS } from './laws/numbers';
import { STATES } from './laws/states';
import { lawfulRun } from './runs';
import { keeps, survey } from './survey';

const LAWS = [...STATES, ...NUMBERS, ...ANSWERS, ...DELIVERY];

describe('on every run, whatever the users call and the network does', () => {
  const found = survey(lawfulRun, LAWS, 7000);

  test.each(LAWS.map((law) => [law.name, law] as const))('%s', (_, law) => keeps(law, lawfulRun, found));

  test('so many runs were made', () => {
    console.log(`${found.runs} runs, ${found.events} events`);
    expect(found.runs).toBeGreaterThan(0);
  });
});
