/**
 * The TCP header (RFC 9293 §3.1), field by field: where it begins and how wide it is, in bits.
 * This one table encodes, decodes, and lays out the picture of the header. The flags stand in the order of the wire.
 */
export const TCP_FIELDS = [
  { id: 'sourcePort', at: 0, bits: 16 },
  { id: 'destinationPort', at: 16, bits: 16 },
  { id: 'seq', at: 32, bits: 32 },
  { id: 'ack', at: 64, bits: 32 },
  { id: 'dataOffset', at: 96, bits: 4 },
  { id: 'reserved', at: 100, bits: 4 },
  { id: 'CWR', at: 104, bits: 1 },
  { id: 'ECE', at: 105, bits: 1 },
  { id: 'URG', at: 106, bits: 1 },
  { id: 'ACK', at: 107, bits: 1 },
  { id: 'PSH', at: 108, bits: 1 },
  { id: 'RST', at: 109, bits: 1 },
  { id: 'SYN', at: 110, bits: 1 },
  { id: 'FIN', at: 111, bits: 1 },
  { id: 'window', at: 112, bits: 16 },
  { id: 'checksum', at: 128, bits: 16 },
  { id: 'urgentPointer', at: 144, bits: 16 },
] as const satisfies readonly { id: string; at: number; bits: number }[];

export type FieldId = (typeof TCP_FIELDS)[number]['id'];

/** What every field holds, as the unsigned number on the wire. */
export type FieldValues = Readonly<Record<FieldId, number>>;

/** Octets of the header without options. */
export const FIXED_HEADER = 20;

const readBits = (bytes: Uint8Array, at: number, bits: number): number => {
  let value = 0;
  for (let bit = at; bit < at + bits; ) {
    const take = Math.min(8 - (bit % 8), at + bits - bit);
    const octet = bytes[bit >> 3] ?? 0;
    value = value * 2 ** take + ((octet >> (8 - (bit % 8) - take)) & ((1 << take) - 1));
    bit += take;
  }
  return value;
};

const writeBits = (bytes: Uint8Array, at: number, bits: number, value: number): void => {
  for (let bit = 0; bit < bits; bit++) {
    const place = at + bits - 1 - bit;
    const mask = 0x80 >> (place % 8);
    const on = Math.floor(value / 2 ** bit) % 2 === 1;
    bytes[place >> 3] = ((bytes[place >> 3] ?? 0) & ~mask) | (on ? mask : 0);
  }
};

type WholeOctets = 'sourcePort' | 'destinationPort' | 'seq' | 'ack' | 'window';
type OneBit = 'ACK' | 'RST' | 'SYN' | 'FIN';
const placeOf = (wanted: FieldId): number => TCP_FIELDS.find(({ id }) => id === wanted)?.at ?? 0;
const octetOf = (id: WholeOctets): number => placeOf(id) / 8;
const bitOf = (id: OneBit): number => 0x80 >> (placeOf(id) % 8);

/** Where the table has what a list of conversations asks for, as octets and bits: it is asked for each packet of a file. */
export const AT = {
  sourcePort: octetOf('sourcePort'),
  destinationPort: octetOf('destinationPort'),
  seq: octetOf('seq'),
  ack: octetOf('ack'),
  window: octetOf('window'),
  dataOffset: placeOf('dataOffset') >> 3,
  flags: placeOf('FIN') >> 3,
} as const;
export const BIT = { ACK: bitOf('ACK'), RST: bitOf('RST'), SYN: bitOf('SYN'), FIN: bitOf('FIN') } as const;

/** Reads the fixed header; `bytes` has 20 octets at least. */
export const readFields = (bytes: Uint8Array): FieldValues =>
  Object.fromEntries(TCP_FIELDS.map(({ id, at, bits }) => [id, readBits(bytes, at, bits)])) as FieldValues;

/** Writes the fixed header at the front of `bytes`. */
export const writeFields = (bytes: Uint8Array, values: FieldValues): void => {
  for (const { id, at, bits } of TCP_FIELDS) writeBits(bytes, at, bits, values[id]);
};
