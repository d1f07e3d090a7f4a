import type { Side } from '../../tcp/names';
import type { SegmentKind } from '../../tcp/segment';
import type { Box } from './boxes';
import type { LabelText, Piece } from './labelText';
import type { Metrics } from './metrics';
import { textWidth } from './textWidth';

/** A label in its place. Lines follow one another downward from `baseline`; the first begins after the glyphs, from `x`, the others at `indent`. */
export type Label = Readonly<{
  side: 'start' | 'end';
  glyphs: readonly Readonly<{ kind: SegmentKind; x: number; y: number }>[];
  hollow: boolean;
  repeats: number;
  x: number;
  indent: number;
  baseline: number;
  lines: readonly (readonly Piece[])[];
  box: Box;
}>;

/** The gap before a piece that is not the first of its line, in px; the view sets the same. */
export const gapOf = (before: Piece, piece: Piece, metrics: Metrics): number =>
  (before.role === 'number' && piece.role === 'number' ? 13 : 8) * metrics.scale;

const widthOf = ({ text, role }: Piece, m: Metrics): number =>
  role === 'number' ? textWidth(text, m.number, 'mono') : textWidth(text, role === 'word' ? m.word : m.number, 'sans');

const lineWidth = (line: readonly Piece[], m: Metrics): number =>
  line.reduce((sum, piece, i) => sum + widthOf(piece, m) + (i > 0 ? gapOf(line[i - 1]!, piece, m) : 0), 0);

/** The loop arrow of a repeated segment and its count, which stand before the first word. */
const loopWidth = (repeats: number, m: Metrics): number =>
  repeats === 0 ? 0 : 14 * m.scale + textWidth(String(repeats), m.word, 'sans') + 5 * m.scale;

/** Breaks the pieces into lines: the first has `first` px, the others `others`. */
const wrap = (pieces: readonly Piece[], first: number, others: number, m: Metrics): readonly (readonly Piece[])[] => {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    const line = lines.at(-1)!;
    const room = lines.length === 1 ? first : others;
    if (line.length > 0 && lineWidth([...line, piece], m) > room) lines.push([piece]);
    else line.push(piece);
  }
  return lines;
};

/** The room that a label has between the lifelines, in px. */
export const roomOf = (m: Metrics): number => m.server - m.client - m.inset - 8 * m.scale;

/** A label at the sender's end of an arrow, reading inward, in lines of at most `room` px; its place is given by the arrow's start. */
export const labelAt = (text: LabelText, from: Side, m: Metrics, room: number): ((y: number) => Label) => {
  const inward = from === 'client' ? 1 : -1;
  const edge = m[from] + inward * m.inset;
  const glyphs = text.kinds.length * m.glyph;
  const start = inward > 0 ? edge : edge - glyphs;
  const lead = glyphs + 4 * m.scale;
  const loop = loopWidth(text.repeats, m);
  const lines = wrap(text.pieces, room - lead - loop, room, m);
  const width = Math.max(...lines.map((line, i) => lineWidth(line, m) + (i === 0 ? lead + loop : 0)));
  const height = (lines.length - 1) * m.line + 18 * m.scale;
  return (y) => {
    const baseline = y - m.lift - (lines.length - 1) * m.line;
    return {
      side: from === 'client' ? 'start' : 'end',
      glyphs: text.kinds.map((kind, i) => ({ kind, x: start + (i + 0.5) * m.glyph, y: baseline - 5 * m.scale })),
      hollow: text.hollow,
      repeats: text.repeats,
      x: edge + inward * lead,
      indent: edge,
      baseline,
      lines,
      box: { x: inward > 0 ? edge : edge - width, y: baseline - 14 * m.scale, width, height },
    };
  };
};
