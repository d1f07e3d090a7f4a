import { type Flag, flagsOf, type Options, type Segment, segment } from '../../tcp/segment';
import { seq } from '../../tcp/seq';
import { SHIFT, WINDOW, WORD16 } from './bounds';
import { type Line, Misread, quoted } from './line';

export const FLAGS: readonly Flag[] = ['SYN', 'FIN', 'RST', 'PSH', 'URG', 'ACK'];

/** The flags of a segment, as SYN,ACK (in any order; the comma may be a wide one); a dash for none. @returns each once, in the usual order */
export const readFlags = (line: Line): readonly Flag[] => {
  const { column } = line;
  const text = line.word();
  if (text === '-') return [];
  const names = text.split(/[,\uFF0C]/);
  const unknown = names.find((name) => !FLAGS.some((flag) => flag === name));
  if (unknown !== undefined) throw new Misread(column, 'drill.unknownWord', { text: unknown, choices: FLAGS.join(', ') });
  return FLAGS.filter((flag) => names.includes(flag));
};

const readOption = (line: Line, name: string): Options => {
  if (name === 'mss') return { mss: line.whole(...WORD16) };
  if (name === 'wscale') return { windowScale: line.whole(...SHIFT) };
  if (name === 'sack') return { sackPermitted: true };
  return { timestamps: { value: line.whole(), echo: line.whole() } };
};

/** `SYN,ACK seq 300 ack 101 win 65535 mss 1460 "text"`: real numbers, the ACK flag given by `ack`. */
export const readSegment = (line: Line): Segment => {
  const { column } = line;
  const flags = readFlags(line);
  let built = segment({
    seq: seq(0),
    syn: flags.includes('SYN'),
    fin: flags.includes('FIN'),
    rst: flags.includes('RST'),
    psh: flags.includes('PSH'),
    urg: flags.includes('URG'),
  });
  while (!line.done) {
    if (line.quoteAhead) {
      built = { ...built, text: line.octets() };
      continue;
    }
    const name = line.oneOf(['seq', 'ack', 'win', 'mss', 'wscale', 'sack', 'ts']);
    if (name === 'seq') built = { ...built, seq: seq(line.whole()) };
    else if (name === 'ack') built = { ...built, ack: seq(line.whole()) };
    else if (name === 'win') built = { ...built, wnd: line.whole(...WINDOW) };
    else built = { ...built, options: { ...built.options, ...readOption(line, name) } };
  }
  if (flags.includes('ACK') !== (built.ack !== null)) throw new Misread(column, 'drill.ackWithoutNumber');
  return built;
};

export const writeSegment = (s: Segment): string => {
  const { mss, windowScale, sackPermitted, timestamps } = s.options;
  return [
    flagsOf(s).join(',') || '-',
    `seq ${s.seq}`,
    ...(s.ack === null ? [] : [`ack ${s.ack}`]),
    `win ${s.wnd}`,
    ...(mss === undefined ? [] : [`mss ${mss}`]),
    ...(windowScale === undefined ? [] : [`wscale ${windowScale}`]),
    ...(sackPermitted === undefined ? [] : ['sack']),
    ...(timestamps === undefined ? [] : [`ts ${timestamps.value} ${timestamps.echo}`]),
    ...(s.text === '' ? [] : [quoted(s.text)]),
  ].join(' ');
};
