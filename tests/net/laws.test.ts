import { beforeAll, describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS } from '../../src/scenarios';
import { historyOf } from './history';
import { ANSWERS } from './laws/answers';
import { DELIVERY } from './laws/delivery';
import { NUMBERS } from './laws/numbers';
import { STATES } from './laws/states';
import { lawfulRun } from './runs';
import { keeps, type Survey, survey } from './survey';

const LAWS = [...STATES, ...NUMBERS, ...ANSWERS, ...DELIVERY];

describe('on every run of the library, but for the what-ifs', () => {
  const lawful = SCENARIOS.filter(({ id }) => !id.startsWith('what-if'));

  test.each(lawful.map(({ id, run }) => [id, run] as const))('%s', (_, run) => {
    const history = historyOf(run, simulate(run));
    expect(LAWS.flatMap((law) => law.breach(history) ?? [])).toEqual([]);
  });

  test('there is one', () => expect(lawful.length).toBeGreaterThan(20));
});

describe('on every run, whatever the users call and the network does', () => {
  let found: Survey;
  beforeAll(() => {
    found = survey(lawfulRun, LAWS, 6500);
    console.log(`${found.runs} runs, ${found.events} events`);
  }, 600_000);

  test.each(LAWS.map((law) => [law.name, law] as const))('%s', (_, law) => keeps(law, lawfulRun, found));
});
