import type { Segment } from '../tcp/segment';
import { seq } from '../tcp/seq';
import { checksumOf } from './checksum';
import { AT, BIT, FIXED_HEADER, readFields, writeFields } from './fields';
import { bytesOf, octetsOf, u16, u32, viewOf } from './octets';
import { modelled, optionsOf, readOptions, type TcpOption, writeOptions } from './options';

/** Both ends of a segment on its way. Addresses are 4 octets (IPv4) or 16 (IPv6). */
export type Way = Readonly<{ sourcePort: number; destinationPort: number; source: Uint8Array; destination: Uint8Array }>;

/** What a TCP segment's octets say. */
export type DecodedSegment = Readonly<{
  /** `wnd` is the field as sent: the scale is told only on the SYNs (RFC 7323 §2.2). */
  segment: Segment;
  sourcePort: number;
  destinationPort: number;
  /** Octets of the header, options included. */
  headerLength: number;
  checksum: number;
  urgentPointer: number;
  options: readonly TcpOption[];
  /** false: an option's length points outside the header. */
  optionsWhole: boolean;
}>;

/** Why octets are no TCP segment. */
export type SegmentFault = 'shorter than a header' | 'data offset below 5' | 'options cut off';

/**
 * Encodes a segment with its checksum.
 * @param scale by how many bits `wnd` is shifted to fit the field (RFC 7323 §2.2; 0 on a SYN)
 */
export const encodeSegment = (s: Segment, way: Way, scale = 0): Uint8Array => {
  const options = writeOptions(optionsOf(s));
  const bytes = new Uint8Array(FIXED_HEADER + options.length + s.text.length);
  const bit = (on: boolean): number => (on ? 1 : 0);
  writeFields(bytes, {
    sourcePort: way.sourcePort,
    destinationPort: way.destinationPort,
    seq: s.seq,
    ack: s.ack ?? 0,
    dataOffset: (FIXED_HEADER + options.length) / 4,
    reserved: 0,
    CWR: 0,
    ECE: 0,
    URG: bit(s.urg),
    ACK: bit(s.ack !== null),
    PSH: bit(s.psh),
    RST: bit(s.rst),
    SYN: bit(s.syn),
    FIN: bit(s.fin),
    window: Math.min(0xffff, s.wnd >>> scale),
    checksum: 0,
    urgentPointer: 0,
  });
  bytes.set(options, FIXED_HEADER);
  bytes.set(bytesOf(s.text), FIXED_HEADER + options.length);
  viewOf(bytes).setUint16(16, checksumOf(bytes, way.source, way.destination));
  return bytes;
};

const headerLengthOf = (bytes: Uint8Array, missing: number): number | SegmentFault => {
  if (bytes.length < FIXED_HEADER) return 'shorter than a header';
  const length = ((bytes[AT.dataOffset] ?? 0) >> 4) * 4;
  if (length < FIXED_HEADER) return 'data offset below 5';
  return length > bytes.length + missing ? 'options cut off' : length;
};

/** What a list of conversations has to know of a segment. `length`: octets of text, in the file or not. */
export type SegmentHead = Pick<Segment, 'seq' | 'ack' | 'syn' | 'fin' | 'rst' | 'wnd'> &
  Readonly<{ sourcePort: number; destinationPort: number; length: number }>;

/** Reads the head of a segment, and leaves options and text alone; null where `decodeSegment` finds a fault. */
export const headOf = (bytes: Uint8Array, missing = 0): SegmentHead | null => {
  const headerLength = headerLengthOf(bytes, missing);
  if (typeof headerLength === 'string') return null;
  const flags = bytes[AT.flags] ?? 0;
  return {
    sourcePort: u16(bytes, AT.sourcePort),
    destinationPort: u16(bytes, AT.destinationPort),
    seq: seq(u32(bytes, AT.seq)),
    ack: (flags & BIT.ACK) !== 0 ? seq(u32(bytes, AT.ack)) : null,
    syn: (flags & BIT.SYN) !== 0,
    fin: (flags & BIT.FIN) !== 0,
    rst: (flags & BIT.RST) !== 0,
    wnd: u16(bytes, AT.window),
    length: bytes.length + missing - headerLength,
  };
};

/**
 * Decodes a segment.
 * @param bytes header and text as far as they are there
 * @param missing octets at the end that were not captured; those of the text become '\0'
 */
export const decodeSegment = (bytes: Uint8Array, missing = 0): DecodedSegment | SegmentFault => {
  const headerLength = headerLengthOf(bytes, missing);
  if (typeof headerLength === 'string') return headerLength;
  const f = readFields(bytes);
  const textMissing = missing - Math.max(0, headerLength - bytes.length);
  const { options, whole } = readOptions(bytes.subarray(FIXED_HEADER, headerLength));
  const segment: Segment = {
    seq: seq(f.seq),
    ack: f.ACK === 1 ? seq(f.ack) : null,
    syn: f.SYN === 1,
    fin: f.FIN === 1,
    rst: f.RST === 1,
    psh: f.PSH === 1,
    urg: f.URG === 1,
    wnd: f.window,
    text: octetsOf(bytes.subarray(headerLength)) + '\0'.repeat(textMissing),
    options: modelled(options),
  };
  const { sourcePort, destinationPort, checksum, urgentPointer } = f;
  return { segment, sourcePort, destinationPort, headerLength, checksum, urgentPointer, options, optionsWhole: whole };
};

/** Is the checksum right, given the addresses? Bytes must be the whole segment. */
export const checksumRight = (bytes: Uint8Array, source: Uint8Array, destination: Uint8Array): boolean =>
  checksumOf(bytes, source, destination) === 0;
