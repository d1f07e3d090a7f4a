import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passage } from '../../src/net/network';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS } from '../../src/scenarios';
import { readDrill, writeDrill } from '../../src/scenarios/drill';
import { type Ms, SIDES, type Side } from '../../src/tcp/names';
import type { Run } from '../../src/trace/run';
import type { Trace, TraceEvent } from '../../src/trace/trace';
import { anyCall, callBy, crash, cut, namedFate, stray } from './inputs';
import { anyRun } from './runs';
import { holds, holdsWith } from './survey';

/** Much time for few tests: each makes many runs. */
const PATIENCE = 60_000;

/** Equal to the last field; told by `expect` only where not, for that takes its time. */
const same = (got: unknown, wanted: unknown): void => {
  if (!isDeepStrictEqual(got, wanted)) expect(got).toStrictEqual(wanted);
};

describe('a run is all that a record depends on', () => {
  test('the same run gives the same record, to the last event', { timeout: PATIENCE }, () => {
    holds(anyRun, 400, (run) => {
      const [first, second] = [simulate(run), simulate(run)];
      expect(second).not.toBe(first);
      same(second, first);
    });
  });

  test.each(SCENARIOS.map(({ id, run }) => [id, run] as const))('so does %s of the library, from its JSON', (_, run) => {
    same(simulate(JSON.parse(JSON.stringify(run))), simulate(run));
  });

  test('a run is JSON: written down and read back it gives the same record', { timeout: PATIENCE }, () => {
    holds(anyRun, 400, (run) => {
      const back: Run = JSON.parse(JSON.stringify(run));
      same(back, run);
      same(simulate(back), simulate(run));
    });
  });

  test('a run is drill text: written down and read back it gives the same record', { timeout: PATIENCE }, () => {
    holds(anyRun, 400, (run) => {
      const { lesson, faults } = readDrill(writeDrill({ run, remarks: [], expectations: [] }));
      same(faults, []);
      same(simulate(lesson.run).events, simulate(run).events);
    });
  });

  test('a record is JSON, too', { timeout: PATIENCE }, () => {
    holds(anyRun, 100, (run) => {
      const trace = simulate(run);
      same(JSON.parse(JSON.stringify(trace)), trace);
    });
  });

  test('nothing of the run is changed by recording it', { timeout: PATIENCE }, () => {
    holds(anyRun, 100, (run) => {
      const before = structuredClone(run);
      simulate(run);
      same(run, before);
    });
  });
});

const pastOf = (trace: Trace, at: Ms): readonly TraceEvent[] => trace.events.filter((e) => e.at < at);

/** How many transmissions of an end have left at a time. */
const sentBy = (trace: Trace, side: Side, at: Ms): number =>
  trace.events.filter((e) => e.kind === 'sent' && !e.old && e.side === side && e.at <= at).length;

/** A later input, and how far through the run it comes, in per cent. A named fate is that of a transmission still to come. */
const intervention = fc.record({ part: fc.nat(100), input: fc.oneof(callBy(anyCall), namedFate, cut, crash, stray) });

describe('the past', () => {
  test('never changes when an input is added later', { timeout: PATIENCE }, () => {
    holdsWith(anyRun, intervention, 600, (run, { part, input }) => {
      const trace = simulate(run);
      const at = trace.events[Math.floor(((trace.events.length - 1) * part) / 100)]?.at ?? 0;
      const later = input.do === 'fate' ? { ...input, at, nth: input.nth + sentBy(trace, input.side, at) } : { ...input, at };
      same(pastOf(simulate({ ...run, inputs: [...run.inputs, later] }), at), pastOf(trace, at));
    });
  });
});

describe('the fate of a transmission', () => {
  test('never depends on what was decided about another', () => {
    holdsWith(anyRun, fc.array(namedFate, { minLength: 1, maxLength: 5 }), 500, (run, fates) => {
      const named = new Set(fates.map((f) => (f.do === 'fate' ? `${f.side} ${f.nth}` : '')));
      for (const side of SIDES)
        for (let nth = 1; nth <= 15; nth++)
          if (!named.has(`${side} ${nth}`))
            expect(passage(run.setup, [...run.inputs, ...fates], side, nth, nth)).toEqual(passage(run.setup, run.inputs, side, nth, nth));
    });
  });
});
