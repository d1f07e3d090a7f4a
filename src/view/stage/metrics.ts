/** The measures of a ladder, in CSS px. `scale` is the size of its type: 1 = words of 14 px. */
export type Metrics = Readonly<{
  width: number;
  scale: number;
  /** The size of the distances downward: the same, or less where all is to stand on one sheet. */
  pitch: number;
  /** Too narrow for times beside the lifelines. */
  narrow: boolean;
  /** The lifelines' x. */
  client: number;
  server: number;
  word: number;
  number: number;
  small: number;
  /** From one line of a label to the next. */
  line: number;
  /** From the start of an arrow up to its label's base line. */
  lift: number;
  /** From a lifeline to what stands beside it. */
  inset: number;
  /** The step from glyph to glyph. */
  glyph: number;
}>;

/** @param width of the ladder in px; the style sheet breaks at the same width (35em) */
export const metricsOf = (width: number, scale: number): Metrics => {
  const narrow = width <= 560 * scale;
  const gutter = (narrow ? 48 : 128) * scale;
  return {
    width,
    scale,
    pitch: scale,
    narrow,
    client: gutter,
    server: Math.max(width - gutter, gutter + 1),
    word: 14 * scale,
    number: 13 * scale,
    small: 12 * scale,
    line: 17 * scale,
    lift: 8 * scale,
    inset: 13 * scale,
    glyph: 16 * scale,
  };
};
