import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS, scenarioById } from '../../src/scenarios';
import { SIDES } from '../../src/tcp/names';
import { flagsOf } from '../../src/tcp/segment';
import { type Flight, flightsOf } from '../../src/trace/flights';
import type { Trace } from '../../src/trace/trace';
import { bytesOfFile, CAPTURES, pathOf } from './files';
import { fileOf, type Line } from './lines';
import { connection, isPorts, near, type Oracle, oracleOf, pathIn } from './oracle';
import { byClock, bytesAt, mergedOf, onTwoInterfaces, otherEnd, PAIRS, playedOf, serversOf, thin } from './pairs';
import { captureOf } from './tap';

/** What a trace says, its times to the microsecond: a clock that is read otherwise may round the last digit otherwise. */
const toMicroseconds = (trace: Trace) =>
  trace.events.map((e) => ({
    kind: e.kind,
    side: e.side,
    at: Math.round(e.at * 1000) / 1000,
    guessed: e.guessed,
    ...(e.kind === 'changed' ? { to: e.to } : {}),
    ...(e.kind === 'sent' ? { segment: e.segment, reason: e.reason } : {}),
  }));
const withoutNames = (trace: Trace) =>
  SIDES.map((side) =>
    pathIn(trace, side)
      .map((m) => m.state)
      .join(),
  ).sort();
const fateOf = ({ side, segment, landings, lost }: Flight): string =>
  `${side} ${segment.seq} ${segment.ack} ${segment.text.length} ${landings.length} ${lost !== null}`;
const remarksIn = (trace: Trace): readonly string[] => trace.events.flatMap((e) => (e.kind === 'remark' ? [e.remark] : []));
const lostIn = (trace: Trace) => flightsOf(trace).filter(({ lost }) => lost !== null);
const guessesIn = (trace: Trace): readonly string[] =>
  trace.events.flatMap((e) => {
    // Nobody sees when a port begins to listen.
    const listens = (e.kind === 'called' && e.call.call === 'passive OPEN') || (e.kind === 'changed' && e.to === 'LISTEN');
    return e.guessed && !listens && e.kind !== 'told' && !(e.kind === 'changed' && e.via.length === 0)
      ? [`${e.kind} ${e.side} ${e.at}`]
      : [];
  });

/** Two of the pairs have more than one conversation between the ports; the last one is meant, as in the table of the kernel's states. */
const ofOracle = ({ setup: { client, server } }: Trace): boolean => client.port === 40_001 || server.port === 40_001;

const expectKernels = (traces: readonly Trace[], { states, one_way_delay_ms }: Oracle, timed: boolean): void => {
  for (const side of SIDES) {
    const path = traces.flatMap((trace) => pathIn(trace, side));
    const [ours, kernels] = timed
      ? [connection(path), connection(states[side])]
      : [path.filter((m) => !isPorts(m)), states[side].filter((m) => !isPorts(m))];
    expect(ours.map((m) => m.state)).toEqual(kernels.map((m) => m.state));
    const began = kernels[0]?.t ?? 0;
    if (timed) for (const [i, { t }] of kernels.entries()) expect(near(ours[i]?.t ?? Number.NaN, t, began), `${side} ${i}`).toBe(true);
    expect(one_way_delay_ms).toBe(20);
  }
};

/** Milliseconds by which the server's clock may be wrong. */
const CLOCKS = [0, 4, -4, 3200, -3200, 3_600_000, -86_400_000];

