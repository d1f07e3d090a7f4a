import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS, scenarioById } from '../../src/scenarios';
import { peerOf } from '../../src/tcp/names';
import { type Flag, flagsOf } from '../../src/tcp/segment';
import { type Flight, flightsOf } from '../../src/trace/flights';
import type { Trace } from '../../src/trace/trace';
import { readCapture } from '../../src/wire';
import { addressText } from '../../src/wire/addresses';
import { checksumRight, decodeSegment } from '../../src/wire/header';
import { addressOctets, onTheWire } from '../../src/wire/onTheWire';
import { readPackets } from '../../src/wire/packets';
import { readSegments } from '../../src/wire/segments';
import { bytesOfFile, CAPTURES, join, octets, pcapFile } from './files';

const RUNS = SCENARIOS.map(({ id, run }) => [id, simulate(run)] as const);

/** A flight as an IPv4 datagram (RFC 791; its own checksum left out, which a network card may do). */
const datagram = (trace: Trace, flight: Flight): Uint8Array => {
  const { way, octets: tcp } = onTheWire(trace, flight);
  return join([0x45, 0], octets(20 + tcp.length, 2, false), [0, 0, 0, 0, 64, 6, 0, 0], way.source, way.destination, tcp);
};
const fileOf = (trace: Trace): Uint8Array =>
  pcapFile(
    flightsOf(trace).map((flight) => ({ sec: 0, fraction: Math.round(flight.sentAt), bytes: datagram(trace, flight) })),
    { linkType: 101 },
  );

describe.each(RUNS)('%s on the wire', (_, trace) => {
  test('every segment decodes to itself, between its ends, with a right checksum', () => {
    for (const flight of flightsOf(trace)) {
      const { way, octets: bytes } = onTheWire(trace, flight);
      const decoded = decodeSegment(bytes);
      if (typeof decoded === 'string') throw new Error(decoded);
      expect(decoded.segment).toEqual(flight.segment);
      expect([decoded.sourcePort, decoded.destinationPort]).toEqual([trace.setup[flight.side].port, trace.setup[peerOf(flight.side)].port]);
      expect(addressText(way.source)).toBe(trace.setup[flight.side].address);
      expect(checksumRight(bytes, way.source, way.destination)).toBe(true);
    }
  });
});

test('in a capture the reader finds them whole', () => {
  for (const [, trace] of RUNS) {
    const { segments } = readSegments(readPackets(fileOf(trace))?.packets ?? []);
    expect(segments.map(({ decoded, checksumRight: right }) => [decoded.segment, right])).toEqual(
      flightsOf(trace).map(({ segment }) => [segment, true]),
    );
  }
});

test.each(CAPTURES)('a window that was scaled in %s is scaled back', (name) => {
  const { trace } = readCapture(bytesOfFile(name));
  if (trace === null) throw new Error(name);
  for (const flight of flightsOf(trace)) {
    const { shift, octets: bytes } = onTheWire(trace, flight);
    const decoded = decodeSegment(bytes);
    if (typeof decoded === 'string') throw new Error(decoded);
    expect(decoded.segment.wnd * 2 ** shift).toBe(flight.segment.wnd);
  }
});

describe('an address', () => {
  test.each(['10.0.0.1', '255.255.255.255', '::', '::1', '2001:db8::8:800:200c:417a', 'fe80::1', '1:2:3:4:5:6:7:8', '2001:db8::'])(
    '%s comes back from its octets',
    (text) => expect(addressText(addressOctets(text))).toBe(text),
  );

  test.each(['', 'server', 'dead.beef', '1:2:3', ':'])('%o is none', (text) => expect([...addressOctets(text)]).toEqual([0, 0, 0, 0]));
});

const here = spawnSync('tshark', ['-v']).status === 0;

// Wireshark's reader is the reference; where it is not installed our own reader above stands alone.
test.skipIf(!here)('tshark reads the same fields, and a good checksum', () => {
  const trace = simulate(scenarioById('whole-life')!.run);
  const folder = mkdtempSync(joinPath(tmpdir(), 'tcp-'));
  const path = joinPath(folder, 'file');
  writeFileSync(path, fileOf(trace));
  const fields = [
    'tcp.seq_raw',
    'tcp.ack_raw',
    'tcp.flags',
    'tcp.window_size_value',
    'tcp.checksum.status',
    'tcp.len',
    'tcp.options.mss_val',
  ];
  const args = ['-r', path, '-n', '-o', 'tcp.check_checksum:TRUE', '-T', 'fields', ...fields.flatMap((field) => ['-e', field])];
  const { stdout } = spawnSync('tshark', args, { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const rows = stdout.split('\n').filter((line) => line !== '');
  expect(rows).toEqual(
    flightsOf(trace).map(({ segment: s }) => {
      const bits = flagsOf(s).reduce((sum, flag) => sum + BITS[flag], 0);
      const flags = `0x${bits.toString(16).padStart(4, '0')}`;
      return [s.seq, s.ack ?? 0, flags, s.wnd, 1, s.text.length, s.options.mss ?? ''].join('\t');
    }),
  );
});

const BITS: Readonly<Record<Flag, number>> = { FIN: 1, SYN: 2, RST: 4, PSH: 8, ACK: 16, URG: 32 };
