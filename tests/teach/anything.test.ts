import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { runOf } from '../../src/scenarios/scenario';
import { segment } from '../../src/tcp/segment';
import { seq } from '../../src/tcp/seq';
import { spokenOf } from '../../src/teach/spoken';
import type { Input, Run } from '../../src/trace/run';
import { openHoles, read, sentencesOf, stepsOf } from './telling';

const side = fc.constantFrom('client' as const, 'server' as const);
const at = fc.integer({ min: 0, max: 600 });
const call = fc.oneof(
  fc.constantFrom(
    { call: 'passive OPEN' } as const,
    { call: 'active OPEN' } as const,
    { call: 'RECEIVE' } as const,
    { call: 'ABORT' } as const,
  ),
  fc.record({ call: fc.constant('SEND' as const), text: fc.constantFrom('a', 'hello', 'x'.repeat(3000)) }),
  fc.record({ call: fc.constant('CLOSE' as const), gone: fc.boolean() }),
);
const stray = fc
  .record({
    seq: fc.integer({ min: 80, max: 320 }).map(seq),
    ack: fc.option(fc.integer({ min: 80, max: 320 }).map(seq)),
    syn: fc.boolean(),
    fin: fc.boolean(),
    rst: fc.boolean(),
    text: fc.constantFrom('', 'old'),
  })
  .map((part) => segment({ ...part, wnd: 500 }));
const input: fc.Arbitrary<Input> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ at, do: fc.constant('call' as const), side, call }) },
  { weight: 2, arbitrary: fc.record({ at, do: fc.constant('stray' as const), side, segment: stray }) },
  { weight: 1, arbitrary: fc.record({ at, do: fc.constant('crash' as const), side }) },
);
const run: fc.Arbitrary<Run> = fc
  .record({
    seed: fc.nat(1000),
    loss: fc.constantFrom(0, 0.2),
    inputs: fc.array(input, { maxLength: 10 }),
    readsAtOnce: fc.boolean(),
    delayedAck: fc.constantFrom(0, 40),
  })
  .map(({ seed, loss, inputs, readsAtOnce, delayedAck }) => {
    const opening: Input[] = [
      { at: 0, do: 'call', side: 'server', call: { call: 'passive OPEN' } },
      { at: 10, do: 'call', side: 'client', call: { call: 'active OPEN' } },
    ];
    const { setup } = runOf({
      rules: { delayedAck, timeWaitReuse: true },
      network: { loss, duplication: loss / 2, reordering: loss },
      server: { readsAtOnce, config: { buffer: 2000, msl: 500, giveUp: 5000, synGiveUp: 5000 } },
      client: { config: { msl: 500, giveUp: 5000, synGiveUp: 5000 } },
    });
    // Somebody reads in the end, else the probes of a shut window would never end.
    const reading = [700, 2000, 5000].map((at): Input => ({ at, do: 'call', side: 'server', call: { call: 'RECEIVE' } }));
    return { setup: { ...setup, seed }, inputs: [...opening, ...inputs, ...reading].sort((a, b) => a.at - b.at) };
  });

test('whatever happens is told, with every hole filled', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(run, (anything) => {
      const trace = simulate(anything);
      for (const n of stepsOf(trace).slice(0, 40)) {
        const said = [...sentencesOf(trace, n), ...spokenOf(trace, n, String)];
        expect(said.flatMap((msg) => openHoles(trace, msg))).toEqual([]);
        expect(said.map((msg) => read(trace, msg)).filter((text) => /[{}]|undefined|NaN/.test(text))).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});
