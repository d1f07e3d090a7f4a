import type { StateName } from '../../tcp/names';
import type { Place, Plan, Point } from './plan';

/** A place on the edge of a box: `along` from −1 to 1 of half its side, and `shift` px further. */
type Anchor = readonly [place: Place, side: 'top' | 'right' | 'bottom' | 'left', along: number, shift?: number];

/** The way of a line: the box at which it ends, and its corners. `aside`: figure 5 leaves it out, so it is drawn when it matters. */
type Route = Readonly<{ to: Place; aside: boolean; corners: (plan: Plan) => readonly Point[] }>;

const pointAt = ({ boxes }: Plan, [place, side, along, shift = 0]: Anchor): Point => {
  const { x, y, width, height } = boxes[place];
  if (side === 'top' || side === 'bottom') return { x: x + ((1 + along) * width) / 2 + shift, y: side === 'top' ? y : y + height };
  return { x: side === 'left' ? x : x + width, y: y + ((1 + along) * height) / 2 + shift };
};

const straight = (from: Anchor, to: Anchor): Route => ({
  to: to[0],
  aside: false,
  corners: (plan) => [pointAt(plan, from), pointAt(plan, to)],
});

/** A line that figure 5 leaves out; `through` gives its corners between start and end. */
const aside = (from: Anchor, to: Anchor, through: (plan: Plan, start: Point, end: Point) => readonly Point[] = () => []): Route => ({
  to: to[0],
  aside: true,
  corners: (plan) => {
    const [start, end] = [pointAt(plan, from), pointAt(plan, to)];
    return [start, ...through(plan, start, end), end];
  },
});

/** Along the edge of the diagram on that side; `lane` 1 is further in. */
const byTheEdge = (from: Anchor, to: Anchor, side: 'left' | 'right', lane: 0 | 1 = 0): Route =>
  aside(from, to, ({ width, gap }, start, end) => {
    const inset = gap / 2 - Math.min(gap / 4, 24) + lane * Math.min(10, gap / 8);
    const x = side === 'left' ? inset : width - inset;
    return [
      { x, y: start.y },
      { x, y: end.y },
    ];
  });

/** Down between the middle and the right column; `lane` from −1 to 1 sets several of them apart. */
const downTheMiddle = (from: Anchor, to: Anchor, lane: number): Route =>
  aside(from, to, ({ width, gap, pitch, boxes }, start, end) => {
    const x = (width * 2) / 3 + lane * Math.min(10, gap / 2 - 3);
    const y = from[1] === 'bottom' ? start.y + (pitch - boxes.CLOSED.height) / 2 : start.y;
    return [
      { x: start.x, y },
      { x, y },
      { x, y: end.y },
    ];
  });

/** Straight down between FIN-WAIT-2 and CLOSING. */
const between = ({ width, gap, pitch, boxes }: Plan): readonly Point[] => {
  const half = boxes.CLOSED.height / 2;
  const middle = { x: width / 3, y: boxes.CLOSING.y + half };
  const room = ((gap / 2 - 3) * (pitch - half)) / half;
  const reach = Math.max(gap / 2 + 2, Math.min(room, gap / 2 + 24));
  return [
    { x: middle.x - reach, y: middle.y - pitch + half },
    { x: middle.x + reach, y: middle.y + pitch - half },
  ];
};

