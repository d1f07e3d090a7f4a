import { type Seq, seqAdd, seqDiff } from '../../tcp/seq';
import { textWidth } from '../stage/textWidth';
import type { Band, Mark, Space } from './spaces';

/** A stretch on the line, in px. */
export type DrawnBand = Readonly<{ band: Band; x: number; width: number }>;

/** A mark on the line with its label: two rows, centred at `label`, above the line or below it. */
export type DrawnMark = Readonly<{ mark: Mark; value: string; x: number; label: number; above: boolean }>;

export type DrawnLine = Readonly<{ bands: readonly DrawnBand[]; marks: readonly DrawnMark[] }>;

/** Type of a label, in px, and the least room between two. */
const SIZE = 12;
const APART = 10;
/** The least that a stretch takes, in px, however few numbers are in it. */
const LEAST = 14;

/** A window of 65,535 beside a SYN's one number: lengths are drawn by their logarithm. */
const weight = (length: number): number => Math.log2(1 + length);

/** Where each number lies: px for those at which a stretch begins or ends. */
const placesOf = (numbers: readonly Seq[], first: Seq, width: number): ReadonlyMap<Seq, number> => {
  const sorted = [...new Set(numbers)].sort((a, b) => seqDiff(a, first) - seqDiff(b, first));
  const lengths = sorted.slice(1).map((n, i) => seqDiff(n, sorted[i]!));
  const total = lengths.reduce((sum, length) => sum + weight(length), 0);
  const spare = Math.max(0, width - LEAST * lengths.length);
  let x = 0;
  return new Map(
    sorted.map((n, i) => {
      if (i > 0) x += LEAST + (spare * weight(lengths[i - 1]!)) / Math.max(1, total);
      return [n, x] as const;
    }),
  );
};

type Wanted = Readonly<{ mark: Mark; value: string; x: number; half: number; above: boolean }>;

/** Labels of one row, from the left: none over another, none outside. */
const spread = (row: readonly Wanted[], width: number): readonly DrawnMark[] => {
  const placed: { half: number; label: number }[] = [];
  for (const { x, half } of row) {
    const before = placed.at(-1);
    const least = before === undefined ? half : before.label + before.half + APART + half;
    placed.push({ half, label: Math.max(least, Math.min(x, width - half)) });
  }
  for (let i = placed.length - 1, most = width; i >= 0; i--) {
    const one = placed[i]!;
    one.label = Math.max(one.half, Math.min(one.label, most - one.half));
    most = one.label - one.half - APART;
  }
  return row.map(({ mark, value, x, above }, i) => ({ mark, value, x, above, label: placed[i]!.label }));
};

/**
 * The line of a sequence space: stretches with their marks.
 * @param width in px
 * @param write a number as the reader wants it
 */
export const lineIn = ({ marks, bands }: Space, width: number, write: (n: Seq) => string): DrawnLine => {
  const first = marks[0]!.n;
  const ends = bands.flatMap(({ from, length }) => [from, seqAdd(from, length)]);
  const places = placesOf([...marks.map(({ n }) => n), ...ends], first, width - 2);
  const at = (n: Seq): number => 1 + (places.get(n) ?? 0);
  const wanted = marks.map((mark, i): Wanted => {
    const value = write(mark.n);
    const half = Math.max(textWidth(mark.name, SIZE, 'sans'), textWidth(value, SIZE, 'mono')) / 2;
    // In turn above and below: two marks at the same number keep apart.
    return { mark, value, x: at(mark.n), half, above: i % 2 === 0 };
  });
  const row = (above: boolean): readonly Wanted[] => wanted.filter((one) => one.above === above).sort((a, b) => a.x - b.x);
  return {
    bands: bands
      .filter(({ length }) => length > 0)
      .map((band) => {
        const x = at(band.from);
        return { band, x, width: at(seqAdd(band.from, band.length)) - x };
      }),
    marks: [...spread(row(true), width), ...spread(row(false), width)],
  };
};
