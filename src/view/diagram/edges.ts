import type { StateName } from '../../tcp/names';
import { CHART_ARROWS, type ChartArrow } from '../../trace/chart';
import { EVENT_ORDER } from './figure';
import { type Pair, pairOf } from './routes';

/** One line of the diagram, with all arrows of the chart that run along it, those of figure 5 first. */
export type Edge = Readonly<{ pair: Pair; from: StateName; to: StateName; arrows: readonly ChartArrow[] }>;

const rank = ({ by }: ChartArrow): number => EVENT_ORDER.indexOf(by);

const PAIRS: readonly Pair[] = [...new Set(CHART_ARROWS.map(pairOf))];

/** The lines of the diagram, in the order of the chart. */
export const EDGES: readonly Edge[] = PAIRS.map((pair) => {
  const arrows = CHART_ARROWS.filter((arrow) => pairOf(arrow) === pair).sort((a, b) => rank(a) - rank(b));
  return { pair, from: arrows[0]!.from, to: arrows[0]!.to, arrows };
});
