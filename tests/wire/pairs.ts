import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CaptureFile, readCaptures } from '../../src/wire';
import type { Packet } from '../../src/wire/packet';
import { readPackets } from '../../src/wire/packets';
import { readSegments } from '../../src/wire/segments';
import { CAPTURES, enhancedPacket, interfaceBlock, join, pathOf, pcapFile, section } from './files';
import type { Oracle } from './oracle';

const FOLDER = fileURLToPath(new URL('./fixtures/', import.meta.url));

/** The client's files of the connections that were captured at both ends. */
export const PAIRS: readonly string[] = [
  ...CAPTURES.filter((name) => name.includes('.client.')).map(pathOf),
  ...readdirSync(FOLDER)
    .filter((name) => name.endsWith('.client.pcap'))
    .sort()
    .map((name) => `${FOLDER}${name}`),
];
export const bytesAt = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
export const serversOf = (path: string): string => path.replace('.client.', '.server.');

const packetsIn = (bytes: Uint8Array): readonly Packet[] => readPackets(bytes)?.packets ?? [];

/** These packets as a pcap file of nanoseconds. */
const fileWith = (packets: readonly Packet[]): Uint8Array =>
  pcapFile(
    packets.map(({ ns, bytes, length }) => ({ sec: Number(ns / 1_000_000_000n), fraction: Number(ns % 1_000_000_000n), bytes, length })),
    { nanoseconds: true, linkType: packets[0]?.linkType ?? 1 },
  );

const MS = 1e6;

/** The same file, taken by a clock that is so much ahead (ms), and that gains so many parts of a million. */
export const byClock = (bytes: Uint8Array, ahead: number, gains = 0): Uint8Array => {
  const packets = packetsIn(bytes);
  const first = packets[0]?.ns ?? 0n;
  const shift = BigInt(Math.round(ahead * MS));
  return fileWith(packets.map((p) => ({ ...p, ns: p.ns + shift + BigInt(Math.round((Number(p.ns - first) * gains) / 1e6)) })));
};

/** Those packets of a file that … */
export const thin = (bytes: Uint8Array, keeps: (i: number, of: number) => boolean): Uint8Array => {
  const packets = packetsIn(bytes);
  return fileWith(packets.filter((_, i) => keeps(i, packets.length)));
};

/** What the other end of a reference capture would have seen: all is a way later or earlier there, but for what the wire lost. */
export const otherEnd = (bytes: Uint8Array, { captured_at, one_way_delay_ms, endpoints, wire }: Oracle): Uint8Array => {
  const lost = new Set<number>(wire.filter(({ action }) => action === 'lost').map(({ seq }) => seq));
  const way = BigInt(one_way_delay_ms * MS);
  const moved = packetsIn(bytes).flatMap((p): Packet[] => {
    const [seen] = readSegments([p]).segments;
    const near = seen?.source === endpoints[captured_at].ip;
    if (seen === undefined || (near && lost.has(seen.decoded.segment.seq))) return [];
    return [{ ...p, ns: near ? p.ns + way : p.ns - way }];
  });
  return fileWith(moved.sort((a, b) => Number(a.ns - b.ns)));
};

/** Two files as one, of two interfaces. */
export const onTwoInterfaces = (...files: readonly Uint8Array[]): Uint8Array => {
  const all = files.flatMap((bytes, id) => packetsIn(bytes).map((p) => ({ ...p, id })));
  all.sort((a, b) => Number(a.ns - b.ns));
  const interfaces = files.map((bytes) => interfaceBlock(packetsIn(bytes)[0]?.linkType ?? 1, { resolution: 9 }));
  return join(section(), ...interfaces, ...all.map(({ id, ns, bytes }) => enhancedPacket(id, ns, bytes)));
};

/** Two files as one, which does not say what was in which. */
export const mergedOf = (...files: readonly Uint8Array[]): Uint8Array =>
  fileWith(files.flatMap(packetsIn).sort((a, b) => Number(a.ns - b.ns)));

export const asFile = (bytes: Uint8Array): CaptureFile => ({
  chunks: async function* () {
    yield bytes;
  },
  part: async (from, to) => bytes.slice(from, to),
  spool: () => ({ push: () => {}, part: async () => new Uint8Array() }),
});

/** The conversations of files that are read together, played. */
export const playedOf = async (...files: readonly Uint8Array[]) => {
  const { list, open } = await readCaptures(files.map(asFile));
  return Promise.all(list.map(({ n }) => open(n, null)));
};
