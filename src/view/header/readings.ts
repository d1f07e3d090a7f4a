import { peerOf, type Side } from '../../tcp/names';
import type { Octets } from '../../tcp/segment';
import type { Flight } from '../../trace/flights';
import type { Numbers } from '../../trace/numbers';
import type { Trace } from '../../trace/trace';
import { type FieldId, type FieldValues, readFields } from '../../wire/fields';
import { type OnTheWire, onTheWire } from '../../wire/onTheWire';
import type { TcpOption } from '../../wire/options';
import type { Words } from '../stage/words';
import { nameOfPart, type Part, partsOf } from './anatomy';
import { meaningOf } from './meaning';

/** One part of a segment as it is read out: name, value, what it was in this side's segment before (null: the same, or there was none). */
export type Reading = Readonly<{
  part: Part;
  key: string;
  name: string;
  value: string;
  before: string | null;
  /** Of a number that is not written as it is on the wire: as it is there. */
  real: number | null;
  says: string;
}>;

/** A segment read out. */
export type ReadSegment = Readonly<{ wire: OnTheWire; readings: readonly Reading[] }>;

export type Reader = Readonly<{ numbers: Numbers; words: Words; nameOf: (side: Side) => string }>;

const LAST_ASCII = 0x7e;

/** Octets as text: what is no printable ASCII is a dot, and nothing in it is ever markup. */
export const readable = (octets: Octets): string =>
  [...octets].map((octet) => (octet >= ' ' && octet.charCodeAt(0) <= LAST_ASCII ? octet : '·')).join('');

const hex = (value: number): string => `0x${value.toString(16).padStart(4, '0')}`;

const writtenField = (field: FieldId, fields: FieldValues, flight: Flight, numbers: Numbers): string => {
  if (field === 'seq') return numbers.seq(flight);
  if (field === 'ack') return numbers.ack(flight) ?? '0';
  return field === 'checksum' ? hex(fields.checksum) : String(fields[field]);
};

const writtenOption = (option: TcpOption): string => {
  switch (option.is) {
    case 'mss':
      return String(option.mss);
    case 'windowScale':
      return String(option.shift);
    case 'timestamps':
      return `${option.value}, ${option.echo}`;
    case 'unknown':
      return String(option.kind);
    default:
      return '';
  }
};

/** A segment with what it is read by. */
type Opened = Readonly<{ flight: Flight; wire: OnTheWire; fields: FieldValues; parts: readonly Part[] }>;

const opened = (trace: Trace, flight: Flight): Opened => {
  const wire = onTheWire(trace, flight);
  return { flight, wire, fields: readFields(wire.octets), parts: partsOf(wire.octets) };
};

const written = (part: Part, { flight, fields }: Opened, numbers: Numbers): string => {
  if (part.is === 'field') return writtenField(part.field, fields, flight, numbers);
  if (part.is === 'option') return writtenOption(part.option);
  return part.is === 'text' ? readable(flight.segment.text) : '';
};

/** What the same part was before, where that was something else. The text is always another; a field is compared as it is on the wire. */
const beforeOf = (part: Part, now: Opened, then: Opened | null, numbers: Numbers): string | null => {
  if (then === null || part.is === 'text' || part.is === 'padding') return null;
  if (part.is === 'field') {
    return now.fields[part.field] === then.fields[part.field] ? null : writtenField(part.field, then.fields, then.flight, numbers);
  }
  const old = then.parts.find((other) => other.is === 'option' && other.option.is === part.option.is);
  const was = old === undefined ? null : written(old, then, numbers);
  return was === written(part, now, numbers) ? null : was;
};

const realOf = (part: Part, value: string, fields: FieldValues): number | null => {
  if (part.is !== 'field' || (part.field !== 'seq' && part.field !== 'ack')) return null;
  return value === String(fields[part.field]) ? null : fields[part.field];
};

/**
 * A segment read out, part by part.
 * @param before this side's segment before it; null: there is none
 */
export const readSegment = (trace: Trace, flight: Flight, before: Flight | null, { numbers, words, nameOf }: Reader): ReadSegment => {
  const now = opened(trace, flight);
  const then = before === null ? null : opened(trace, before);
  const ends = { me: nameOf(flight.side), peer: nameOf(peerOf(flight.side)) };
  const readings = now.parts.map((part, i): Reading => {
    const value = written(part, now, numbers);
    const { id, values = {} } = meaningOf(part, { flight, fields: now.fields, shift: now.wire.shift });
    return {
      part,
      key: `${nameOfPart(part)} ${i}`,
      name: nameIn(part, words),
      value,
      before: beforeOf(part, now, then, numbers),
      real: realOf(part, value, now.fields),
      says: words(id, { ...ends, ...values }),
    };
  });
  return { wire: now.wire, readings };
};

/** Flags have the same name in every language. */
const nameIn = (part: Part, words: Words): string => {
  if (part.is === 'field') return isFlag(part) ? part.field : words(`header.field.${part.field as Exclude<FieldId, FlagId>}`);
  return part.is === 'option' ? words(`header.option.${part.option.is}`) : words(`header.part.${part.is}`);
};

const FLAGS = ['CWR', 'ECE', 'URG', 'ACK', 'PSH', 'RST', 'SYN', 'FIN'] as const satisfies readonly FieldId[];
type FlagId = (typeof FLAGS)[number];

/** Is it one of the control bits? */
export const isFlag = (part: Part): boolean => part.is === 'field' && FLAGS.some((flag) => flag === part.field);
