// @vitest-environment jsdom
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { expect, test } from 'vitest';
import { peerOf } from '../../src/tcp/names';
import { type Flight, flightsOf } from '../../src/trace/flights';
import SegmentHeader from '../../src/view/header/SegmentHeader';
import { addressOctets } from '../../src/wire/onTheWire';
import { all, english, one, shown } from './panel';
import { recordOf } from './runs';

const here = spawnSync('tshark', ['-v']).status === 0;

/** A capture of IPv4 datagrams (link type 101). */
const pcapOf = (datagrams: readonly Buffer[]): Buffer => {
  const head = Buffer.alloc(24);
  for (const [at, value] of [0xa1b2c3d4, 0x00040002, 0, 0, 65_535, 101].entries()) head.writeUInt32LE(value, 4 * at);
  const records = datagrams.flatMap((bytes, n) => {
    const record = Buffer.alloc(16);
    for (const [at, value] of [n, 0, bytes.length, bytes.length].entries()) record.writeUInt32LE(value, 4 * at);
    return [record, bytes];
  });
  return Buffer.concat([head, ...records]);
};

/** Round TCP's octets the head of RFC 791, without its own checksum, which a network card may leave out. */
const datagramOf = (tcp: Uint8Array, source: Uint8Array, destination: Uint8Array): Buffer => {
  const length = 20 + tcp.length;
  return Buffer.from([0x45, 0, length >> 8, length & 255, 0, 0, 0, 0, 64, 6, 0, 0, ...source, ...destination, ...tcp]);
};

/** What tshark reads, and in which field of the panel the same stands. */
const FIELDS = [
  ['tcp.srcport', 'sourcePort'],
  ['tcp.dstport', 'destinationPort'],
  ['tcp.seq_raw', 'seq'],
  ['tcp.ack_raw', 'ack'],
  ['tcp.window_size_value', 'window'],
  ['tcp.checksum', 'checksum'],
  ['tcp.urgent_pointer', 'urgentPointer'],
] as const;

// Wireshark's reader is the reference; where it is not installed onTheWire.test.ts stands alone.
test.skipIf(!here).each(['whole-life', 'half-open-discovery', 'old-duplicate-syn'])(
  'what the panel shows of %s, put into a capture, is read by tshark with the same fields and a good checksum',
  (id) => {
    const trace = recordOf(id);
    const flights = flightsOf(trace);
    const datagrams: Buffer[] = [];
    const fields: string[][] = [];
    const panel = ({ id: selected }: Flight) => (
      <SegmentHeader trace={trace} beat={10_000} notation="real" words={english} names={null} selected={selected} />
    );
    const { page, show, close } = shown(panel(flights[0]!));
    for (const flight of flights) {
      show(panel(flight));
      const tcp = Uint8Array.from(all(page, '[data-octet]'), (octet) => Number.parseInt(octet.textContent ?? '', 16));
      const [source, destination] = [flight.side, peerOf(flight.side)].map((side) => addressOctets(trace.setup[side].address));
      datagrams.push(datagramOf(tcp, source!, destination!));
      const text = (name: string) => one(page, `[data-field="${name}"] .header-value`).lastChild?.textContent?.trim() ?? '';
      fields.push([...FIELDS.map(([, name]) => text(name)), '1']);
    }
    close();
    const folder = mkdtempSync(joinPath(tmpdir(), 'tcp-'));
    const path = joinPath(folder, 'file');
    writeFileSync(path, pcapOf(datagrams));
    const asked = [...FIELDS.map(([field]) => field), 'tcp.checksum.status'].flatMap((field) => ['-e', field]);
    const { stdout } = spawnSync('tshark', ['-r', path, '-n', '-o', 'tcp.check_checksum:TRUE', '-T', 'fields', ...asked], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    const rows = stdout.split('\n').filter((line) => line !== '');
    expect(rows.map((row) => row.split('\t'))).toEqual(fields);
  },
);