describe.each(PAIRS.map((path) => [basename(path), path]))('both ends of %s', (_, path) => {
  const [client, server, oracle] = [bytesAt(path), bytesAt(serversOf(path)), oracleOf(path)];

  test("both ends' states are the kernel's, and nothing is guessed", async () => {
    const played = (await playedOf(client, server)).filter(({ trace }) => ofOracle(trace));
    expect(played.map(({ trace, inferred }) => [trace.seenAt, inferred])).toEqual(played.map(() => ['both', 'both']));
    expectKernels(
      played.map(({ trace }) => trace),
      oracle,
      path.includes('h1-'),
    );
    for (const { trace, notices, ahead } of played) {
      expect(guessesIn(trace)).toEqual([]);
      expect(remarksIn(trace)).not.toContain('unexplained');
      expect(notices.map(({ id }) => id)).toEqual([Math.abs(ahead ?? 0) < 1 ? 'capture.bothEnds' : 'capture.bothClocks']);
    }
  });

  test('what the wire lost is lost for sure, and nothing else', async () => {
    const played = (await playedOf(client, server)).filter(({ trace }) => ofOracle(trace));
    const lost = played.flatMap(({ trace }) => lostIn(trace));
    const wire = oracle.wire.filter(({ action }) => action === 'lost');
    expect(lost.map(({ side, segment }) => [side, segment.seq, flagsOf(segment).includes('SYN')])).toEqual(
      wire.map(({ from, seq, flags }) => [from, seq, flags.includes('S')]),
    );
    expect(lost.every(({ lost, guessed }) => lost?.guessed === false && !guessed)).toBe(true);
    const remarks = played.flatMap(({ trace }) =>
      trace.events.flatMap((e) => (e.kind === 'remark' && e.remark === 'lostOnTheWay' ? [e.side] : [])),
    );
    expect(remarks).toEqual(wire.map(({ from }) => from));
  });

  // Where both open at once, whoever was captured first is called the client.
  const told = path.includes('simopen') ? withoutNames : toMicroseconds;
  test.each(CLOCKS)("the server's clock is %i ms ahead: the same trace", async (ahead) => {
    const traces = async (...files: readonly Uint8Array[]) => (await playedOf(...files)).map(({ trace }) => told(trace));
    expect(await traces(client, byClock(server, ahead))).toEqual(await traces(client, server));
    expect(await traces(byClock(client, ahead), server)).toEqual(await traces(client, server));
  });

  test('by how much the clocks differ is said', async () => {
    if (path.includes('simopen')) return;
    const [[first], [set]] = [await playedOf(client, server), await playedOf(client, byClock(server, -2500))];
    expect((set?.ahead ?? 0) - (first?.ahead ?? 0)).toBeCloseTo(-2500, 3);
  });

  test.each(CLOCKS)('whichever file is first, with the clocks %i ms apart: the same', async (ahead) => {
    const moved = byClock(server, ahead);
    expect(await playedOf(moved, client)).toEqual(await playedOf(client, moved));
  });

  test('both ends in one file, of two interfaces: the same states', async () => {
    for (const file of [onTwoInterfaces(client, server), onTwoInterfaces(server, client)]) {
      const played = (await playedOf(file)).filter(({ trace }) => ofOracle(trace));
      expect(played.map(({ trace }) => trace.seenAt)).toEqual(played.map(() => 'both'));
      expectKernels(
        played.map(({ trace }) => trace),
        oracle,
        path.includes('h1-'),
      );
      expect(played.flatMap(({ trace }) => guessesIn(trace))).toEqual([]);
    }
  });
});

describe.each(CAPTURES.filter((name) => !name.startsWith('h1-')))('%s and what the other end would have seen', (name) => {
  const [bytes, oracle] = [bytesOfFile(name), oracleOf(pathOf(name))];
  const other = otherEnd(bytes, oracle);
  const silent = !oracle.packets.some(({ from }) => from === 'server');

  test.each(CLOCKS)("both ends' states at every moment are the kernel's (clocks %i ms apart)", async (ahead) => {
    for (const files of [
      [bytes, byClock(other, ahead)],
      [byClock(other, ahead), bytes],
    ]) {
      const [played, ...more] = await playedOf(...files);
      expect(more).toEqual([]);
      if (played === undefined) throw new Error('nothing was read');
      expectKernels([played.trace], oracle, true);
      expect(played.inferred).toBe(silent ? 'client' : 'both');
      if (!silent) expect(guessesIn(played.trace)).toEqual([]);
      if (!silent) expect(played.trace.setup.network.delay.client).toBeCloseTo(oracle.one_way_delay_ms, 0);
    }
  });
});

/** A run that two ends captured; what is left of another connection, and hosts that begin anew, are none of theirs. */
const ORDINARY = SCENARIOS.map(({ id, run }) => ({ id, made: simulate(run) })).filter(
  ({ made }) => !made.events.some((e) => (e.kind === 'sent' && e.old) || e.kind === 'crowd' || e.kind === 'crashed'),
);
/** Nothing comes to the server. */
const UNHEARD: readonly string[] = ['no-answer'];

describe.each(ORDINARY.filter(({ id }) => !UNHEARD.includes(id)))('$id, captured at both ends', ({ made }) => {
  test('every segment leaves and comes when it did, and is lost if it was', async () => {
    const found = await playedOf(captureOf(made, 'client'), byClock(captureOf(made, 'server'), 777));
    expect(found.map(({ inferred }) => inferred)).toEqual(found.map(() => 'both'));
    expect(found.flatMap(({ trace }) => guessesIn(trace))).toEqual([]);
    const flights = found.flatMap(({ trace }) => flightsOf(trace));
    expect(flights.map(fateOf).sort()).toEqual(flightsOf(made).map(fateOf).sort());
  });
});

