import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/net/simulate';
import { EMPTY_LESSON } from '../../../src/scenarios/drill';
import { packLesson, unpackLesson } from '../../../src/scenarios/drill/pack';
import { callsAt } from '../../../src/session/practice/calls';
import { fateInput, underWayAt, type Wish } from '../../../src/session/practice/fates';
import { beginning, type History, inForce, intervene, presentOf, recordOf, redo, setUp, undo } from '../../../src/session/practice/history';
import { isSeen, momentOf } from '../../../src/session/practice/moment';
import { restored, savedAs } from '../../../src/session/practice/saved';
import { troubleInput } from '../../../src/session/practice/troubles';
import type { Source } from '../../../src/session/source';
import { SIDES, type Side } from '../../../src/tcp/names';
import { beatsOf } from '../../../src/trace/beats';
import type { Input, Run } from '../../../src/trace/run';
import type { Trace } from '../../../src/trace/trace';
import { anyRun } from '../../net/runs';

/** Much time for few tests: each makes many runs. */
const PATIENCE = 60_000;

const same = (got: unknown, wanted: unknown): void => {
  if (!isDeepStrictEqual(got, wanted)) expect(got).toStrictEqual(wanted);
};

/** What a viewer does: where in the run (in per cent), and which of all that is offered there. */
const deed = fc.record({
  part: fc.nat(100),
  kind: fc.constantFrom('call', 'call', 'fate', 'fate', 'crash', 'cut', 'stop'),
  which: fc.nat(1000),
  side: fc.constantFrom<Side>(...SIDES),
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const WISHES: readonly Wish[] = [
  { to: 'lose' },
  { to: 'duplicate' },
  { to: 'release' },
  { to: 'delay', by: 70 },
  { to: 'hold', until: 1500 },
];

const beatIn = (trace: Trace, part: number): number => Math.floor(((beatsOf(trace).length - 1) * part) / 100);

/** The input that a deed means at a beat; null: nothing of the kind is offered there. */
const inputFor = (run: Run, trace: Trace, beat: number, { kind, which, side }: Deed): Input | null => {
  const at = momentOf(trace, beat);
  if (kind === 'crash' || kind === 'stop') return { at, do: kind, side };
  if (kind === 'cut') return troubleInput(run, trace, beat, side, which % 2 ? 'mend' : 'cut');
  if (kind === 'call') {
    const offers = callsAt(run, trace, beat, side, 'text'.repeat(1 + (which % 40))).filter(({ why }) => why === null);
    const offer = offers[which % offers.length];
    return offer === undefined ? null : { at, do: 'call', side, call: offer.call };
  }
  const flights = underWayAt(trace, beat).filter(({ why }) => why === null);
  const found = flights[which % flights.length];
  return found === undefined ? null : fateInput(trace, beat, found.flight, WISHES[which % WISHES.length]!);
};

/** Beat 0 is before everything: there is nothing in it to compare. */
const upTo = (trace: Trace, beat: number) => beatsOf(trace).slice(1, beat + 1);

const does = (history: History, each: Deed): History => {
  const before = recordOf(presentOf(history));
  const beat = beatIn(before, each.part);
  const input = inputFor(presentOf(history), before, beat, each);
  return input === null ? history : intervene(history, presentOf(history), beat, input);
};

describe('an intervention', () => {
  test('leaves every beat before it as it was, and a call of it is taken', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(anyRun, fc.array(deed, { minLength: 1, maxLength: 4 }), (run, deeds) => {
        let history = beginning(run);
        for (const each of deeds) {
          const before = recordOf(presentOf(history));
          const beat = beatIn(before, each.part);
          const input = inputFor(presentOf(history), before, beat, each);
          if (input === null) continue;
          history = intervene(history, presentOf(history), beat, input);
          const after = recordOf(presentOf(history));
          same(upTo(after, beat), upTo(before, beat));
          if (!isSeen(input) || after.ending !== 'rest') continue;
          const next = beatsOf(after)[beat + 1];
          expect(next?.at).toBe(input.at);
          const called = next?.events.filter((e) => e.kind === 'called' && input.do === 'call' && e.call === input.call);
          if (input.do === 'call') expect(called).toMatchObject([{ side: input.side, error: null }]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('taken back gives the identical record, made again too', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(anyRun, fc.array(deed, { minLength: 1, maxLength: 5 }), (run, deeds) => {
        const steps = [beginning(run)];
        for (const each of deeds) {
          const next = does(steps.at(-1)!, each);
          if (next !== steps.at(-1)) steps.push(next);
        }
        let history = steps.at(-1)!;
        for (const wanted of [...steps].reverse().slice(1)) {
          history = undo(history);
          same(presentOf(history), presentOf(wanted));
          same(simulate(presentOf(history)), simulate(presentOf(wanted)));
        }
        expect(presentOf(history)).toBe(run);
        for (const wanted of steps.slice(1)) {
          history = redo(history);
          expect(presentOf(history)).toBe(presentOf(wanted));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('is kept as text, with those that were taken back, and comes back as it was', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(anyRun, fc.array(deed, { minLength: 1, maxLength: 5 }), fc.nat(2), (any, deeds, undone) => {
        // What goes without saying is not written.
        const { run } = unpackLesson(packLesson({ run: any, remarks: [], expectations: [] }))!.lesson;
        let history = deeds.reduce(does, beginning(run));
        for (let n = 0; n < undone; n++) history = undo(history);
        const sourceOf = (lesson: Run): Source => {
          const said = { remarks: [], expectations: [] };
          return { kind: 'run', run: lesson, said, packed: packLesson({ run: lesson, ...said }), title: null };
        };
        const text = savedAs({ history, home: sourceOf(run), title: 'Mine', draft: { text: '', octets: null } })!;
        // As an address brings it onto the stage.
        const read = unpackLesson(packLesson({ run: presentOf(history), remarks: [], expectations: [] }))!.lesson.run;
        const kept = restored(text, sourceOf(read))!;
        same(kept.history, history);
        same(inForce(kept.history!), inForce(history));
        expect(presentOf(kept.history!)).toBe(read);
        expect(kept.title).toBe('Mine');
        if (presentOf(history) !== run) expect(restored(text, sourceOf(EMPTY_LESSON.run))).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  test('fills a link: forty of them are at most 2,000 characters, and come back as they were', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 60, maxLength: 80 }), (deeds) => {
        const opened: readonly Input[] = [
          { at: 0, do: 'call', side: 'server', call: { call: 'passive OPEN' } },
          { at: 10, do: 'call', side: 'client', call: { call: 'active OPEN' } },
        ];
        let history = beginning({ ...EMPTY_LESSON.run, inputs: opened });
        for (const each of deeds)
          if (presentOf(history).inputs.length < 40) history = does(history, { ...each, part: 100 - (each.part % 10) });
        const run: Run = presentOf(history);
        const packed = packLesson({ run, remarks: [], expectations: [] });
        expect(packed.length).toBeLessThanOrEqual(2000);
        const unpacked = unpackLesson(packed);
        same(unpacked, { lesson: { run, remarks: [], expectations: [] }, faults: [] });
        same(simulate(unpacked!.lesson.run).events, simulate(run).events);
      }),
      { numRuns: 8 },
    );
  });
});

test('another setting records the run anew with the same inputs, and is taken back', () => {
  const input: Input = { at: 0, do: 'call', side: 'client', call: { call: 'active OPEN' } };
  const history = intervene(beginning(EMPTY_LESSON.run), EMPTY_LESSON.run, 0, input);
  const { setup } = EMPTY_LESSON.run;
  const slow = setUp(history, presentOf(history), 1, { ...setup, network: { ...setup.network, delay: { client: 200, server: 200 } } });
  expect(presentOf(slow).inputs).toEqual([input]);
  expect(beatsOf(recordOf(presentOf(slow)))[2]?.at).toBe(200);
  expect(presentOf(undo(slow))).toBe(presentOf(history));
});

test('a text that somebody else has kept is no history, and throws nothing', () => {
  const stage: Source = { kind: 'scenario', id: 'whole-life' };
  const good = savedAs({ history: beginning(EMPTY_LESSON.run), home: null, title: null, draft: { text: '', octets: null } })!;
  expect(restored(good, stage)).toBeNull();
  const alike = fc.record({
    home: fc.oneof(fc.string(), fc.constantFrom('', 'whole-life', 'lost-syn', '__proto__')),
    title: fc.oneof(fc.string(), fc.constant(null)),
    done: fc.integer(),
    edits: fc.array(fc.record({ beat: fc.integer(), of: fc.constantFrom('input', 'setup', 'x'), run: fc.base64String() })),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        alike.map((value) => JSON.stringify(value)),
      ),
      (text) => {
        const kept = restored(text, stage);
        if (kept !== null) expect(kept.history).toMatchObject({ done: [], undone: [] });
      },
    ),
  );
});