const ROUTES: Readonly<Record<string, Route>> = {
  'CLOSED LISTEN': straight(['CLOSED', 'left', 0], ['LISTEN', 'top', 0.3]),
  'LISTEN CLOSED': straight(['LISTEN', 'top', 0.85], ['CLOSED', 'bottom', -0.85]),
  'CLOSED SYN-SENT': straight(['CLOSED', 'right', 0], ['SYN-SENT', 'top', -0.3]),
  'SYN-SENT CLOSED': straight(['SYN-SENT', 'top', -0.85], ['CLOSED', 'bottom', 0.85]),
  'LISTEN SYN-SENT': straight(['LISTEN', 'right', -0.4], ['SYN-SENT', 'left', -0.4]),
  'SYN-SENT SYN-RECEIVED': straight(['SYN-SENT', 'left', 0.55], ['SYN-RECEIVED', 'right', -0.4]),
  'LISTEN SYN-RECEIVED': straight(['LISTEN', 'bottom', 0.4, -6], ['SYN-RECEIVED', 'top', 0.4, -6]),
  'SYN-RECEIVED LISTEN': straight(['SYN-RECEIVED', 'top', 0.4, 6], ['LISTEN', 'bottom', 0.4, 6]),
  'SYN-SENT ESTABLISHED': straight(['SYN-SENT', 'bottom', -0.4], ['ESTABLISHED', 'top', 0.5]),
  'SYN-RECEIVED ESTABLISHED': straight(['SYN-RECEIVED', 'right', 0.5], ['ESTABLISHED', 'top', -0.6]),
  'SYN-RECEIVED FIN-WAIT-1': straight(['SYN-RECEIVED', 'bottom', 0], ['FIN-WAIT-1', 'top', 0]),
  'ESTABLISHED FIN-WAIT-1': straight(['ESTABLISHED', 'bottom', -0.7], ['FIN-WAIT-1', 'top', 0.7]),
  'ESTABLISHED CLOSE-WAIT': straight(['ESTABLISHED', 'bottom', 0.7], ['CLOSE-WAIT', 'top', -0.7]),
  'FIN-WAIT-1 FIN-WAIT-2': straight(['FIN-WAIT-1', 'bottom', -0.2], ['FIN-WAIT-2', 'top', -0.2]),
  'FIN-WAIT-1 CLOSING': straight(['FIN-WAIT-1', 'right', 0.3], ['CLOSING', 'top', -0.4]),
  'FIN-WAIT-1 TIME-WAIT': { to: 'TIME-WAIT', aside: false, corners: between },
  'FIN-WAIT-2 TIME-WAIT': straight(['FIN-WAIT-2', 'bottom', 0.2], ['TIME-WAIT', 'left', 0]),
  'CLOSING TIME-WAIT': straight(['CLOSING', 'bottom', 0], ['TIME-WAIT', 'top', 0]),
  'CLOSE-WAIT LAST-ACK': straight(['CLOSE-WAIT', 'bottom', 0], ['LAST-ACK', 'top', 0]),
  'LAST-ACK CLOSED': straight(['LAST-ACK', 'bottom', 0], ['end', 'top', 0]),
  'TIME-WAIT CLOSED': straight(['TIME-WAIT', 'right', 0], ['end', 'left', 0]),
  'LISTEN ESTABLISHED': aside(['LISTEN', 'right', 0.6], ['ESTABLISHED', 'top', -0.3]),
  'SYN-RECEIVED CLOSED': byTheEdge(['SYN-RECEIVED', 'left', -0.5], ['CLOSED', 'left', -0.6], 'left'),
  'SYN-RECEIVED TIME-WAIT': byTheEdge(['SYN-RECEIVED', 'left', 0.2], ['TIME-WAIT', 'left', 0.3], 'left', 1),
  'TIME-WAIT SYN-RECEIVED': byTheEdge(['TIME-WAIT', 'left', 0.7], ['SYN-RECEIVED', 'left', -0.1], 'left'),
  'CLOSE-WAIT CLOSED': byTheEdge(['CLOSE-WAIT', 'right', 0], ['end', 'right', 0], 'right'),
  'ESTABLISHED CLOSED': downTheMiddle(['ESTABLISHED', 'right', 0], ['end', 'left', -0.75], 1),
  'FIN-WAIT-1 CLOSED': downTheMiddle(['FIN-WAIT-1', 'right', -0.4], ['end', 'left', -0.5], 0),
  'CLOSING CLOSED': downTheMiddle(['CLOSING', 'right', 0], ['end', 'left', -0.25], -1),
  'FIN-WAIT-2 CLOSED': downTheMiddle(['FIN-WAIT-2', 'bottom', 0.7], ['end', 'left', 0.5], -1),
  'TIME-WAIT TIME-WAIT': aside(['TIME-WAIT', 'bottom', 0, -12], ['TIME-WAIT', 'bottom', 0, 12], (_, start, end) => [
    { x: start.x, y: start.y + 10 },
    { x: end.x, y: end.y + 10 },
  ]),
};

/** Two states, as the way between them is named. */
export type Pair = `${StateName} ${StateName}`;
export const pairOf = ({ from, to }: Readonly<{ from: StateName; to: StateName }>): Pair => `${from} ${to}`;

/** A way that nobody has laid out is straight, between the middles of two sides. */
const routeOf = (pair: Pair): Route => {
  const [from, to] = pair.split(' ') as [StateName, StateName];
  return ROUTES[pair] ?? aside([from, 'bottom', 0.4], [to, 'top', 0.4]);
};

export const ROUTED: readonly string[] = Object.keys(ROUTES);

/** Is it left out of figure 5? */
export const isAside = (pair: Pair): boolean => routeOf(pair).aside;

/** The box at which the way ends: only CLOSED stands twice. */
export const endOf = (pair: Pair): Place => routeOf(pair).to;

/** The corners of the way from one state to another, start and end with them. */
export const cornersOf = (plan: Plan, pair: Pair): readonly Point[] => routeOf(pair).corners(plan);