const OPENING: readonly Line[] = [
  [0, 'client', { seq: 0, flags: 'S' }],
  [40, 'server', { seq: 0, ack: 1, flags: 'S' }],
  [40.05, 'client', { ack: 1 }],
];
const THERE: readonly Line[] = [
  [20, 'client', { seq: 0, flags: 'S' }],
  [20.02, 'server', { seq: 0, ack: 1, flags: 'S' }],
  [60.05, 'client', { ack: 1 }],
];
/** Packets have numbers that both places know. */
const numbered = (lines: readonly Line[], from: number): readonly Line[] =>
  lines.map(([at, side, brief], i) => [at, side, { copy: from + i, ...brief }]);

describe('what one end alone has seen', () => {
  test('a host gave its card long segments to cut, and was given put together what came: no segment is lost, none is twice', async () => {
    const client = fileOf(
      numbered(
        [
          ...OPENING,
          [100, 'client', { ack: 1, text: 3000 }],
          [140.2, 'server', { ack: 3001, copy: 900 }],
          [200, 'server', { ack: 3001, text: 2000, copy: 901 }],
          [200.1, 'client', { seq: 3001, ack: 2001, copy: 902 }],
        ],
        1,
      ),
    );
    const server = fileOf(
      numbered(
        [
          ...THERE,
          [120, 'client', { ack: 1, text: 1000, copy: 800 }],
          [120.1, 'client', { seq: 1001, ack: 1, text: 1000, copy: 801 }],
          [120.15, 'client', { seq: 2001, ack: 1, text: 1000, copy: 802 }],
          [120.2, 'server', { ack: 3001, copy: 900 }],
          [180, 'server', { ack: 3001, text: 1000, copy: 901 }],
          [180, 'server', { seq: 1001, ack: 3001, text: 1000, copy: 903 }],
          [220.1, 'client', { seq: 3001, ack: 2001, copy: 902 }],
        ],
        1,
      ),
    );
    const [played] = await playedOf(client, server);
    if (played === undefined) throw new Error('nothing was read');
    const texts = flightsOf(played.trace).filter(({ segment }) => segment.text !== '');
    expect(texts.map(({ side, segment, lost, landings, guessed }) => [side, segment.text.length, lost, landings.length, guessed])).toEqual([
      ['client', 1000, null, 1, false],
      ['client', 1000, null, 1, false],
      ['client', 1000, null, 1, false],
      ['server', 1000, null, 1, false],
      ['server', 1000, null, 1, false],
    ]);
    expect(played.trace.seenAt).toBe('both');
  });

  test.each([
    ['begins late', (i: number) => i >= 4],
    ['ends early', (i: number, of: number) => i < of - 4],
    ['lacks one that was acknowledged', (i: number) => i !== 3],
  ])("the server's file %s: nothing is said to be lost", async (_, keeps) => {
    const [path] = PAIRS.filter((one) => one.includes('v6'));
    if (path === undefined) throw new Error('no such pair');
    const whole = await playedOf(bytesAt(path), bytesAt(serversOf(path)));
    const [played] = await playedOf(bytesAt(path), thin(bytesAt(serversOf(path)), keeps));
    expect(played && lostIn(played.trace)).toEqual([]);
    for (const side of SIDES)
      expect(played && connection(pathIn(played.trace, side)).map((m) => m.state)).toEqual(
        whole[0] && connection(pathIn(whole[0].trace, side)).map((m) => m.state),
      );
  });

  test('of identical segments without numbers, the one that was lost is found by when they came', async () => {
    const acks = (from: number, at: readonly number[]): readonly Line[] => at.map((when) => [when + from, 'client', { ack: 1 }]);
    const plain = (lines: readonly Line[]): Uint8Array => fileOf(lines.map(([at, side, brief]) => [at, side, { ...brief, copy: 0 }]));
    const client = plain([
      ...OPENING,
      ...acks(0, [1000, 2000, 3000]),
      [3100, 'server', { ack: 1, text: 5 }],
      [3100.05, 'client', { ack: 6 }],
    ]);
    const server = plain([...THERE, ...acks(20, [1000, 3000]), [3080, 'server', { ack: 1, text: 5 }], [3120.05, 'client', { ack: 6 }]]);
    const [played] = await playedOf(client, byClock(server, 50));
    expect(played && lostIn(played.trace).map(({ sentAt }) => sentAt)).toEqual([2000]);
  });
});

describe('both ends in one list that does not say which is which (two files merged, all interfaces of a router)', () => {
  test.each(PAIRS.map((path) => [basename(path), path]))('%s', async (_, path) => {
    // So far apart two connections of the same ports cannot be told from four, nor who was first where both open at once.
    const apart = /simopen|twreuse/.test(path) ? [] : [4000, -4000];
    for (const ahead of [0, 5, ...apart]) {
      const merged = mergedOf(bytesAt(path), byClock(bytesAt(serversOf(path)), ahead));
      const played = (await playedOf(merged)).filter(({ trace }) => ofOracle(trace));
      expectKernels(
        played.map(({ trace }) => trace),
        oracleOf(path),
        false,
      );
      for (const { trace } of played) {
        expect(trace.seenAt).toBe('both');
        expect(flightsOf(trace).filter(({ landings }) => landings.length > 1)).toEqual([]);
      }
    }
  });
});

