import { type Segment, segment } from '../../src/tcp/segment';
import { type Seq, seq, seqAdd, seqDiff } from '../../src/tcp/seq';
import type { Told } from '../../src/tcp/work';

/**
 * A script's numbers are written for ISNs of 100 and 300 (as in the RFC's figures) and moved as a whole:
 * `own` is added to the numbers of the end itself, `peer` to those of the other end. `#0` is a number that never moves.
 */
export type Shift = Readonly<{ own: number; peer: number }>;

type Numeral = Readonly<{ n: number; moves: boolean }>;

/** A segment as a script writes it: what is left out (window, MSS, PSH) is not compared. */
export type Written = Readonly<{
  flags: readonly string[];
  seq: Numeral;
  ack: Numeral | null;
  text: string;
  /** Only its length was written. */
  anyText: boolean;
  wnd: number | null;
  mss: number | null;
}>;

const FLAGS = ['SYN', 'FIN', 'RST', 'PSH', 'ACK'];
const STRICT = ['SYN', 'FIN', 'RST', 'ACK'];

/** Octets to send where only their number matters; no two neighbours are equal, so that a wrong cut is seen. */
export const octets = (length: number): string => '0123456789'.repeat(Math.ceil(length / 10)).slice(0, length);

const numeral = (word: string | undefined): Numeral => {
  if (word === undefined || !/^#?-?\d+$/.test(word)) throw new Error(`a number should stand where ${word ?? 'the line ends'} is`);
  return word.startsWith('#') ? { n: Number(word.slice(1)), moves: false } : { n: Number(word), moves: true };
};

const place = ({ n, moves }: Numeral, by: number): Seq => seq(moves ? n + by : n);

/** Reads `SYN ACK 300 ack 101 wnd 1000 "text"` (or `len 5`; `-` for no flag at all). */
export const readSegment = (line: string): Written => {
  const words = line.match(/"[^"]*"|\S+/g) ?? [];
  const flags: string[] = [];
  let i = 0;
  for (; words[i] === '-' || FLAGS.includes(words[i] ?? ''); i++) if (words[i] !== '-') flags.push(words[i] ?? '');
  let written: Written = { flags, seq: numeral(words[i++]), ack: null, text: '', anyText: false, wnd: null, mss: null };
  for (; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word.startsWith('"')) written = { ...written, text: word.slice(1, -1) };
    else if (word === 'ack') written = { ...written, ack: numeral(words[++i]) };
    else if (word === 'len') written = { ...written, text: octets(numeral(words[++i]).n), anyText: true };
    else if (word === 'wnd') written = { ...written, wnd: numeral(words[++i]).n };
    else if (word === 'mss') written = { ...written, mss: numeral(words[++i]).n };
    else throw new Error(`nothing is called "${word}" in a segment`);
  }
  if ((written.ack !== null) !== flags.includes('ACK')) throw new Error('ACK and its number go together');
  return written;
};

/** The segment itself, as it arrives from the peer; `wnd` where none is written. */
export const segmentOf = (w: Written, { own, peer }: Shift, wnd: number): Segment =>
  segment({
    seq: place(w.seq, peer),
    ack: w.ack === null ? null : place(w.ack, own),
    syn: w.flags.includes('SYN'),
    fin: w.flags.includes('FIN'),
    rst: w.flags.includes('RST'),
    psh: w.flags.includes('PSH'),
    wnd: w.wnd ?? wnd,
    text: w.text,
    options: w.mss === null ? {} : { mss: w.mss },
  });

const flagWords = (s: Segment): readonly string[] => {
  const set: Record<string, boolean> = { SYN: s.syn, FIN: s.fin, RST: s.rst, PSH: s.psh, ACK: s.ack !== null };
  return FLAGS.filter((flag) => set[flag]);
};

/** Is `s`, sent by the end whose `shift` it is, what was written? */
export const isWritten = (w: Written, s: Segment, { own, peer }: Shift): boolean => {
  const flags = flagWords(s);
  return (
    STRICT.every((flag) => flags.includes(flag) === w.flags.includes(flag)) &&
    (!w.flags.includes('PSH') || s.psh) &&
    s.seq === place(w.seq, own) &&
    s.ack === (w.ack === null ? null : place(w.ack, peer)) &&
    (w.anyText ? s.text.length === w.text.length : s.text === w.text) &&
    (w.wnd === null || s.wnd === w.wnd) &&
    (w.mss === null || s.options.mss === w.mss)
  );
};

const printText = (text: string): string => (text.length > 40 ? `len ${text.length}` : `"${text}"`);

/** A sent segment in the words of a script. */
export const printSegment = (s: Segment, { own, peer }: Shift): string => {
  const text = s.text === '' ? [] : [printText(s.text)];
  // A RST that answers a segment without ACK has the number 0 (§3.5.2), which does not move.
  const at = s.rst && s.ack !== null && s.seq === 0 ? '#0' : String(seqDiff(seqAdd(s.seq, -own), seq(0)));
  const ack = s.ack === null ? [] : ['ack', String(seqDiff(seqAdd(s.ack, -peer), seq(0)))];
  return [...flagWords(s), at, ...ack, `wnd ${s.wnd}`, ...(s.options.mss === undefined ? [] : [`mss ${s.options.mss}`]), ...text].join(' ');
};

/** What the user was told, in the words of a script. */
export const printTold = (told: Told): string => {
  if (told.what === 'text') return `text ${told.octets}`;
  return told.what === 'received' ? `received ${printText(told.text)}` : told.what;
};
