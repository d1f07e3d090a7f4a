import { beforeAll, describe, test } from 'vitest';
import { ANSWERS } from './laws/answers';
import { DELIVERY } from './laws/delivery';
import { NUMBERS } from './laws/numbers';
import { STATES } from './laws/states';
import { lawfulRun } from './runs';
import { keeps, type Survey, survey } from './survey';

const LAWS = [...STATES, ...NUMBERS, ...ANSWERS, ...DELIVERY];

describe('on every run, whatever the users call and the network does', () => {
  let found: Survey;
  beforeAll(() => {
    found = survey(lawfulRun, LAWS, 6500);
    console.log(`${found.runs} runs, ${found.events} events`);
  }, 120_000);

  test.each(LAWS.map((law) => [law.name, law] as const))('%s', (_, law) => keeps(law, lawfulRun, found));
});
