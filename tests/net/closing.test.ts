import { beforeAll, describe, test } from 'vitest';
import { ANSWERS } from './laws/answers';
import { bothEndClosed } from './laws/closing';
import { DELIVERY } from './laws/delivery';
import { NUMBERS } from './laws/numbers';
import { STATES } from './laws/states';
import { closingRun } from './runs';
import { keeps, type Survey, survey } from './survey';

const LAWS = [bothEndClosed, ...STATES, ...NUMBERS, ...ANSWERS, ...DELIVERY];

describe('on every run in which both close and read, and only so much is lost', () => {
  let found: Survey;
  beforeAll(() => {
    found = survey(closingRun, LAWS, 4000);
    console.log(`${found.runs} runs, ${found.events} events`);
  }, 600_000);

  test.each(LAWS.map((law) => [law.name, law] as const))('%s', (_, law) => keeps(law, closingRun, found));
});
