import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { joined } from '../../src/wire/octets';

const FOLDER = fileURLToPath(new URL('../captures/', import.meta.url));

/** The reference captures' file names, `.pcap` each. */
export const CAPTURES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.pcap'))
  .sort();

export const pathOf = (name: string): string => `${FOLDER}${name}`;
export const bytesOfFile = (name: string): Uint8Array => new Uint8Array(readFileSync(pathOf(name)));

/** Octets of several pieces in a row: numbers are octets. */
export const join = (...pieces: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  joined(pieces.map((piece) => Uint8Array.from(piece)));

/** A number as octets. */
export const octets = (value: number | bigint, count: number, little: boolean): number[] => {
  const bytes = Array.from({ length: count }, (_, i) => Number((BigInt(value) >> BigInt(8 * i)) & 0xffn));
  return little ? bytes : bytes.reverse();
};

type Told = Readonly<{ sec: number; fraction: number; bytes: Uint8Array; length?: number }>;

/** A classic pcap file. */
export const pcapFile = (packets: readonly Told[], { little = true, nanoseconds = false, linkType = 1 } = {}): Uint8Array => {
  const word = (n: number): number[] => octets(n, 4, little);
  return join(
    word(nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4),
    octets(2, 2, little),
    octets(4, 2, little),
    word(0),
    word(0),
    word(262_144),
    word(linkType),
    ...packets.map((p) => join(word(p.sec), word(p.fraction), word(p.bytes.length), word(p.length ?? p.bytes.length), p.bytes)),
  );
};

/** A pcapng block of that type. */
export const block = (type: number, body: Uint8Array | readonly number[], little = true): Uint8Array => {
  const filled = join(body, new Uint8Array((4 - (body.length % 4)) % 4));
  const total = octets(filled.length + 12, 4, little);
  return join(octets(type, 4, little), total, filled, total);
};

export const section = (little = true): Uint8Array =>
  block(0x0a0d0d0a, join(octets(0x1a2b3c4d, 4, little), octets(1, 2, little), octets(0, 2, little), octets(-1n, 8, little)), little);

/** An interface description; `resolution` is the octet of if_tsresol. */
export const interfaceBlock = (linkType: number, { little = true, resolution = 6, offset = 0, snap = 0 } = {}): Uint8Array =>
  block(
    1,
    join(
      octets(linkType, 2, little),
      [0, 0],
      octets(snap, 4, little),
      octets(9, 2, little),
      octets(1, 2, little),
      [resolution, 0, 0, 0],
      octets(14, 2, little),
      octets(8, 2, little),
      octets(offset, 8, little),
      [0, 0, 0, 0],
    ),
    little,
  );

export const enhancedPacket = (id: number, ticks: bigint, bytes: Uint8Array, little = true): Uint8Array =>
  block(
    6,
    join(
      octets(id, 4, little),
      octets(ticks >> 32n, 4, little),
      octets(ticks & 0xffff_ffffn, 4, little),
      octets(bytes.length, 4, little),
      octets(bytes.length, 4, little),
      bytes,
    ),
    little,
  );

/** Ethernet, IPv4 and then whatever is given; `fragment` is the 16-bit field of flags and offset. */
export const ipv4 = (payload: Uint8Array, { options = 0, fragment = 0, id = 7, protocol = 6 } = {}): Uint8Array =>
  join(
    [0x45 + options, 0],
    octets(20 + 4 * options + payload.length, 2, false),
    octets(id, 2, false),
    octets(fragment, 2, false),
    [64, protocol, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2],
    new Uint8Array(4 * options).fill(1),
    payload,
  );

export const SOURCE = Uint8Array.of(10, 0, 0, 1);
export const DESTINATION = Uint8Array.of(10, 0, 0, 2);
const MACS = [2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2];
export const ethernet = (etherType: number, payload: Uint8Array): Uint8Array => join(MACS, octets(etherType, 2, false), payload);
