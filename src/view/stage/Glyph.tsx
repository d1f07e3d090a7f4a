import type { SegmentKind } from '../../tcp/segment';
import { glyphAt } from './glyphs';

type ShapeProps = Readonly<{ kind: SegmentKind; x: number; y: number; size?: number; hollow?: boolean }>;

/** A kind's glyph within an SVG, its middle at x, y. `size`: the side of its box in px. */
export const GlyphShape = ({ kind, x, y, size = 14, hollow = false }: ShapeProps) => (
  <path
    className="glyph"
    data-kind={kind}
    data-hollow={hollow || undefined}
    d={glyphAt(x, y, kind, size, hollow)}
    strokeWidth={(1.8 * size) / 14}
  />
);

/** A kind's glyph in running text; the word beside it names it. `size` in px of a text of 16 px: it grows with the text. */
export const Glyph = ({ kind, size = 14, hollow = false }: { kind: SegmentKind; size?: number; hollow?: boolean }) => (
  <svg className="glyph-box" width={`${size / 16}em`} height={`${size / 16}em`} viewBox="-7 -7 14 14" aria-hidden="true">
    <GlyphShape kind={kind} x={0} y={0} hollow={hollow} />
  </svg>
);
