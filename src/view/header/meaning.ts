import type { Flight } from '../../trace/flights';
import type { FieldId, FieldValues } from '../../wire/fields';
import type { TcpOption } from '../../wire/options';
import type { MessageId } from '../../words';
import type { Part } from './anatomy';

/** A sentence by its name, and what fills its holes beside the names of the two ends. */
export type Meaning = Readonly<{ id: MessageId; values?: Readonly<Record<string, string | number>> }>;

/** What the segment is, as far as the meaning of a field depends on it. */
export type Context = Readonly<{ flight: Flight; fields: FieldValues; shift: number }>;

const ofSeq = ({ flight: { segment, reason } }: Context): Meaning => {
  if (segment.rst) return { id: segment.ack === null ? 'header.says.seq.rst' : 'header.says.seq.rstAck' };
  if (reason === 'keep-alive') return { id: 'header.says.seq.keepAlive' };
  if (segment.syn) return { id: 'header.says.seq.syn' };
  if (segment.text !== '') return { id: 'header.says.seq.text', values: { octets: segment.text.length } };
  return { id: segment.fin ? 'header.says.seq.fin' : 'header.says.seq.none' };
};

const ofWindow = ({ flight: { segment }, fields, shift }: Context): Meaning => {
  if (segment.rst) return { id: 'header.says.window.rst' };
  const octets = fields.window * 2 ** shift;
  return shift === 0
    ? { id: 'header.says.window', values: { octets } }
    : { id: 'header.says.window.shifted', values: { field: fields.window, shift, octets } };
};

/** Who has no connection expects no number: the RST,ACK that refuses a segment names what it refuses, with seq 0 (§3.10.7.1). */
const ofAck = ({ flight: { segment } }: Context): Meaning => {
  if (segment.ack === null) return { id: 'header.says.ack.off' };
  return { id: segment.rst && segment.seq === 0 ? 'header.says.ack.refused' : 'header.says.ack' };
};

type OfField = (context: Context) => Meaning;

const FIELDS: Readonly<Record<FieldId, OfField>> = {
  sourcePort: () => ({ id: 'header.says.sourcePort' }),
  destinationPort: () => ({ id: 'header.says.destinationPort' }),
  seq: ofSeq,
  ack: ofAck,
  dataOffset: ({ fields: { dataOffset } }) => ({
    id: 'header.says.dataOffset',
    values: { words: dataOffset, octets: dataOffset * 4 },
  }),
  reserved: () => ({ id: 'header.says.reserved' }),
  CWR: () => ({ id: 'header.says.CWR' }),
  ECE: () => ({ id: 'header.says.ECE' }),
  URG: () => ({ id: 'header.says.URG' }),
  ACK: () => ({ id: 'header.says.ACK' }),
  PSH: () => ({ id: 'header.says.PSH' }),
  RST: () => ({ id: 'header.says.RST' }),
  SYN: () => ({ id: 'header.says.SYN' }),
  FIN: () => ({ id: 'header.says.FIN' }),
  window: ofWindow,
  checksum: () => ({ id: 'header.says.checksum' }),
  urgentPointer: ({ flight, fields }) =>
    flight.segment.urg
      ? { id: 'header.says.urgentPointer', values: { octets: fields.urgentPointer } }
      : { id: 'header.says.urgentPointer.off' },
};

const ofOption = (option: TcpOption): Meaning => {
  switch (option.is) {
    case 'mss':
      return { id: 'header.says.mss', values: { octets: option.mss } };
    case 'windowScale':
      return { id: 'header.says.windowScale', values: { shift: option.shift } };
    case 'timestamps':
      return { id: 'header.says.timestamps', values: { value: option.value, echo: option.echo } };
    default:
      return { id: `header.says.${option.is}` };
  }
};

/** What a part of the segment says. */
export const meaningOf = (part: Part, context: Context): Meaning => {
  if (part.is === 'field') return FIELDS[part.field](context);
  if (part.is === 'option') return ofOption(part.option);
  return part.is === 'padding' ? { id: 'header.says.padding' } : { id: 'header.says.text', values: { octets: part.bits / 8 } };
};
