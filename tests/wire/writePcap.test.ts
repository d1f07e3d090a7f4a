import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS } from '../../src/scenarios';
import { SIDES, type Side } from '../../src/tcp/names';
import { flagsOf } from '../../src/tcp/segment';
import { flightsOf } from '../../src/trace/flights';
import type { Trace } from '../../src/trace/trace';
import { readWhole } from '../../src/wire/captures';
import { readPackets } from '../../src/wire/packets';
import { readSegments } from '../../src/wire/segments';
import { passagesAt, vantageIn, writeCapture } from '../../src/wire/writePcap';

/** Every run of the library, and those under other rules. */
const RUNS: readonly (readonly [string, Trace])[] = SCENARIOS.flatMap(({ id, run, whatIf }) => [
  [id, simulate(run)] as const,
  ...(whatIf === undefined ? [] : [[`${id} (what if)`, simulate(whatIf)] as const]),
]);
const FILES = RUNS.flatMap(([name, trace]) => SIDES.map((end) => ({ name: `${name}, at the ${end}`, trace, end })));

/** Times of the file's packets from the first on, in ns. */
const timesIn = (bytes: Uint8Array): readonly number[] => {
  const packets = readPackets(bytes)?.packets ?? [];
  return packets.map(({ ns }) => Number(ns - (packets[0]?.ns ?? 0n)));
};

const playedFrom = (bytes: Uint8Array): readonly Trace[] => {
  const { list, open } = readWhole(bytes);
  return list.map(({ n }) => open(n, null).trace);
};

describe('Wireshark', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tcp-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const here = spawnSync('tshark', ['-v']).status === 0;
  const FIELDS = ['frame.time_epoch', 'eth.src', 'ip.src', 'tcp.srcport', 'tcp.seq_raw', 'tcp.flags.str', 'tcp.len'];
  const CHECKED = ['-n', '-o', 'tcp.check_checksum:TRUE', '-o', 'ip.check_checksum:TRUE'];
  const tshark = (...args: readonly string[]): string => spawnSync('tshark', [...CHECKED, ...args], { encoding: 'utf8' }).stdout;

  test.skipIf(!here)('reads every file, and has nothing to complain of', () => {
    // Of so many conversations at once no two may have the same ports.
    const all = FILES.map(({ trace: { setup, ...rest }, end }, i) =>
      writeCapture({ ...rest, setup: { ...setup, client: { ...setup.client, port: 40_000 + i } } }, end),
    ).filter((file) => file.length > 24);
    all.forEach((file, i) => {
      writeFileSync(join(folder, `${i}.pcap`), file);
    });
    // One file of them all: starting tshark takes longer than reading.
    const merged = join(folder, 'all.pcap');
    const { status } = spawnSync('mergecap', ['-a', '-F', 'nsecpcap', '-w', merged, ...all.map((_, i) => join(folder, `${i}.pcap`))]);
    expect(status).toBe(0);
    const rows = tshark('-r', merged, '-T', 'fields', ...FIELDS.flatMap((field) => ['-e', field]))
      .trim()
      .split('\n');
    expect(rows.length).toBe(all.reduce((sum, file) => sum + timesIn(file).length, 0));
    expect(rows.filter((row) => !/^1659\d+\.\d{9}\t02(:00){4}:0[12]\t10\.0\.0\.\d+\t\d+\t\d+\t\S+\t\d+$/.test(row))).toEqual([]);
    const bad =
      '_ws.malformed || _ws.short || tcp.checksum.status != "Good" || ip.checksum.status != "Good" || _ws.expert.group == "Checksum"';
    expect(tshark('-r', merged, '-Y', bad)).toBe('');
  });
});

describe.each(FILES)('$name', ({ trace, end }) => {
  const file = writeCapture(trace, end);
  const passages = passagesAt(trace, end);

  test('the file has the segments that pass there, when they pass there', () => {
    const first = passages[0]?.at ?? 0;
    expect(timesIn(file)).toEqual(passages.map(({ at }) => Math.round((at - first) * 1e6)));
    const seen = readSegments(readPackets(file)?.packets ?? []).segments;
    expect(seen.map(({ decoded, checksumRight }) => [decoded.segment, checksumRight])).toEqual(
      passages.map(({ flight }) => [flight.segment, true]),
    );
    const ids = new Map<number, Set<number>>();
    passages.forEach(({ flight }, i) => {
      ids.set(flight.id, (ids.get(flight.id) ?? new Set()).add(seen[i]?.ipId ?? 0));
    });
    expect([...ids.values()].every((of) => of.size === 1)).toBe(true);
  });
});

/** What a capture cannot know: the port's own states, how long a time-out is waited for, and that a run was under other rules. */
const statesIn = (traces: readonly Trace[], side: Side): readonly string[] =>
  traces
    .flatMap(({ events }) => events.flatMap((e) => (e.kind === 'changed' && e.side === side && e.from !== e.to ? [e.to] : [])))
    .filter((state) => state !== 'LISTEN' && state !== 'CLOSED');

const segmentsIn = (traces: readonly Trace[], end: Side): readonly string[] =>
  traces.flatMap((trace) =>
    passagesAt(trace, end).map(({ flight: { side, segment: s, repeats } }) =>
      [side, flagsOf(s).join(), s.seq, s.ack, s.text, s.wnd, repeats].join(' '),
    ),
  );

const lostIn = (traces: readonly Trace[], end: Side): readonly string[] =>
  traces.flatMap(flightsOf).flatMap(({ side, lost, segment: s }) => (lost && side === end ? [`${flagsOf(s).join()} ${s.seq}`] : []));

/** Old duplicates seem to come from the client of another connection: its program did nothing for them. */
const STRAYS = ['old-duplicate-syn', 'old-duplicate-syn-after-close', 'what-if-two-way', 'half-open-discovery', 'what-if-guessable-isn'];
/** Nothing tells that a bare ACK was lost which said no more than another; or that a SYN was not, but found no room in the queue. */
const UNTOLD = ['lost-third-ack', 'syn-flood', 'what-if-guessable-isn'];

describe.each(SCENARIOS)('$id, written where most is seen of it and read again,', ({ id, run }) => {
  const trace = simulate(run);
  const end = vantageIn(trace);
  const again = playedFrom(writeCapture(trace, end));

  test('has the same segments', () => expect(segmentsIn(again, end)).toEqual(segmentsIn([trace], end)));

  test.each(SIDES)('takes the %s through the same states', (side) => {
    if (STRAYS.includes(id) && side === 'client') return;
    expect(statesIn(again, side)).toEqual(statesIn([trace], side));
  });

  test('has lost the same', () => {
    if (!UNTOLD.includes(id)) expect(lostIn(again, end)).toEqual(lostIn([trace], end));
  });
});
