import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../src/scenarios';
import { pairOf, recordOf } from '../../src/session/source';
import { stepOf, toldAt } from '../../src/session/told';
import { beatsOf } from '../../src/trace/beats';
import { togetherOf } from '../../src/trace/together';

describe.each(SCENARIOS.filter(({ whatIf }) => whatIf).map(({ id }) => id))('%s', (id) => {
  const pair = pairOf(id)!;
  const onStage = { trace: recordOf(id), pair };
  const { instants } = togetherOf(...pair);

  test('has a step for each instant of both runs', () => {
    expect(beatsOf(onStage.trace).map(({ n }) => toldAt(onStage, n).beat)).toEqual(instants.map(({ beats }) => beats[0]));
  });

  test('each beat that is told is found again', () => {
    for (const { n } of beatsOf(pair[0])) expect(toldAt(onStage, stepOf(onStage, n)).beat).toBe(n);
  });
});

test('any other run is told as it is', () => {
  const onStage = { trace: recordOf('whole-life'), pair: pairOf('whole-life') };
  expect(onStage.pair).toBeNull();
  expect(toldAt(onStage, 5)).toEqual({ trace: onStage.trace, beat: 5 });
});
