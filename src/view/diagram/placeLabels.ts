import { type Box, intersect } from '../stage/boxes';
import { textWidth } from '../stage/textWidth';
import { crosses, distanceTo, type Line, meets, pointOn, runsBack } from './lines';
import type { Point } from './plan';
import type { Pair } from './routes';

/** A line's label before it has a place: each variant is a way to set it, in lines of text, the dearest first. */
export type Wanted = Readonly<{ pair: Pair; line: Line; variants: readonly (readonly string[])[] }>;

/** A label in its place: lines of text, centred in the box. */
export type Placed = Readonly<{ pair: Pair; rows: readonly string[]; box: Box }>;

/** `taken`: where nothing may stand; `lines`: what is better not crossed. */
export type Ground = Readonly<{ width: number; height: number; taken: readonly Box[]; lines: readonly Line[] }>;

/** Type of 12 px. */
export const LABEL = { size: 12, row: 14 } as const;

const PARTS = [0.5, 0.38, 0.62, 0.25, 0.75, 0.12, 0.88];
/** Where a label lies from its point, in halves of its own size: beside the line, above or below, across it. */
const SIDES: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [0, -1],
  [0, 1],
  [0, 0],
];
/** How far it may be from there, in px. */
const AWAY = [5, 10, 16, 20, 26];

const sizeOf = (rows: readonly string[]): Pick<Box, 'width' | 'height'> => ({
  width: Math.max(...rows.map((row) => textWidth(row, LABEL.size, 'sans'))) + 2,
  height: rows.length * LABEL.row + 1,
});

/** `from`: the point of the line that it stands at. */
type Candidate = Readonly<{ rows: readonly string[]; box: Box; from: Point; cost: number }>;

const inside = ({ width, height }: Ground, box: Box): boolean =>
  box.x >= 1 && box.y >= 0 && box.x + box.width <= width - 1 && box.y + box.height <= height;

/** So short a line is covered by a label that stands across it. */
const SHORT = 40;

/** Would a label be taken for another line's? One runs between it and the point of its own, or it covers its own and the one that runs back. */
const misleads = ({ box, from }: Candidate, own: Line, { lines }: Ground): boolean => {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const covers = own.length < SHORT && crosses(own, box);
  return lines.some((other) => other !== own && (meets(other, from, middle) || (covers && runsBack(own, other) && crosses(other, box))));
};

/** A label that another line runs through is soon taken for that line's, and sooner still where that one is nearer to its middle. */
const crossingCost = (box: Box, own: Line, { lines }: Ground): number => {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const away = distanceTo(own, middle);
  const costOf = (other: Line): number => (other === own ? 9 : distanceTo(other, middle) < away ? 60 : 20);
  return lines.reduce((sum, other) => sum + (crosses(other, box) ? costOf(other) : 0), 0);
};

/** Every place that a label could have by itself, the best first. */
const candidatesOf = ({ line, variants }: Wanted, ground: Ground): readonly Candidate[] =>
  variants
    .flatMap((rows, v) => {
      const size = sizeOf(rows);
      return PARTS.flatMap((part, p) =>
        SIDES.flatMap(([sx, sy]) =>
          AWAY.filter((_, a) => a === 0 || sx !== 0 || sy !== 0).map((away, a) => {
            const { x, y } = pointOn(line, part);
            const box = {
              ...size,
              x: x - size.width / 2 + sx * (size.width / 2 + away),
              y: y - size.height / 2 + sy * (size.height / 2 + (sx === 0 ? away : 0)),
            };
            return { rows, box, from: { x, y }, cost: 6 * v * v + p + 5 * a };
          }),
        ),
      );
    })
    .filter(({ box }) => inside(ground, box) && !ground.taken.some((other) => intersect(other, box)))
    .filter((candidate) => !misleads(candidate, line, ground))
    .map((candidate) => ({ ...candidate, cost: candidate.cost + crossingCost(candidate.box, line, ground) }))
    .sort((a, b) => a.cost - b.cost);

/** One after the other, each at its best free place; `left`: those that found none. */
const inOrder = (wanted: readonly Wanted[], places: ReadonlyMap<Pair, readonly Candidate[]>) => {
  const placed: Placed[] = [];
  const left: Wanted[] = [];
  for (const label of wanted) {
    const free = places.get(label.pair)?.find(({ box }) => !placed.some((other) => intersect(other.box, box)));
    if (free === undefined) left.push(label);
    else placed.push({ pair: label.pair, rows: free.rows, box: free.box });
  }
  return { placed, left };
};

/** How often those that found no place may choose anew, before the others. */
const TRIES = 12;

/**
 * A place for each label beside its own line: over no box, over no other label, across as few lines as can be.
 * Those that have few places choose first, and then those that found none. What has no place even so is left out.
 */
export const placeLabels = (wanted: readonly Wanted[], ground: Ground): readonly Placed[] => {
  const places = new Map(wanted.map((label) => [label.pair, candidatesOf(label, ground)] as const));
  const roomFor = ({ pair }: Wanted): number => places.get(pair)?.length ?? 0;
  let order = wanted.filter((label) => roomFor(label) > 0).sort((a, b) => roomFor(a) - roomFor(b));
  let best = inOrder(order, places);
  for (let tries = 0, last = best; last.left.length > 0 && tries < TRIES; tries++) {
    const { left } = last;
    order = [...left, ...order.filter((label) => !left.includes(label))];
    last = inOrder(order, places);
    if (last.left.length < best.left.length) best = last;
  }
  return best.placed;
};
