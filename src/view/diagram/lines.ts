import type { Box } from '../stage/boxes';
import type { Point } from './plan';

type Piece = readonly [Point, Point];

/** A line of the diagram: its corners, the straight pieces between them, its length in px. */
export type Line = Readonly<{ corners: readonly Point[]; pieces: readonly Piece[]; length: number }>;

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);
const between = (a: Point, b: Point, part: number): Point => ({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part });

export const lineOf = (corners: readonly Point[]): Line => {
  const pieces = corners.slice(1).map((corner, i): Piece => [corners[i]!, corner]);
  return { corners, pieces, length: pieces.reduce((sum, [a, b]) => sum + distance(a, b), 0) };
};

/** The point at a part (0 … 1) of a line's length. */
export const pointOn = ({ corners, pieces, length }: Line, part: number): Point => {
  let left = part * length;
  for (const [a, b] of pieces) {
    const long = distance(a, b);
    if (left <= long && long > 0) return between(a, b, left / long);
    left -= long;
  }
  return corners.at(-1)!;
};

/** How far a point is from a line, in px. */
export const distanceTo = ({ pieces }: Line, p: Point): number =>
  Math.min(
    ...pieces.map(([a, b]) => {
      const along = ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / Math.max(1e-6, distance(a, b) ** 2);
      return distance(p, between(a, b, Math.min(1, Math.max(0, along))));
    }),
  );

/** Does a straight piece come into a box? What of it lies between both pairs of sides has to have a length (Liang and Barsky). */
const enters = ([a, b]: Piece, { x, y, width, height }: Box): boolean => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  if ((dx === 0 && (a.x <= x || a.x >= x + width)) || (dy === 0 && (a.y <= y || a.y >= y + height))) return false;
  const [left, right] = dx === 0 ? [0, 1] : [(x - a.x) / dx, (x + width - a.x) / dx];
  const [top, bottom] = dy === 0 ? [0, 1] : [(y - a.y) / dy, (y + height - a.y) / dy];
  return Math.max(0, Math.min(left, right), Math.min(top, bottom)) < Math.min(1, Math.max(left, right), Math.max(top, bottom));
};

export const crosses = ({ pieces }: Line, box: Box): boolean => pieces.some((piece) => enters(piece, box));

/** On which side of the line through a piece a point lies; 0: on it. */
const sideOf = ([a, b]: Piece, p: Point): number => Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));

/** Does the straight way from one point to another cross a line? */
export const meets = ({ pieces }: Line, from: Point, to: Point): boolean =>
  pieces.some((piece) => sideOf(piece, from) * sideOf(piece, to) < 0 && sideOf([from, to], piece[0]) * sideOf([from, to], piece[1]) < 0);

/** Does another line run back between the same two boxes, so near that the two are one to the eye? */
export const runsBack = ({ corners: one }: Line, { corners: other }: Line): boolean =>
  distance(one[0]!, other.at(-1)!) < 16 && distance(one.at(-1)!, other[0]!) < 16;

/** How round a corner is, and how long an arrow head, in px. */
const ROUND = 6;
const HEAD = 8;

/** The line as a path: round at its corners, and `short` px short of its end. */
export const pathOf = ({ corners }: Line, short: number): string => {
  const last = corners.at(-1)!;
  const before = corners.at(-2)!;
  const end = between(last, before, Math.min(1, short / Math.max(1, distance(last, before))));
  const inner = corners.slice(1, -1).map((corner, i) => {
    const [from, to] = [corners[i]!, corners[i + 2]!];
    const a = between(corner, from, Math.min(0.5, ROUND / Math.max(1, distance(corner, from))));
    const b = between(corner, to, Math.min(0.5, ROUND / Math.max(1, distance(corner, to))));
    return `L${at(a)}Q${at(corner)} ${at(b)}`;
  });
  return `M${at(corners[0]!)}${inner.join('')}L${at(end)}`;
};

/** The arrow head at the end of a line. */
export const headOf = ({ corners }: Line): string => {
  const last = corners.at(-1)!;
  const before = corners.at(-2)!;
  const long = Math.max(1, distance(last, before));
  const [ux, uy] = [(last.x - before.x) / long, (last.y - before.y) / long];
  const base = { x: last.x - ux * HEAD, y: last.y - uy * HEAD };
  const wing = (side: 1 | -1): Point => ({ x: base.x - side * uy * 4, y: base.y + side * ux * 4 });
  return `M${at(last)}L${at(wing(1))}L${at(wing(-1))}z`;
};
export const HEAD_LENGTH = HEAD;

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
