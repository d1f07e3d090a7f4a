import type { SegmentKind } from '../../tcp/segment';

/** The shapes of the five kinds as steps from their middle, in a box of 14. */
const GLYPHS: Readonly<Record<SegmentKind, string>> = {
  syn: 'm0-6.5 6.5 6.5-6.5 6.5-6.5-6.5z',
  ack: 'm-5.5 0a5.5 5.5 0 0 0 11 0 5.5 5.5 0 0 0-11 0z',
  data: 'm-6-6h12v12h-12z',
  fin: 'm-7-6h5v12h-5zm9 0h5v12h-5z',
  rst: 'm0-6.2 6.8 12.2h-13.6z',
};

/** The same drawn as an outline of 1.8 that keeps within the filled shape. */
const HOLLOW: Readonly<Record<SegmentKind, string>> = {
  syn: 'm0-5.2 5.2 5.2-5.2 5.2-5.2-5.2z',
  ack: 'm-4.6 0a4.6 4.6 0 0 0 9.2 0 4.6 4.6 0 0 0-9.2 0z',
  data: 'm-5.1-5.1h10.2v10.2h-10.2z',
  fin: 'm-6.1-5.1h3.2v10.2h-3.2zm9 0h3.2v10.2h-3.2z',
  rst: 'm0-4.4 5.3 9.5h-10.6z',
};

/** The loop arrow of a segment that is sent again, in a box of 12. */
export const LOOP = 'm4.6-1.6a4.8 4.8 0 0 0-9.35 1.52 4.8 4.8 0 0 0 9.55 .68m.4-5.6v3.6h-3.6';

/** A lifeline that is broken. */
export const ZIGZAG = 'm0-10v5l-5 2.5 10 5-5 2.5v5';

/**
 * The path of such steps from x, y, each of them `scale` times as long; arcs keep to flags of 0.
 * Not by a `transform`: each of those is one more layer for the browser to order, in every frame.
 */
export const stepsFrom = (x: number, y: number, steps: string, scale: number): string =>
  `M${x} ${y}${steps.replace(/-?[\d.]+/g, (step) => ` ${+step * scale}`)}`;

/** The path of a kind's glyph with its middle at x, y; `size`: the side of its box. */
export const glyphAt = (x: number, y: number, kind: SegmentKind, size: number, hollow: boolean): string =>
  stepsFrom(x, y, (hollow ? HOLLOW : GLYPHS)[kind], size / 14);
