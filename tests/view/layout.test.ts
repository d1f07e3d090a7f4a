import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS } from '../../src/scenarios';
import { peerOf, SIDES, type Side } from '../../src/tcp/names';
import { flightsOf } from '../../src/trace/flights';
import { type Notation, numbersOf } from '../../src/trace/numbers';
import { paceOf } from '../../src/trace/pace';
import type { Run } from '../../src/trace/run';
import type { Trace } from '../../src/trace/trace';
import { type Box, intersect } from '../../src/view/stage/boxes';
import { type Layout, layoutOf, yAt } from '../../src/view/stage/layout';
import { metricsOf } from '../../src/view/stage/metrics';
import type { Words } from '../../src/view/stage/words';
import { type Catalogue, english, load, sayMsg } from '../../src/words';
import { recordOf } from './runs';

const wordsOf =
  (catalogue: Catalogue): Words =>
  (id, values = {}) =>
    sayMsg(catalogue, { id, values }, String);

const layout = (trace: Trace, width: number, notation: Notation = 'relative', scale = 1, words = wordsOf(english), pitch = scale): Layout =>
  layoutOf(trace, paceOf(trace), { ...metricsOf(width, scale), pitch }, numbersOf(trace, notation), words);

const boxesOf = ({ flights, folds }: Layout): readonly Box[] => [
  ...flights.flatMap(({ label, legs }) => [label.box, ...legs.flatMap(({ note }) => (note ? [note.box] : []))]),
  ...folds.map(({ note }) => note.box),
];

const overlaps = (boxes: readonly Box[]): readonly (readonly [Box, Box])[] =>
  boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (intersect(a, b) ? [[a, b] as const] : [])));

/** An arrow head, 12 × 13 at scale 1, without its tip at the lifeline. */
const headsOf = ({ flights, metrics: m }: Layout): readonly Box[] =>
  flights.flatMap(({ legs }) =>
    legs
      .filter(({ end }) => end === 'landing')
      .map(({ x1, x2, y2 }) => ({ x: x2 < x1 ? x2 : x2 - 12 * m.scale, y: y2 - 6.5 * m.scale, width: 12 * m.scale, height: 13 * m.scale })),
  );

/** Everything that must hold of every ladder. */
const expectSound = (found: Layout, trace: Trace): void => {
  const { metrics: m, flights, knots } = found;
  const pace = paceOf(trace);
  expect(overlaps(boxesOf(found))).toEqual([]);
  const notes = flights.flatMap(({ legs }) => legs.flatMap(({ note }) => (note ? [note.box] : [])));
  expect(headsOf(found).filter((head) => notes.some((note) => intersect(head, note)))).toEqual([]);
  for (const [i, knot] of knots.entries()) {
    const before = knots[i - 1];
    if (!before) continue;
    expect(knot.watch).toBeGreaterThan(before.watch);
    expect(knot.y).toBeGreaterThan(before.y);
  }
  for (const { flight, y, label, legs } of flights) {
    expect(label.box.y + label.box.height).toBeLessThanOrEqual(y);
    expect(label.box.y).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(found.beats[flight.sentBeat]!.top);
    expect(y).toBeLessThanOrEqual(found.beats[flight.sentBeat]!.bottom);
    for (const leg of legs) {
      expect(leg.y2 - leg.y1).toBeGreaterThanOrEqual(9 * Math.min(1, m.scale));
      expect(leg.x1).toBe(flight.side === 'client' ? m.client + 1 : m.server - 1);
      if (leg.end === 'landing') expect(leg.x2).toBe(flight.side === 'client' ? m.server - 1 : m.client + 1);
      if (leg.end === 'open') continue;
      // Its head is on the "now" line when its beat comes, or while that beat is walked through. (The last takes no time.)
      const next = pace.beats[leg.beat + 1];
      if (!next) continue;
      expect(leg.y2).toBeGreaterThanOrEqual(yAt(found, pace.beats[leg.beat]!.lands) - 0.001);
      expect(leg.y2).toBeLessThan(yAt(found, next.lands));
    }
  }
  for (const side of SIDES) expectApart(found, side);
};

const expectApart = ({ flights, metrics: m }: Layout, side: Side): void => {
  const sends = flights.filter(({ flight }) => flight.side === side).map(({ y }) => y);
  for (const [i, y] of sends.entries()) if (i > 0) expect(y - sends[i - 1]!).toBeGreaterThanOrEqual(44 * m.pitch - 0.001);
  const heads = flights
    .filter(({ flight }) => flight.side === peerOf(side))
    .flatMap(({ legs }) => legs.filter(({ end }) => end === 'landing').map(({ y2, beat }) => ({ y: y2, beat })));
  for (const { flight, y } of flights.filter(({ flight }) => flight.side === side)) {
    const answered = heads.filter(({ beat }) => beat <= flight.sentBeat).map((head) => y - head.y);
    if (answered.length > 0) expect(Math.min(...answered)).toBeGreaterThanOrEqual(30 * m.pitch - 0.001);
  }
};

const WIDTHS = [304, 320, 374, 560, 561, 632, 792, 992];

