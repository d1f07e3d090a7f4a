import type { ChartArrow } from '../../trace/chart';
import { type Box, intersect } from '../stage/boxes';
import { textWidth } from '../stage/textWidth';
import type { Edge } from './edges';
import { wordsOfArrow } from './figure';
import { type Line, pointOn } from './lines';
import { type Ground, LABEL, type Placed, placeLabels, type Wanted } from './placeLabels';

/** Why a line has a label: an end has just gone along it, could go, everything is labelled, or the reader points at it. */
export type Occasion = 'taken' | 'possible' | 'all';

type Rows = readonly string[];

/** "rcv SYN / snd SYN,ACK" */
export const inOneRow = (arrow: ChartArrow): string => {
  const { event, answer } = wordsOfArrow(arrow);
  return answer === 'x' ? event : `${event} / ${answer}`;
};

/** An answer of two parts may have a row for each. */
const inRows = (arrow: ChartArrow): Rows => {
  const { event, answer } = wordsOfArrow(arrow);
  return answer === 'x' ? [event] : [event, answer];
};
const short = (arrow: ChartArrow): Rows => [wordsOfArrow(arrow).event];

const variantsOf = (occasion: Occasion, arrows: readonly ChartArrow[], aside: boolean, large: boolean): readonly Rows[] => {
  const [arrow, ...others] = arrows;
  if (arrow === undefined) return [];
  if (occasion === 'taken') return [[inOneRow(arrow)], inRows(arrow), short(arrow)];
  if (occasion === 'possible') return large ? [inRows(arrow), short(arrow)] : [short(arrow)];
  const events = others.map((other) => wordsOfArrow(other).event);
  const mine = aside ? short(arrow) : inRows(arrow);
  return [[...mine, ...(events.length > 0 ? [events.join(', ')] : [])], [...mine, ...events], mine];
};

/** What is to stand at a line. `arrows`: the one that counts comes first. */
export const wantedAt = (
  edge: Edge,
  line: Line,
  occasion: Occasion,
  arrows: readonly ChartArrow[],
  aside: boolean,
  large: boolean,
): Wanted => ({
  pair: edge.pair,
  line,
  variants: variantsOf(occasion, arrows, aside, large),
});

/** The label of the line that the reader points at, beside those that stand there; in need over what is there. */
export const placeOne = (wanted: Wanted, ground: Ground, others: readonly Placed[]): Placed => {
  const [found] = placeLabels([wanted], { ...ground, taken: [...ground.taken, ...others.map(({ box }) => box)] });
  if (found !== undefined) return found;
  const rows = wanted.variants.at(-1) ?? [];
  const { x, y } = pointOn(wanted.line, 0.5);
  const width = Math.max(...rows.map((row) => textWidth(row, LABEL.size, 'sans'))) + 2;
  const height = rows.length * LABEL.row + 1;
  const box = { x: Math.min(Math.max(x - width / 2, 1), ground.width - width - 1), y: y - height / 2, width, height };
  return { pair: wanted.pair, rows, box: clearOf(box, ground.taken) };
};

/** Down or up to the nearest height at which the box covers none of these. */
const clearOf = (box: Box, taken: readonly Box[]): Box => {
  const free = (y: number): boolean => !taken.some((other) => intersect(other, { ...box, y }));
  const offset = Array.from({ length: 80 }, (_, i) => (i % 2 === 0 ? i : -i - 1)).find((dy) => free(box.y + dy));
  return { ...box, y: box.y + (offset ?? 0) };
};
