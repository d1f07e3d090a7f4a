import type { StateName } from '../../tcp/names';
import type { Box } from '../stage/boxes';

/** A box of the diagram: a state, or CLOSED once more at the end of a life. */
export type Place = StateName | 'end';

export type Point = Readonly<{ x: number; y: number }>;

/** Column and row of each box. */
const CELLS: Readonly<Record<Place, readonly [column: 0 | 1 | 2, row: number]>> = {
  CLOSED: [1, 0],
  LISTEN: [0, 1],
  'SYN-SENT': [2, 1],
  'SYN-RECEIVED': [0, 2],
  ESTABLISHED: [1, 3],
  'FIN-WAIT-1': [0, 4],
  'CLOSE-WAIT': [2, 4],
  'FIN-WAIT-2': [0, 5],
  CLOSING: [1, 5],
  'LAST-ACK': [2, 5],
  'TIME-WAIT': [1, 6],
  end: [2, 6],
};
export const PLACES = Object.keys(CELLS) as Place[];
const LAST_ROW = 6;

export const stateIn = (place: Place): StateName => (place === 'end' ? 'CLOSED' : place);

/** Where everything stands, in px of the drawing. `folded`: too narrow for a name on one line. */
export type Plan = Readonly<{
  /** CSS px of one of them: whoever sits far away has larger letters, not longer lines. */
  scale: number;
  width: number;
  height: number;
  large: boolean;
  folded: boolean;
  /** Every line is drawn and labelled, not only those of the moment. */
  all: boolean;
  boxes: Readonly<Record<Place, Box>>;
  /** Between two columns, and between the outer columns and the edge. */
  gap: number;
  /** From row to row. */
  pitch: number;
}>;

/** Room for half a token above the first row, and below the last for the loop, with its label where every label is shown. */
const TOP = 12;
const bottomOf = (all: boolean): number => (all ? 36 : 18);

type Measure = Readonly<{ width: number; height: number; least: number; most: number }>;

/** A box of two columns' width, and what it needs at least. */
const LARGE = { width: 140, height: 36, least: 58, most: 96 };
const roomFor = ({ height, least }: Measure, bottom: number): number => TOP + LAST_ROW * least + height + bottom;

/** The size of a box and how far apart rows may be. */
const measureOf = (width: number, height: number, all: boolean): Measure => {
  if (all) return { ...LARGE, least: width >= 900 ? 84 : 108, most: 132 };
  if (width >= WIDE && height >= roomFor(LARGE, bottomOf(all))) return LARGE;
  const column = width / 3;
  if (column < NARROW) return { width: Math.min(104, column - 8), height: 38, least: 58, most: 96 };
  return { width: Math.min(112, column - 16), height: 28, least: 46, most: 84 };
};

/** From this width on names are set larger, if the height allows; below that of a column they stand on two lines. */
const WIDE = 480;
const NARROW = 116;

/** What everything needs to stand well. */
const WHOLE = { width: 1240, height: 720 };

/**
 * @param roomWidth what there is, in CSS px
 * @param roomHeight what there is; the diagram may need more, and does not spread without limit
 * @param enlarged whether it has the page to itself: where that is wide enough, everything is shown, as large as it can be
 */
export const planOf = (roomWidth: number, roomHeight: number, enlarged: boolean): Plan => {
  const all = enlarged && roomWidth >= 600;
  const scale = all ? Math.max(1, Math.min(roomWidth / WHOLE.width, roomHeight / WHOLE.height)) : 1;
  const [width, height] = [roomWidth / scale, roomHeight / scale];
  const measure = measureOf(width, height, all);
  const bottom = bottomOf(all);
  const pitch = Math.min(Math.max((height - TOP - bottom - measure.height) / LAST_ROW, measure.least), measure.most);
  const boxOf = (place: Place): Box => {
    const [column, row] = CELLS[place];
    return { x: (width * (2 * column + 1)) / 6 - measure.width / 2, y: TOP + row * pitch, width: measure.width, height: measure.height };
  };
  return {
    scale,
    width,
    height: Math.ceil(TOP + LAST_ROW * pitch + measure.height + bottom),
    large: measure.width === LARGE.width,
    all,
    folded: width / 3 < NARROW,
    boxes: Object.fromEntries(PLACES.map((place) => [place, boxOf(place)])) as Record<Place, Box>,
    gap: width / 3 - measure.width,
    pitch,
  };
};
