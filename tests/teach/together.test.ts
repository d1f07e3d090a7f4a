import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS } from '../../src/scenarios';
import { beatsOf } from '../../src/trace/beats';
import { beatAt, paceOf } from '../../src/trace/pace';
import { togetherOf } from '../../src/trace/together';

const PAIRS = SCENARIOS.flatMap(({ id, run, whatIf }) =>
  whatIf === undefined ? [] : [{ id, pair: [simulate(run), simulate(whatIf)] as const }],
);

describe('two runs that step together', () => {
  test('there are five what-ifs', () => {
    expect(PAIRS.map(({ id }) => id).sort()).toEqual([
      'syn-flood',
      'time-wait-pile-up',
      'what-if-guessable-isn',
      'what-if-no-time-wait',
      'what-if-two-way',
    ]);
  });

  test.each(PAIRS)('$id: each instant is one of either run, in order, and none is left out', ({ pair }) => {
    const { instants } = togetherOf(...pair);
    const times = [
      ...new Set(
        pair.flatMap((trace) =>
          beatsOf(trace)
            .slice(1)
            .map(({ at }) => at),
        ),
      ),
    ].sort((a, b) => a - b);
    expect(instants.slice(1).map(({ at }) => at)).toEqual(times);
    expect(instants.at(-1)?.beats).toEqual(pair.map((trace) => beatsOf(trace).length - 1));
    for (const { at, beats } of instants.slice(1))
      for (const [which, trace] of pair.entries()) {
        expect(beatsOf(trace)[beats[which]!]!.at).toBeLessThanOrEqual(at);
        expect(beatsOf(trace)[beats[which]! + 1]?.at ?? Number.POSITIVE_INFINITY).toBeGreaterThan(at);
      }
  });

  test.each(PAIRS)('$id: where the common playhead rests, each own one is within its own beat, and none runs back', ({ pair }) => {
    const { instants, pace, follow } = togetherOf(...pair);
    for (const which of [0, 1] as const) {
      const own = paceOf(pair[which]);
      for (const [n, { beats }] of instants.entries()) expect(beatAt(own, follow(which, pace.beats[n]!.rests))).toBe(beats[which]);
      let last = -1;
      for (let watch = 0; watch <= pace.length; watch += 37) {
        const now = follow(which, watch);
        expect(now).toBeGreaterThanOrEqual(last - 1e-6);
        last = now;
      }
    }
  });

  test('the same run twice is that run', () => {
    const trace = simulate(SCENARIOS[0]!.run);
    const { pace, follow } = togetherOf(trace, trace);
    expect(pace).toEqual(paceOf(trace));
    for (const watch of [0, 100, 500, 1200, 2000]) expect(follow(0, watch)).toBeCloseTo(watch, 0);
  });
});
