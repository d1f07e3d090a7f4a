import type { Octets, Options, Segment } from '../tcp/segment';
import { type Seq, seq } from '../tcp/seq';
import { bytesOf, octetsOf, viewOf } from './octets';

/** A TCP option as it stands on the wire (RFC 9293 §3.2, RFC 7323, RFC 2018). */
export type TcpOption =
  | Readonly<{ is: 'end' | 'nop' | 'sackPermitted' }>
  | Readonly<{ is: 'mss'; mss: number }>
  | Readonly<{ is: 'windowScale'; shift: number }>
  | Readonly<{ is: 'sack'; blocks: readonly Readonly<{ from: Seq; to: Seq }>[] }>
  | Readonly<{ is: 'timestamps'; value: number; echo: number }>
  | Readonly<{ is: 'unknown'; kind: number; data: Octets }>;

const KIND = { end: 0, nop: 1, mss: 2, windowScale: 3, sackPermitted: 4, sack: 5, timestamps: 8 } as const;

/** RFC 7323 §2.3: a larger shift counts as 14. */
const LARGEST_SHIFT = 14;

const readOption = (kind: number, data: Uint8Array): TcpOption => {
  const view = viewOf(data);
  if (kind === KIND.mss && data.length === 2) return { is: 'mss', mss: view.getUint16(0) };
  if (kind === KIND.windowScale && data.length === 1) return { is: 'windowScale', shift: Math.min(view.getUint8(0), LARGEST_SHIFT) };
  if (kind === KIND.sackPermitted && data.length === 0) return { is: 'sackPermitted' };
  if (kind === KIND.timestamps && data.length === 8) return { is: 'timestamps', value: view.getUint32(0), echo: view.getUint32(4) };
  if (kind === KIND.sack && data.length > 0 && data.length % 8 === 0) {
    const count = data.length / 8;
    const block = (i: number) => ({ from: seq(view.getUint32(8 * i)), to: seq(view.getUint32(8 * i + 4)) });
    return { is: 'sack', blocks: Array.from({ length: count }, (_, i) => block(i)) };
  }
  return { is: 'unknown', kind, data: octetsOf(data) };
};

/**
 * Reads the options behind the fixed header.
 * @returns those that are whole, in order; `whole` is false where a length points outside (what follows is not read)
 */
export const readOptions = (bytes: Uint8Array): Readonly<{ options: readonly TcpOption[]; whole: boolean }> => {
  const options: TcpOption[] = [];
  for (let at = 0; at < bytes.length; ) {
    const kind = bytes[at] ?? 0;
    if (kind === KIND.end) return { options: [...options, { is: 'end' }], whole: true };
    if (kind === KIND.nop) {
      options.push({ is: 'nop' });
      at += 1;
      continue;
    }
    const length = bytes[at + 1] ?? 0;
    if (length < 2 || at + length > bytes.length) return { options, whole: false };
    options.push(readOption(kind, bytes.subarray(at + 2, at + length)));
    at += length;
  }
  return { options, whole: true };
};

const word = (n: number): readonly number[] => [(n >>> 24) & 0xff, (n >>> 16) & 0xff, (n >>> 8) & 0xff, n & 0xff];

const writeOption = (option: TcpOption): readonly number[] => {
  const long = (kind: number, data: readonly number[]): readonly number[] => [kind, data.length + 2, ...data];
  switch (option.is) {
    case 'end':
    case 'nop':
      return [KIND[option.is]];
    case 'sackPermitted':
      return long(KIND.sackPermitted, []);
    case 'mss':
      return long(KIND.mss, word(option.mss).slice(2));
    case 'windowScale':
      return long(KIND.windowScale, [option.shift]);
    case 'sack':
      return long(
        KIND.sack,
        option.blocks.flatMap(({ from, to }) => [...word(from), ...word(to)]),
      );
    case 'timestamps':
      return long(KIND.timestamps, [...word(option.value), ...word(option.echo)]);
    case 'unknown':
      return long(option.kind, [...bytesOf(option.data)]);
  }
};

/** The options' octets, filled up to a whole number of 32-bit words with the end of the list (§3.1). */
export const writeOptions = (options: readonly TcpOption[]): Uint8Array => {
  const octets = options.flatMap(writeOption);
  return Uint8Array.from({ length: Math.ceil(octets.length / 4) * 4 }, (_, i) => octets[i] ?? KIND.end);
};

const modelledOne = (option: TcpOption): Options => {
  if (option.is === 'mss') return { mss: option.mss };
  if (option.is === 'windowScale') return { windowScale: option.shift };
  if (option.is === 'sackPermitted') return { sackPermitted: true };
  return option.is === 'timestamps' ? { timestamps: { value: option.value, echo: option.echo } } : {};
};

/** Those options that a segment of the model has, out of those on the wire; of a repeated one the last. */
export const modelled = (options: readonly TcpOption[]): Options => Object.assign({}, ...options.map(modelledOne));

/** A segment's options as they are laid on the wire; timestamps and the scale are aligned as stacks do. */
export const optionsOf = ({ options: { mss, sackPermitted, timestamps, windowScale } }: Segment): readonly TcpOption[] => {
  const nop: TcpOption = { is: 'nop' };
  const pad = sackPermitted === true ? [] : [nop, nop];
  return [
    ...(mss === undefined ? [] : [{ is: 'mss' as const, mss }]),
    ...(sackPermitted === true ? [{ is: 'sackPermitted' as const }] : []),
    ...(timestamps === undefined ? (sackPermitted === true ? [nop, nop] : []) : [...pad, { is: 'timestamps' as const, ...timestamps }]),
    ...(windowScale === undefined ? [] : [nop, { is: 'windowScale' as const, shift: windowScale }]),
  ];
};
