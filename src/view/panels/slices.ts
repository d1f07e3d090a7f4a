import type { Box } from '../stage/boxes';
import type { Layout } from '../stage/layout';

/** A piece of the ladder that stands on one sheet, from a height to another, in px. */
export type Slice = Readonly<{ from: number; to: number }>;

/** What is not to be cut through. */
const wholes = ({ flights, folds }: Layout): readonly Box[] => [
  ...flights.flatMap(({ label, legs }) => [label.box, ...legs.flatMap(({ note }) => (note ? [note.box] : []))]),
  ...folds.map(({ note }) => note.box),
];

/**
 * Cuts a ladder into pieces, above a label, so that no word is cut through.
 * @param length of the ladder, px
 * @param most of one piece, px
 */
export const slicesOf = (layout: Layout, length: number, most: number): readonly Slice[] => {
  const boxes = wholes(layout);
  const whole = (y: number): boolean => boxes.every((box) => y <= box.y || y >= box.y + box.height);
  const cuts = boxes.map(({ y }) => Math.floor(y) - 3).filter(whole);
  const slices: Slice[] = [];
  let from = 0;
  while (length - from > most) {
    const to = Math.max(...cuts.filter((cut) => cut > from && cut <= from + most), -1);
    const end = to > from ? to : from + most;
    slices.push({ from, to: end });
    from = end;
  }
  return [...slices, { from, to: length }];
};
