import { describe, expect, test } from 'vitest';
import type { Side } from '../../src/tcp/names';
import { flagsOf } from '../../src/tcp/segment';
import { seqDiff } from '../../src/tcp/seq';
import { flightsOf } from '../../src/trace/flights';
import type { EventOf, Trace } from '../../src/trace/trace';
import { readCapture } from '../../src/wire';
import { bytesOfFile, CAPTURES, pathOf } from './files';
import { connection, isPorts, near, oracleOf, pathIn } from './oracle';

const traceOf = (name: string): Trace => {
  const { trace, notices } = readCapture(bytesOfFile(name));
  expect(notices).toEqual([]);
  if (trace === null) throw new Error(`${name} gives no trace`);
  return trace;
};

const eventsOf = <K extends EventOf<'changed'>['kind'] | 'remark' | 'called' | 'lost' | 'told'>(trace: Trace, kind: K) =>
  trace.events.filter((e) => e.kind === kind) as EventOf<K>[];

describe.each(CAPTURES)('%s', (name) => {
  const oracle = oracleOf(pathOf(name));
  const trace = traceOf(name);

  test.each(['client', 'server'] as const)("the %s's states are the kernel's, in order and in time", (side) => {
    const [ours, kernels] = [connection(pathIn(trace, side)), connection(oracle.states[side])];
    expect(ours.map((m) => m.state)).toEqual(kernels.map((m) => m.state));
    // What was before the file's first segment left is not in the file.
    const start = -oracle.one_way_delay_ms / 1000 - 0.002;
    const late = kernels.flatMap((kernel, i) =>
      kernel.t < start || near(ours[i]?.t ?? Number.NaN, kernel.t, kernels[0]?.t ?? 0) ? [] : [{ kernel, ours: ours[i] }],
    );
    expect(late).toEqual([]);
  });

  test.each(['client', 'server'] as const)('the %s is let go only when a segment shows it', (side) => {
    const kernels = oracle.states[side];
    const end = kernels[kernels.findLastIndex((m) => !isPorts(m)) + 1];
    const lastSeen = (oracle.packets.at(-1)?.t ?? 0) + (2 * oracle.one_way_delay_ms) / 1000;
    const last = pathIn(trace, side).at(-1);
    if (last === undefined || connection(kernels).length === 0) return;
    expect(isPorts(last)).toBe(end !== undefined && end.t <= lastSeen);
  });

  test('every segment of the file flies, each once, as it was, and is explained', () => {
    const flights = flightsOf(trace);
    const first: Partial<Record<Side, number>> = {};
    for (const { side, segment } of flights) first[side] ??= segment.seq;
    const brief = flights.map(({ side, segment: s }) => {
      const isn = (of: Side): number => first[of] ?? 0;
      const other = side === 'client' ? 'server' : 'client';
      const short = { SYN: 'S', FIN: 'F', RST: 'R', PSH: 'P', URG: 'U', ACK: 'A' } as const;
      const flags = flagsOf(s)
        .map((f) => short[f])
        .sort()
        .join('');
      // tshark's relative numbers; of an end that never sent a SYN they count from one before its first.
      const seq = (s.seq - isn(side)) >>> 0;
      return { from: side, flags, seq, ack: s.ack === null ? 0 : seqDiff(s.ack, isn(other) as typeof s.ack), len: s.text.length };
    });
    const told = oracle.packets.map(({ from, flags, seq, ack, len }) => ({ from, flags: [...flags].sort().join(''), seq, ack, len }));
    expect(brief.filter((b) => !b.flags.includes('R')).sort(byNumbers)).toEqual(told.filter((b) => !b.flags.includes('R')).sort(byNumbers));
    expect(flights.filter((f) => f.reason === 'captured')).toEqual([]);
    expect(eventsOf(trace, 'remark').filter((e) => e.remark === 'unexplained')).toEqual([]);
  });

  test('what the wire lost is lost, and nothing else', () => {
    const seen = oracle.captured_at === 'client' ? oracle.wire.filter((w) => w.action === 'lost') : [];
    const lost = flightsOf(trace).filter((f) => f.lost !== null);
    expect(lost.map((f) => [f.side, flagsOf(f.segment).join()])).toEqual(seen.map((w) => [w.from, w.flags === 'S' ? 'SYN' : w.flags]));
    expect(lost.every((f) => f.lost?.guessed === true && f.landings.length === 0)).toBe(true);
  });

  test('it knows where it was taken, and how long the way is', () => {
    expect(trace.seenAt).toBe(oracle.captured_at);
    const silent = !oracle.packets.some((p) => p.from === 'server');
    if (!silent) expect(Math.abs(trace.setup.network.delay.client - oracle.one_way_delay_ms)).toBeLessThan(1);
  });

  test('no event comes before its cause', () => {
    expect(trace.events.map((e) => e.at)).toEqual(trace.events.map((e) => e.at).sort((a, b) => a - b));
    for (const flight of flightsOf(trace)) {
      for (const landing of flight.landings) expect(landing.at).toBeGreaterThan(flight.sentAt);
      if (flight.landings.length === 0) expect(flight.lost).not.toBeNull();
    }
  });

  test('times of the end where it was not taken are marked as guessed, and those of the other are not', () => {
    const far = oracle.captured_at === 'client' ? 'server' : 'client';
    for (const e of trace.events) {
      if (e.kind === 'sent' || e.kind === 'arrived' || e.kind === 'changed') {
        const passive = e.kind === 'changed' && e.to === 'LISTEN';
        const reading = e.kind === 'changed' && e.via.length === 0;
        if (!reading) expect(e.guessed === true).toBe(e.side === far || passive);
      }
    }
  });
});

const byNumbers = (a: Readonly<{ from: string; seq: number; ack: number; flags: string; len: number }>, b: typeof a): number =>
  a.from.localeCompare(b.from) || a.seq - b.seq || a.ack - b.ack || a.len - b.len || a.flags.localeCompare(b.flags);

describe('remarks', () => {
  const remarks = (name: string) => eventsOf(traceOf(name), 'remark').map((e) => [e.side, e.remark]);
  test('Linux puts the ACK of a FIN off', () => expect(remarks('a-client-close.pcap')).toEqual([['server', 'finAckDelayed']]));
  test('Linux at first repeats a SYN each second', () =>
    expect(remarks('h3-syn-timeout-linux-default.pcap')).toEqual(Array(4).fill(['client', 'synLinear'])));
  test('doubling from 1 s is as RFC 6298 has it', () => expect(remarks('h2-syn-timeout.pcap')).toEqual([]));
  test('the close in three segments is as the RFC has it', () => expect(remarks('c-three-segment-close.pcap')).toEqual([]));
});
