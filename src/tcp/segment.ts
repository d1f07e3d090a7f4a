import { type Seq, seqAdd } from './seq';

/** Payload: one character an octet (U+0000 … U+00FF). A string is immutable, compares by value and survives JSON. */
export type Octets = string;

/** The TCP options that are modelled or shown (RFC 9293 §3.2, RFC 7323, RFC 2018). */
export type Options = Readonly<{
  mss?: number;
  windowScale?: number;
  sackPermitted?: true;
  timestamps?: Readonly<{ value: number; echo: number }>;
}>;

/**
 * A segment (RFC 9293 §3.1). `ack` is null when the ACK bit is off; `wnd` is in octets, after scaling.
 * `urg` is carried for what a capture shows; urgent data is not modelled.
 */
export type Segment = Readonly<{
  seq: Seq;
  ack: Seq | null;
  syn: boolean;
  fin: boolean;
  rst: boolean;
  psh: boolean;
  urg: boolean;
  wnd: number;
  text: Octets;
  options: Options;
}>;

/** A flag's name, in the order in which flags are always listed. */
export type Flag = 'SYN' | 'FIN' | 'RST' | 'PSH' | 'URG' | 'ACK';

/** The five kinds that a segment is drawn and named as. */
export type SegmentKind = 'rst' | 'syn' | 'fin' | 'data' | 'ack';

/** A segment with every flag off and nothing in it, changed as `part` says. */
export const segment = (part: Partial<Segment> & Pick<Segment, 'seq'>): Segment => ({
  ack: null,
  syn: false,
  fin: false,
  rst: false,
  psh: false,
  urg: false,
  wnd: 0,
  text: '',
  options: {},
  ...part,
});

/** SEG.LEN: the octets of text, and one for SYN and FIN each (§3.4). */
export const segLen = (s: Segment): number => s.text.length + (s.syn ? 1 : 0) + (s.fin ? 1 : 0);

/** The number after the last one that the segment uses up. */
export const segEnd = (s: Segment): Seq => seqAdd(s.seq, segLen(s));

/** The flags that are set, in the listed order. */
export const flagsOf = (s: Segment): readonly Flag[] => {
  const set: Record<Flag, boolean> = { SYN: s.syn, FIN: s.fin, RST: s.rst, PSH: s.psh, URG: s.urg, ACK: s.ack !== null };
  return (Object.keys(set) as Flag[]).filter((flag) => set[flag]);
};

/** The kinds in a segment, the deciding one first: RST, SYN, FIN, data, ACK. */
export const kindsOf = (s: Segment): readonly SegmentKind[] => {
  const has: Record<SegmentKind, boolean> = { rst: s.rst, syn: s.syn, fin: s.fin, data: s.text.length > 0, ack: s.ack !== null };
  return (Object.keys(has) as SegmentKind[]).filter((kind) => has[kind]);
};

/** The kind that gives the segment its hue. A segment with no flag at all counts as data. */
export const kindOf = (s: Segment): SegmentKind => kindsOf(s)[0] ?? 'data';
