import type { Side } from '../../tcp/names';
import type { Box } from './boxes';
import type { Metrics } from './metrics';
import { textWidth } from './textWidth';

/** A short remark at a point of the ladder; its lines follow one another downward from `baseline`. */
export type Note = Readonly<{ lines: readonly string[]; x: number; baseline: number; anchor: 'start' | 'middle' | 'end'; box: Box }>;

const noteOf = (lines: readonly string[], x: number, baseline: number, anchor: Note['anchor'], m: Metrics): Note => {
  const width = Math.max(...lines.map((line) => textWidth(line, m.number, 'sans')));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const height = (lines.length - 1) * m.line + 18 * m.scale;
  return { lines, x, baseline, anchor, box: { x: left, y: baseline - 12 * m.scale, width, height } };
};

/** Breaks a text at its spaces into lines of at most `room` px, as far as its words are short enough. */
const wrapped = (text: string, room: number, m: Metrics): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || textWidth(longer, m.number, 'sans') > room) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
};

/** A remark under the point where a segment lands at `side`'s lifeline. */
export const landingNoteAt = (text: string, side: Side, y: number, m: Metrics): Note => {
  const lines = wrapped(text, m.server - m.client - 2 * m.inset, m);
  const baseline = y + 20 * m.scale;
  return side === 'client'
    ? noteOf(lines, m.client + m.inset, baseline, 'start', m)
    : noteOf(lines, m.server - m.inset, baseline, 'end', m);
};

/** The word at the point where a segment from `side` dies: beyond it, or before it where there is no room. */
export const lossNoteAt = (text: string, side: Side, x: number, y: number, m: Metrics): Note => {
  const baseline = y - 7 * m.scale;
  const off = 17 * m.scale;
  const width = textWidth(text, m.number, 'sans');
  const rightward = side === 'client' ? x + off + width < m.server : x - off - width <= m.client;
  return rightward ? noteOf([text], x + off, baseline, 'start', m) : noteOf([text], x - off, baseline, 'end', m);
};

/** The length of a folded silence, in the middle of the ladder. */
export const foldNoteAt = (text: string, y: number, m: Metrics): Note =>
  noteOf([text], (m.client + m.server) / 2, y + 4.5 * m.scale, 'middle', m);
