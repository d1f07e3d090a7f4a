import { FIXED_HEADER, type FieldId, TCP_FIELDS } from '../../wire/fields';
import { readOptions, type TcpOption } from '../../wire/options';

/** Bits of a segment, from its first: `at` … `at + bits`. */
export type Span = Readonly<{ at: number; bits: number }>;

/** A part of a segment: a field of the header, an option, what fills the header up, the text. */
export type Part = Span &
  (
    | Readonly<{ is: 'field'; field: FieldId }>
    | Readonly<{ is: 'option'; option: TcpOption }>
    | Readonly<{ is: 'padding' }>
    | Readonly<{ is: 'text' }>
  );

export const OCTET = 8;
export const ROW = 32;

export const meet = (a: Span, b: Span | null): boolean => b !== null && a.at < b.at + b.bits && b.at < a.at + a.bits;

const FIELDS: readonly Part[] = TCP_FIELDS.map(({ id, at, bits }) => ({ is: 'field', field: id, at, bits }));

/** An option's octets: one, or as many as its second says (§3.1). */
const lengthOf = ({ is }: TcpOption, octets: Uint8Array, at: number): number => (is === 'end' || is === 'nop' ? 1 : (octets[at + 1] ?? 2));

/** The parts of a whole segment in the order of the wire. */
export const partsOf = (octets: Uint8Array): readonly Part[] => {
  const header = ((octets[12] ?? 0) >> 4) * 4;
  const parts: Part[] = [...FIELDS];
  let at = FIXED_HEADER;
  for (const option of readOptions(octets.subarray(FIXED_HEADER, header)).options) {
    const length = lengthOf(option, octets, at);
    parts.push({ is: 'option', option, at: at * OCTET, bits: length * OCTET });
    at += length;
  }
  if (at < header) parts.push({ is: 'padding', at: at * OCTET, bits: (header - at) * OCTET });
  if (header < octets.length) parts.push({ is: 'text', at: header * OCTET, bits: (octets.length - header) * OCTET });
  return parts;
};

/** A part as it is cut by the rows of 32 bits. */
export const piecesOf = ({ at, bits }: Span): readonly Span[] => {
  const pieces: Span[] = [];
  for (let from = at; from < at + bits; ) {
    const to = Math.min(at + bits, (Math.floor(from / ROW) + 1) * ROW);
    pieces.push({ at: from, bits: to - from });
    from = to;
  }
  return pieces;
};

/** What names a part, in keys and hooks. */
export const nameOfPart = (part: Part): string => {
  if (part.is === 'field') return part.field;
  return part.is === 'option' ? part.option.is : part.is;
};
