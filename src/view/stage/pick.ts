import type { PlacedFlight } from './layout';

type Point = Readonly<{ x: number; y: number }>;

/** The distance from a point to the straight line between two others. */
const toLine = (p: Point, a: Point, b: Point): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(Math.max(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0), 1);
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
};

const distance = (p: Point, { label: { box }, legs }: PlacedFlight): number => {
  const onLabel = p.x >= box.x && p.x <= box.x + box.width && p.y >= box.y && p.y <= box.y + box.height;
  if (onLabel) return 0;
  return Math.min(...legs.map(({ x1, y1, x2, y2 }) => toLine(p, { x: x1, y: y1 }, { x: x2, y: y2 })));
};

/** The flight whose arrow or label is nearest to a point; null when none is within `reach` px. */
export const pick = (flights: readonly PlacedFlight[], p: Point, reach: number): PlacedFlight | null => {
  const found = flights.map((flight) => ({ flight, far: distance(p, flight) })).filter(({ far }) => far <= reach);
  return found.length === 0 ? null : found.reduce((best, next) => (next.far < best.far ? next : best)).flight;
};
