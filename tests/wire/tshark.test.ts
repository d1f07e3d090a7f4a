import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Flag, flagsOf, segment } from '../../src/tcp/segment';
import { seq } from '../../src/tcp/seq';
import { encodeSegment } from '../../src/wire/header';
import { readPackets } from '../../src/wire/packets';
import { readSegments } from '../../src/wire/segments';
import {
  bytesOfFile,
  CAPTURES,
  DESTINATION,
  enhancedPacket,
  ethernet,
  interfaceBlock,
  ipv4,
  join,
  octets,
  pathOf,
  pcapFile,
  SOURCE,
  section,
} from './files';

const FIELDS = [
  'frame.number',
  'ip.src',
  'tcp.srcport',
  'tcp.dstport',
  'tcp.seq_raw',
  'tcp.ack_raw',
  'tcp.flags',
  'tcp.hdr_len',
  'tcp.window_size_value',
  'tcp.checksum.status',
  'tcp.len',
  'tcp.urgent_pointer',
  'tcp.options.mss_val',
  'tcp.options.wscale.shift',
  'tcp.options.timestamp.tsval',
  'tcp.options.timestamp.tsecr',
  'tcp.payload',
] as const;

/** What tshark reads in a file: a row for each packet with TCP in it. */
const tshark = (path: string): string[][] => {
  const args = ['-r', path, '-n', '-Y', 'tcp', '-o', 'tcp.check_checksum:TRUE', '-T', 'fields', '-E', 'occurrence=l'];
  const { stdout } = spawnSync('tshark', [...args, ...FIELDS.flatMap((f) => ['-e', f])], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
};

const BITS: Readonly<Record<Flag, number>> = { FIN: 1, SYN: 2, RST: 4, PSH: 8, ACK: 16, URG: 32 };
const hex = (text: string): string => [...text].map((c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('');
const shown = (n: number | undefined): string => (n === undefined ? '' : String(n));
const flagBits = (flags: readonly Flag[]): string =>
  `0x${flags
    .reduce((sum, flag) => sum + BITS[flag], 0)
    .toString(16)
    .padStart(4, '0')}`;

/** The same rows, as we read them. */
const ours = (bytes: Uint8Array): string[][] =>
  readSegments(readPackets(bytes)?.packets ?? []).segments.map(({ n, source, decoded, checksumRight, missing }) => {
    const s = decoded.segment;
    const { mss, windowScale, timestamps } = s.options;
    return [
      String(n),
      source,
      String(decoded.sourcePort),
      String(decoded.destinationPort),
      String(s.seq),
      String(s.ack ?? 0),
      flagBits(flagsOf(s)),
      String(decoded.headerLength),
      String(s.wnd),
      checksumRight === null ? '2' : checksumRight ? '1' : '0',
      String(s.text.length),
      String(decoded.urgentPointer),
      shown(mss),
      shown(windowScale),
      shown(timestamps?.value),
      shown(timestamps?.echo),
      hex(s.text.slice(0, s.text.length - missing)),
    ];
  });

const here = spawnSync('tshark', ['-v']).status === 0;

// Wireshark's reader is the reference; where it is not installed the hand-made expectations of the other tests stand alone.
describe.skipIf(!here)('tshark reads the same', () => {
  test.each(CAPTURES)('in %s', (name) => {
    const rows = tshark(pathOf(name));
    expect(rows.length).toBeGreaterThan(0);
    expect(ours(bytesOfFile(name))).toEqual(rows);
  });

  const tcp = encodeSegment(segment({ seq: seq(0xffff_fffe), ack: seq(1), fin: true, urg: true, wnd: 9, text: 'abc' }), {
    sourcePort: 50_000,
    destinationPort: 50_001,
    source: SOURCE,
    destination: DESTINATION,
  });
  const bad = tcp.slice();
  bad[16] = (bad[16] ?? 0) ^ 1;
  const four = ipv4(tcp);
  const at = (bytes: Uint8Array, length = bytes.length) => ({ sec: 1, fraction: 2, bytes, length });
  test.each([
    ['VLAN', pcapFile([at(ethernet(0x8100, join([0, 5, 8, 0], four)))])],
    ['cooked', pcapFile([at(join([0, 0, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0, 8, 0], four))], { linkType: 113 })],
    ['cooked, second', pcapFile([at(join([8, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0], four))], { linkType: 276 })],
    ['null', pcapFile([at(join([2, 0, 0, 0], four))], { linkType: 0 })],
    ['raw, big-endian, ns', pcapFile([at(four)], { linkType: 101, little: false, nanoseconds: true })],
    ['a wrong checksum', pcapFile([at(ipv4(bad))], { linkType: 101 })],
    ['IP options', pcapFile([at(ipv4(tcp, { options: 3 }))], { linkType: 101 })],
    ['a snap length', pcapFile([at(four.subarray(0, 41), four.length)], { linkType: 101 })],
    [
      'fragments',
      pcapFile([at(ipv4(tcp.subarray(0, 8), { fragment: 0x2000 })), at(ipv4(tcp.subarray(8), { fragment: 1 }))], { linkType: 101 }),
    ],
    [
      'pcapng',
      join(
        section(),
        interfaceBlock(101, { resolution: 9 }),
        enhancedPacket(0, 5n, four),
        interfaceBlock(1),
        enhancedPacket(1, 5n, ethernet(0x0800, four)),
      ),
    ],
    ['pcapng, big-endian', join(section(false), interfaceBlock(101, { little: false }), enhancedPacket(0, 5n, four, false))],
    [
      'unknown options',
      pcapFile([at(ipv4(join(tcp.subarray(0, 12), [0x70], tcp.subarray(13, 20), [254, 4, 1, 2, 2, 4], octets(1400, 2, false))))], {
        linkType: 101,
      }),
    ],
  ])('with %s', (_, bytes) => {
    const folder = mkdtempSync(joinPath(tmpdir(), 'tcp-'));
    const path = joinPath(folder, 'file');
    writeFileSync(path, bytes);
    const rows = tshark(path);
    rmSync(folder, { recursive: true });
    expect(rows.length).toBeGreaterThan(0);
    expect(ours(bytes)).toEqual(rows);
  });
});
