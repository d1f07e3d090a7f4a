import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { scenarioById } from '../../src/scenarios';
import { SIDES, type Side } from '../../src/tcp/names';
import { flightsOf } from '../../src/trace/flights';
import type { Run } from '../../src/trace/run';
import type { Trace } from '../../src/trace/trace';
import { readCapture } from '../../src/wire';
import { captureOf, tapped } from './tap';

/** The end of a time-out, which no packet shows. */
const SILENT: readonly string[] = ['2MSL elapsed', 'FIN-WAIT-2 elapsed'];

/** The states that an end passes through, as far as packets show them. */
const pathOf = (trace: Trace, side: Side): readonly string[] => {
  const moves = trace.events.flatMap((e) => (e.kind === 'changed' && e.side === side && e.from !== e.to ? [e] : []));
  const silent = moves.findIndex((e) => e.via.some(({ by }) => SILENT.includes(by)));
  return (silent < 0 ? moves : moves.slice(0, silent)).map((e) => e.to);
};

const remarksOf = (trace: Trace): readonly string[] => trace.events.flatMap((e) => (e.kind === 'remark' ? [e.remark] : []));

const readBack = (run: Trace, at: Side): Trace => {
  const { trace } = readCapture(captureOf(run, at));
  if (trace === null) throw new Error('nothing was read');
  return trace;
};

/** So long before the old SYN both ends of figure 11 begin to listen, in ms. */
const LISTENING = 100;

const runOf = (id: string): Run => {
  const scenario = scenarioById(id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  // What shows that both ends listen is an old SYN, and that seems to be its end's own (§3.5.1, figure 11): only what was before it can be read again.
  const old = Math.min(...scenario.run.inputs.flatMap((input) => (input.do === 'stray' ? [input.at] : [])));
  return { ...scenario.run, inputs: scenario.run.inputs.filter(({ at }) => at < old - LISTENING) };
};

describe('a run, tapped at one end and read again, takes both ends through the same states', () => {
  const ids = [
    'three-way-handshake',
    'whole-life',
    'lost-syn',
    'lost-syn-ack',
    'lost-third-ack',
    'connection-refused',
    'simultaneous-open',
    'half-open-discovery',
    'request-response',
    'lost-data',
    'reordered-and-duplicated',
    'zero-window',
    'keep-alive',
    'four-way-close',
    'server-closes-first',
    'three-segment-close',
    'fin-with-data',
    'half-close',
    'simultaneous-close',
    'lost-fin',
    'lost-last-ack',
    'abort',
    'data-after-close',
    'close-wait-forever',
  ];
  test.each(ids.flatMap((id) => SIDES.map((at) => [id, at] as const)))('%s, at the %s', (id, at) => {
    const run = simulate(runOf(id));
    const trace = readBack(run, at);
    for (const side of SIDES) expect(pathOf(trace, side)).toEqual(pathOf(run, side));
    expect(remarksOf(trace)).not.toContain('unexplained');
    const copies = tapped(run, at).filter((t, i, all) => all.findIndex((other) => other.id === t.id) === i);
    const unseen = remarksOf(trace).filter((remark) => remark === 'unseen');
    expect(flightsOf(trace).length).toBe(copies.length + unseen.length);
  });
});

/** The library's runs on a network with chance in it. */
const chancy = (ids: readonly string[], trouble: number): fc.Arbitrary<Run> =>
  fc
    .record({
      id: fc.constantFrom(...ids),
      seed: fc.nat(1_000_000),
      client: fc.integer({ min: 1, max: 300 }),
      server: fc.integer({ min: 1, max: 300 }),
      loss: fc.double({ min: 0, max: trouble, noNaN: true }),
      duplication: fc.double({ min: 0, max: trouble, noNaN: true }),
      reordering: fc.double({ min: 0, max: trouble, noNaN: true }),
    })
    .map(({ id, seed, client, server, ...network }) => {
      const run = runOf(id);
      return { ...run, setup: { ...run.setup, seed, network: { ...network, delay: { client, server } } } };
    });

const LIVES = [
  'whole-life',
  'half-close',
  'three-segment-close',
  'four-way-close',
  'fin-with-data',
  'server-closes-first',
  'simultaneous-close',
];

test('on a network of any delay, both ways different, the states are the same', () => {
  fc.assert(
    fc.property(chancy(LIVES, 0), fc.constantFrom(...SIDES), (run, at) => {
      const simulated = simulate(run);
      const trace = readBack(simulated, at);
      for (const side of SIDES) expect(pathOf(trace, side)).toEqual(pathOf(simulated, side));
      expect(remarksOf(trace)).not.toContain('unexplained');
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('on a network that loses, duplicates and reorders, nothing arrives before it left, and the near end has what it really had', () => {
  fc.assert(
    fc.property(chancy(LIVES, 0.2), fc.constantFrom(...SIDES), (run, at) => {
      const simulated = simulate(run);
      const trace = readBack(simulated, at);
      for (const flight of flightsOf(trace)) {
        expect(flight.landings.length > 0 || flight.lost !== null).toBe(true);
        for (const landing of flight.landings) expect(landing.at).toBeGreaterThan(flight.sentAt);
      }
      expect(pathOf(trace, at)).toEqual(pathOf(simulated, at));
    }),
    { numRuns: 300 },
  );
}, 60_000);
