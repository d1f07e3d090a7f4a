import { expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { scenarioById } from '../../src/scenarios';
import type { Input } from '../../src/trace/run';

test('§3.10.6: STATUS tells the state, draws no segment and changes nothing; without a connection it is an error', () => {
  const { run } = scenarioById('whole-life')!;
  const asked: readonly Input[] = [5, 25, 45, 75, 220, 270, 1000, 61_000].map((at) => ({
    at,
    do: 'call',
    side: 'client',
    call: { call: 'STATUS' },
  }));
  const without = simulate(run).events;
  const events = simulate({ ...run, inputs: asked }).events;
  const isAnswer = (e: (typeof events)[number]) =>
    (e.kind === 'called' && e.call.call === 'STATUS') || (e.kind === 'told' && e.told.what === 'status');
  expect(events.filter((e) => !isAnswer(e))).toEqual(without);
  const answers = events.flatMap((e) => (e.kind === 'called' && e.call.call === 'STATUS' ? [e.error] : []));
  expect(answers).toEqual(['connection does not exist', null, null, null, null, null, null, 'connection does not exist']);
});