describe('every scenario at every width', () => {
  let chinese: Words;
  beforeAll(async () => {
    chinese = wordsOf(await load('zh-Hans'));
  });

  const runs = SCENARIOS.flatMap(({ id, run, whatIf }) => [[id, run] as const, ...(whatIf ? [[`${id}, if`, whatIf] as const] : [])]);

  test.each(runs)('%s', (_, run) => {
    const trace = simulate(run);
    for (const width of WIDTHS) {
      expectSound(layout(trace, width), trace);
      expectSound(layout(trace, width, 'real'), trace);
      expectSound(layout(trace, width, 'letters', 7 / 6), trace);
      expectSound(layout(trace, width, 'real', 10 / 7, chinese), trace);
      // As close as it is drawn on paper.
      expectSound(layout(trace, width, 'real', 0.85, chinese, 0.45), trace);
    }
  });
});

/** Runs in which things go wrong and both ends speak at once. */
const runs: fc.Arbitrary<Run> = fc
  .record({
    seed: fc.nat(1000),
    delay: fc.record({ client: fc.integer({ min: 5, max: 80 }), server: fc.integer({ min: 5, max: 80 }) }),
    loss: fc.double({ min: 0, max: 0.3, noNaN: true }),
    duplication: fc.double({ min: 0, max: 0.3, noNaN: true }),
    reordering: fc.double({ min: 0, max: 0.3, noNaN: true }),
    sends: fc.array(
      fc.record({ at: fc.integer({ min: 20, max: 600 }), side: fc.constantFrom(...SIDES), length: fc.integer({ min: 1, max: 2500 }) }),
      {
        maxLength: 5,
      },
    ),
    closes: fc.record({ client: fc.integer({ min: 100, max: 900 }), server: fc.integer({ min: 100, max: 900 }) }),
    together: fc.boolean(),
  })
  .map(({ seed, delay, loss, duplication, reordering, sends, closes, together }) => ({
    setup: {
      seed,
      rules: {},
      network: { delay, loss, duplication, reordering },
      client: { iss: 100, port: 40_001, address: '10.0.0.1' },
      server: { iss: 2 ** 32 - 5, port: 80, address: '10.0.0.2' },
    },
    inputs: [
      { at: 0, do: 'call', side: 'server', call: { call: together ? 'active OPEN' : 'passive OPEN' } },
      { at: 0, do: 'call', side: 'client', call: { call: 'active OPEN' } },
      ...sends.map(({ at, side, length }) => ({ at, do: 'call', side, call: { call: 'SEND', text: 'a'.repeat(length) } }) as const),
      ...SIDES.map((side) => ({ at: closes[side], do: 'call', side, call: { call: 'CLOSE' } }) as const),
    ],
  }));

test('whatever happens, no label lies on another and now only goes down', () => {
  fc.assert(
    fc.property(runs, fc.constantFrom(...WIDTHS), fc.constantFrom<Notation>('letters', 'relative', 'real'), (run, width, notation) => {
      const trace = simulate(run);
      expectSound(layout(trace, width, notation), trace);
    }),
    { numRuns: 150 },
  );
});

test('a run of 40 segments and more, at every width', () => {
  const talk = Array.from({ length: 30 }, (_, i) => {
    const side = SIDES[i % 2]!;
    return { at: 60 + 25 * i, do: 'call', side, call: { call: 'SEND', text: 'a'.repeat(i + 1) } } as const;
  });
  const found = fc.sample(runs, { numRuns: 60, seed: 4 }).map((run) => simulate({ ...run, inputs: [...run.inputs, ...talk] }));
  const long = found.filter((trace) => flightsOf(trace).length >= 40).slice(0, 6);
  expect(long.length).toBeGreaterThan(3);
  for (const trace of long) for (const width of WIDTHS) expectSound(layout(trace, width, 'real', 7 / 6), trace);
});

describe('measures', () => {
  const found = layout(recordOf('whole-life'), 792);

  test('a question and its answer make rows of 64 px', () => {
    const [syn, synAck, ack] = found.flights;
    expect(synAck!.y - syn!.y).toBe(64);
    expect(ack!.y - synAck!.y).toBe(64);
    expect(syn!.legs[0]!.y2 - syn!.y).toBe(34);
  });

  test('lifelines stand 128 px from the edges, 48 where it is narrow', () => {
    expect([found.metrics.client, found.metrics.server]).toEqual([128, 664]);
    const narrow = metricsOf(374, 1);
    expect([narrow.client, narrow.server, narrow.narrow]).toEqual([48, 326, true]);
  });

  test('a label reads inward from the sender’s lifeline', () => {
    const [syn, synAck] = found.flights;
    expect([syn!.label.side, synAck!.label.side]).toEqual(['start', 'end']);
    expect(syn!.label.box.x).toBe(141);
    expect(synAck!.label.box.x + synAck!.label.box.width).toBe(651);
  });

  test('two who speak at the same moment stand side by side', () => {
    const [one, other] = layout(recordOf('simultaneous-open'), 792).flights;
    expect(one!.y).toBe(other!.y);
  });

  test('a folded silence has its length written in the middle', () => {
    const { folds, metrics } = layout(recordOf('lost-syn'), 792);
    expect(folds.length).toBeGreaterThan(0);
    expect(folds[0]!.note).toMatchObject({ x: metrics.width / 2, anchor: 'middle' });
  });

  test('where it does not fit on one line, a label has two or three', () => {
    const lines = layout(recordOf('whole-life'), 304, 'real').flights.map(({ label }) => label.lines.length);
    expect(Math.max(...lines)).toBeGreaterThan(1);
    expect(Math.max(...lines)).toBeLessThanOrEqual(3);
  });
});