test.each([-300, -40, 40, 300])(
  "the server's clock gains %i ppm: what is seen at both ends still leaves before it comes",
  async (gains) => {
    const rounds = Array.from({ length: 20 }, (_, i) => 1000 + 10_000 * i);
    const client = fileOf(
      numbered(
        [
          ...OPENING,
          ...rounds.flatMap((at, i): Line[] => [
            [at, 'client', { seq: 1 + 10 * i, ack: 1, text: 10 }],
            [at + 40, 'server', { ack: 11 + 10 * i }],
          ]),
        ],
        1,
      ),
    );
    const server = fileOf(
      numbered(
        [
          ...THERE,
          ...rounds.flatMap((at, i): Line[] => [
            [at + 20, 'client', { seq: 1 + 10 * i, ack: 1, text: 10 }],
            [at + 20, 'server', { ack: 11 + 10 * i }],
          ]),
        ],
        1,
      ),
    );
    const [played] = await playedOf(client, byClock(server, 123, gains));
    if (played === undefined) throw new Error('nothing was read');
    expect(played.trace.seenAt).toBe('both');
    const ways = flightsOf(played.trace).flatMap(({ sentAt, landings }) => landings.map(({ at }) => at - sentAt));
    expect(Math.min(...ways)).toBeGreaterThan(19.5);
    expect(Math.max(...ways)).toBeLessThan(20.6);
  },
);

describe('files that are not of two ends', () => {
  const whole = bytesOfFile('d-half-close.pcap');
  test('one that goes on where another ends: the same as in one piece', async () => {
    for (const at of [1, 4, 9]) {
      const [first, second] = [thin(whole, (i) => i < at), thin(whole, (i) => i >= at)];
      expect((await playedOf(second, first)).map(({ trace }) => trace)).toEqual((await playedOf(whole)).map(({ trace }) => trace));
    }
  });
  test('the same one twice: the same as once', async () => {
    for (const bytes of [whole, ...PAIRS.map(bytesAt)])
      expect((await playedOf(bytes, bytes)).map(({ trace }) => trace)).toEqual((await playedOf(bytes)).map(({ trace }) => trace));
  });
});

test('whatever is lost, and however wrong the clocks are, is found', async () => {
  const { run } = scenarioById('request-response') ?? { run: null };
  if (run === null) throw new Error('no such scenario');
  const chance = fc.constantFrom(0, 0.1, 0.25);
  await fc.assert(
    fc.asyncProperty(fc.nat(1e6), chance, fc.nat(10_000), async (seed, loss, ahead) => {
      const made = simulate({ ...run, setup: { ...run.setup, seed, network: { ...run.setup.network, loss } } });
      const [found, ...more] = await playedOf(byClock(captureOf(made, 'server'), ahead), captureOf(made, 'client'));
      if (found === undefined) throw new Error('nothing was read');
      expect(more).toEqual([]);
      for (const side of SIDES) {
        const own = (trace: Trace) => flightsOf(trace).filter((flight) => flight.side === side);
        const there = own(made);
        // What nothing follows at the other end may have been lost, or that capture may have ended: only that is no fact.
        const last = flightsOf(made).reduce((at, f) => Math.max(at, f.side === side ? (f.landings.at(-1)?.at ?? 0) : f.sentAt), 0);
        expect(own(found.trace).length).toBe(there.length);
        for (const [i, { lost, sentAt }] of own(found.trace).entries()) {
          const way = made.setup.network.delay[side];
          if (lost?.guessed === false) expect(there[i]?.lost).not.toBeNull();
          else if (found.inferred === 'both' && sentAt + way < last) expect(there[i]?.lost).toBeNull();
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('a damaged file beside a whole one: no exception, and the times do not go back', async () => {
  const octet = fc.tuple(fc.nat(4000), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PAIRS),
      fc.array(octet, { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      async (path, damage, which) => {
        const files = [bytesAt(path), bytesAt(serversOf(path))];
        const [damaged = new Uint8Array(), whole = new Uint8Array()] = which ? files : files.reverse();
        // The packets, not the file's own lengths: that is the reader's matter.
        for (const [at, value] of damage) if (at + 40 < damaged.length) damaged[40 + at] = value;
        for (const { trace } of await playedOf(damaged, whole)) {
          const times = trace.events.map((e) => e.at);
          expect(times).toEqual([...times].sort((a, b) => a - b));
        }
      },
    ),
    { numRuns: 400 },
  );
});
