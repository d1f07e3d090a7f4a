import type { MouseEvent } from 'react';
import type { DrawnEdge } from './drawing';
import { distanceTo } from './lines';
import type { Pair } from './routes';

/** Half of a finger's width, in px: so far from a line it still counts. */
const REACH = 22;

/** The line nearest to the pointer, of those within reach; null: there is none. `scale`: the plan's. */
export const nearestTo = (
  edges: readonly DrawnEdge[],
  scale: number,
  { clientX, clientY, currentTarget }: MouseEvent<SVGSVGElement>,
): Pair | null => {
  const { left, top } = currentTarget.getBoundingClientRect();
  const point = { x: (clientX - left) / scale, y: (clientY - top) / scale };
  const reached = edges
    .map(({ edge, line }) => ({ pair: edge.pair, away: distanceTo(line, point) }))
    .filter(({ away }) => away <= REACH)
    .sort((a, b) => a.away - b.away);
  return reached[0]?.pair ?? null;
};
