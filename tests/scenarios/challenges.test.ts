import { expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { CHALLENGES, challengeById, solutionOf, solvedBy } from '../../src/scenarios/challenges';
import { call } from '../../src/scenarios/challenges/challenge';
import { EMPTY_LESSON } from '../../src/scenarios/drill';
import { packLesson } from '../../src/scenarios/drill/pack';
import { lost } from '../../src/scenarios/scenario';
import type { Input } from '../../src/trace/run';

test('there are at least twelve, each with a name of its own', () => {
  expect(CHALLENGES.length).toBeGreaterThanOrEqual(12);
  expect(new Set(CHALLENGES.map(({ id }) => id)).size).toBe(CHALLENGES.length);
  expect(challengeById('closing')?.id).toBe('closing');
  expect(challengeById('nothing')).toBeUndefined();
});

test.each(CHALLENGES)('$id is solved by its stored solution, and not by doing nothing', (challenge) => {
  expect(solvedBy(challenge, simulate(challenge.start))).toBe(false);
  const trace = simulate(solutionOf(challenge));
  expect(trace.ending).toBe('rest');
  expect(solvedBy(challenge, trace)).toBe(true);
});

test.each(CHALLENGES)('$id asks for each step of its solution', (challenge) => {
  for (const left of challenge.solution) {
    const inputs = [...challenge.start.inputs, ...challenge.solution.filter((input) => input !== left)];
    expect(solvedBy(challenge, simulate({ ...challenge.start, inputs })), JSON.stringify(left)).toBe(false);
  }
});

test('an abort that the other end does not hear of leaves a half-open connection as a crash does (§3.5.1)', () => {
  const challenge = challengeById('half-open');
  if (challenge === undefined) throw new Error('half-open');
  const abort = call(200, 'client', { call: 'ABORT' });
  const done = (...inputs: readonly Input[]) =>
    solvedBy(challenge, simulate({ ...challenge.start, inputs: [...challenge.start.inputs, ...inputs] }));
  expect(done(...abort)).toBe(false);
  expect(done(...abort, ...lost('client', 3))).toBe(true);
});

test('text that leaves before the third ACK is there is no fourth segment of an opening', () => {
  const challenge = challengeById('four-segments');
  if (challenge === undefined) throw new Error('four-segments');
  const handshake = [...call(0, 'server', { call: 'passive OPEN' }), ...call(10, 'client', { call: 'active OPEN' })];
  const inputs = [...handshake, ...call(55, 'client', { call: 'SEND', text: 'x' })];
  expect(solvedBy(challenge, simulate({ ...challenge.start, inputs }))).toBe(false);
});

test('a solution fits into a link', () => {
  for (const challenge of CHALLENGES) expect(packLesson({ ...EMPTY_LESSON, run: solutionOf(challenge) }).length).toBeLessThan(600);
});
