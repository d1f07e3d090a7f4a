import { viewOf } from './octets';
import { LONGEST_PACKET, type ReadRecord, type TakePacket } from './packet';

/** Block types and options of the pcapng specification. */
const SECTION = 0x0a0d0d0a;
const INTERFACE = 1;
const OLD_PACKET = 2;
const SIMPLE_PACKET = 3;
const ENHANCED_PACKET = 6;
const END_OF_OPTIONS = 0;
const IF_TSRESOL = 9;
const IF_TSOFFSET = 14;
const BYTE_ORDER = 0x1a2b3c4d;
const SMALLEST_BLOCK = 12;

/** What a section says of an interface. Times of its packets: offset + ticks / perSecond, in seconds. */
type Interface = Readonly<{ tap: number; linkType: number; snapLength: number; perSecond: bigint; offset: bigint }>;

/** A block's body within the file, without its frame of lengths. */
type Body = Readonly<{ view: DataView; bytes: Uint8Array; little: boolean }>;

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** Options are read as far as they are whole; calls back with each one's code and value. */
const eachOption = ({ view, bytes, little }: Body, from: number, take: (code: number, value: Uint8Array) => void): void => {
  for (let at = from; at + 4 <= bytes.length; ) {
    const code = view.getUint16(at, little);
    const length = view.getUint16(at + 2, little);
    if (code === END_OF_OPTIONS || at + 4 + length > bytes.length) return;
    take(code, bytes.subarray(at + 4, at + 4 + length));
    at += 4 + padded(length);
  }
};

/** if_tsresol: negative powers of 10, or of 2 if the highest bit is set; what no clock has counts as microseconds. */
const perSecond = (resolution: number): bigint => {
  const power = resolution & 0x7f;
  if (power > 63) return 1_000_000n;
  return (resolution & 0x80) === 0 ? 10n ** BigInt(power) : 2n ** BigInt(power);
};

const readInterface = (body: Body, tap: number): Interface | null => {
  if (body.bytes.length < 8) return null;
  let resolution = 6;
  let offset = 0n;
  eachOption(body, 8, (code, value) => {
    if (code === IF_TSRESOL && value.length >= 1) resolution = value[0] ?? 6;
    if (code === IF_TSOFFSET && value.length >= 8) offset = viewOf(value).getBigInt64(0, body.little);
  });
  return {
    tap,
    linkType: body.view.getUint16(0, body.little),
    snapLength: body.view.getUint32(4, body.little),
    perSecond: perSecond(resolution),
    offset,
  };
};

type Found = Readonly<{ from: Interface; ticks: bigint | null; captured: number; length: number; at: number }>;

/** Where in a packet block's body the packet stands, and what is said of it; null: the block cannot be true. */
const findPacket = (type: number, { view, bytes, little }: Body, interfaces: readonly Interface[]): Found | null => {
  const head = type === SIMPLE_PACKET ? 4 : 20;
  if (bytes.length < head) return null;
  const id = type === SIMPLE_PACKET ? 0 : type === OLD_PACKET ? view.getUint16(0, little) : view.getUint32(0, little);
  const from = interfaces[id];
  if (from === undefined) return null;
  const room = bytes.length - head;
  if (type === SIMPLE_PACKET) {
    const length = view.getUint32(0, little);
    const kept = from.snapLength === 0 ? length : Math.min(length, from.snapLength);
    return kept > room ? null : { from, ticks: null, captured: kept, length: Math.min(LONGEST_PACKET, length), at: head };
  }
  const ticks = (BigInt(view.getUint32(4, little)) << 32n) | BigInt(view.getUint32(8, little));
  const captured = view.getUint32(12, little);
  const length = view.getUint32(16, little);
  return captured > room || captured > LONGEST_PACKET
    ? null
    : { from, ticks, captured, length: Math.min(LONGEST_PACKET, Math.max(length, captured)), at: head };
};

const isPacket = (type: number): boolean => type === ENHANCED_PACKET || type === SIMPLE_PACKET || type === OLD_PACKET;

/** No block is longer, as in Wireshark (MAX_BLOCK_SIZE): what claims to be is damaged. */
const LONGEST_BLOCK = 1 << 24;

/** Does a file that begins so claim to be a pcapng? `view` has four octets at least. */
export const isPcapng = (view: DataView): boolean => view.getUint32(0) === SECTION;

/** Reads a pcapng file block by block: several sections of either byte order, several interfaces, any resolution of time; unknown blocks are skipped. */
export const pcapngReader = (take: TakePacket): ReadRecord => {
  let interfaces: Interface[] = [];
  let taps = 0;
  let little = false;
  let ns = 0n;
  let n = 0;

  const takePacket = (type: number, body: Body, at: number): boolean => {
    const found = findPacket(type, body, interfaces);
    if (found === null) return false;
    const { from, ticks, captured, length } = found;
    // A simple packet has no time: it counts as taken with the one before.
    if (ticks !== null) ns = from.offset * 1_000_000_000n + (ticks * 1_000_000_000n) / from.perSecond;
    n += 1;
    const bytes = body.bytes.subarray(found.at, found.at + captured);
    take({ n, ns, linkType: from.linkType, tap: from.tap, bytes, length }, at + found.at);
    return true;
  };

  const takeInterface = (body: Body): boolean => {
    const described = readInterface(body, taps);
    if (described === null) return false;
    taps += 1;
    interfaces.push(described);
    return true;
  };

  return ({ bytes, view, from, offset }) => {
    const there = bytes.length - from;
    if (there < SMALLEST_BLOCK) return { needs: SMALLEST_BLOCK };
    if (view.getUint32(from) === SECTION) {
      little = view.getUint32(from + 8, true) === BYTE_ORDER;
      if (!little && view.getUint32(from + 8) !== BYTE_ORDER) return 'damaged';
      interfaces = [];
    }
    const type = view.getUint32(from, little);
    const total = view.getUint32(from + 4, little);
    if (total < SMALLEST_BLOCK || total % 4 !== 0 || total > LONGEST_BLOCK) return 'damaged';
    if (there < total) return { needs: total };
    if (view.getUint32(from + total - 4, little) !== total) return 'damaged';
    const inside = bytes.subarray(from + 8, from + total - 4);
    const body = (): Body => ({ view: viewOf(inside), bytes: inside, little });
    if (type === INTERFACE && !takeInterface(body())) return 'damaged';
    return isPacket(type) && !takePacket(type, body(), offset + 8) ? 'damaged' : total;
  };
};
