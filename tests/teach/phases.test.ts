import { describe, expect, test } from 'vitest';
import { phasesOf } from '../../src/teach/phases';
import { keysOf, RUNS, traceOf } from './telling';

/** Phases in order, each once for as long as it lasts. */
const spans = (id: string): readonly string[] => phasesOf(traceOf(id)).filter((phase, i, all) => phase !== all[i - 1]);

describe('the phase of each beat', () => {
  test.each([
    ['whole-life', ['open', 'data', 'close']],
    ['three-way-handshake', ['open']],
    ['four-way-close', ['open', 'data', 'close']],
    ['server-closes-first', ['open', 'close']],
    ['simultaneous-close', ['open', 'close']],
    ['connection-refused', ['open']],
    ['no-answer', ['open']],
    ['lost-data', ['open', 'data']],
    ['old-duplicate-syn-after-close', ['open', 'close', 'open']],
  ])('%s', (id, phases) => {
    expect(spans(id)).toEqual(phases);
  });

  test('the beat that completes the handshake still opens', () => {
    const trace = traceOf('whole-life');
    const at = keysOf(trace).indexOf('thirdAck') + 1;
    expect(phasesOf(trace).slice(at - 1, at + 2)).toEqual(['open', 'open', 'data']);
  });

  test('there is one for each beat', () => {
    for (const { trace } of RUNS) expect(phasesOf(trace)).toHaveLength(keysOf(trace).length + 1);
  });
});
