import { SIDES, type Side } from '../../tcp/names';
import type { Box } from '../stage/boxes';
import { EDGES, type Edge } from './edges';
import { type Occasion, wantedAt } from './labels';
import { type Line, lineOf } from './lines';
import type { Stay, Step } from './moves';
import { type Ground, type Placed, placeLabels, type Wanted } from './placeLabels';
import { PLACES, type Place, type Plan, stateIn } from './plan';
import { cornersOf, isAside } from './routes';

/** A line as it is at a beat. `step`: an end has just gone along it; `possible`: an end could go along it now. */
export type DrawnEdge = Readonly<{ edge: Edge; line: Line; aside: boolean; step: Step | null; possible: boolean }>;

/** All that a beat's diagram shows. */
export type Drawing = Readonly<{ edges: readonly DrawnEdge[]; labels: readonly Placed[]; ground: Ground }>;

export const TOKEN = 20;

/** The middle of an end's token: the client's at the left corner of its box, the server's at the right; whole, however narrow. */
export const tokenAt = (plan: Plan, side: Side, place: Place): Readonly<{ x: number; y: number }> => {
  const { x, y, width } = plan.boxes[place];
  const least = TOKEN / 2 + 1;
  return { x: side === 'client' ? Math.max(x, least) : Math.min(x + width, plan.width - least), y };
};

const tokenBox = (plan: Plan, side: Side, place: Place): Box => {
  const { x, y } = tokenAt(plan, side, place);
  return { x: x - TOKEN / 2 - 1, y: y - TOKEN / 2 - 1, width: TOKEN + 2, height: TOKEN + 2 };
};

const wider = ({ x, y, width, height }: Box, by: number): Box => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });

const wantedOf = ({ edge, line, aside, step, possible }: DrawnEdge, { all, large }: Plan): readonly Wanted[] => {
  const at = (occasion: Occasion, arrows = edge.arrows) => [wantedAt(edge, line, occasion, arrows, aside, large)];
  if (all) return at('all');
  if (step !== null)
    return at(
      'taken',
      edge.arrows.filter(({ by }) => by === step.arrow.by),
    );
  return possible ? at('possible') : [];
};

const laid = new WeakMap<Plan, ReadonlyMap<Edge, Line>>();

/** The lines of a plan: the same objects as long as it is the same plan, so that nothing is drawn anew that has not changed. */
const linesIn = (plan: Plan): ReadonlyMap<Edge, Line> => {
  const lines = laid.get(plan) ?? new Map(EDGES.map((edge) => [edge, lineOf(cornersOf(plan, edge.pair))] as const));
  laid.set(plan, lines);
  return lines;
};

const steady = new WeakMap<Plan, readonly Placed[]>();

/** Words stand still: where everything is labelled, the labels are where no token ever comes. */
const labelsOf = (plan: Plan, edges: readonly DrawnEdge[], ground: Ground): readonly Placed[] => {
  const found = steady.get(plan);
  if (found !== undefined) return found;
  const wanted = edges.flatMap((drawn) => wantedOf(drawn, plan));
  const placed = placeLabels(wanted, ground);
  if (plan.all) steady.set(plan, placed);
  return placed;
};

/** The diagram of one beat. */
export const drawingOf = (plan: Plan, stays: Readonly<Record<Side, Stay>>, steps: readonly Step[]): Drawing => {
  const here = SIDES.map((side) => stays[side].at);
  // From the CLOSED at the end of a life nothing goes on: what comes next begins at the first.
  const now = here.filter((place) => place !== 'end').map(stateIn);
  const edges = [...linesIn(plan)]
    .map(([edge, line]): DrawnEdge => {
      const aside = isAside(edge.pair);
      const step = steps.findLast(({ arrow: { from, to } }) => from === edge.from && to === edge.to) ?? null;
      return { edge, line, aside, step, possible: !aside && now.includes(edge.from) };
    })
    .filter(({ aside, step }) => !aside || plan.all || step !== null);
  const tokens = SIDES.flatMap((side) => (plan.all ? PLACES : [stays[side].at]).map((place) => tokenBox(plan, side, place)));
  const ground: Ground = {
    width: plan.width,
    height: plan.height,
    taken: [...PLACES.map((place) => wider(plan.boxes[place], 1)), ...tokens],
    lines: edges.map(({ line }) => line),
  };
  return { edges, labels: labelsOf(plan, edges, ground), ground };
};
