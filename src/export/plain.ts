import { peerOf, type StateName } from '../tcp/names';
import { kindOf, type SegmentKind } from '../tcp/segment';
import { clock } from '../trace/clock';
import type { Flight, Landing } from '../trace/flights';
import { numbersOf } from '../trace/numbers';
import type { Trace } from '../trace/trace';
import { marksIn, segmentLabel } from './label';
import { ladderRows, stateIn } from './rows';
import type { Written } from './words';

/** A piece of a line, and what it is, for whoever prints in colours. */
export type Piece = Readonly<{ text: string; role: SegmentKind | 'time' | 'state' | 'line' }>;

const TIME = 9;
const STATE = 'SYN-RECEIVED'.length;
const LEAST_WAY = 36;

/** Columns of a terminal that a text takes: a Han character takes two. */
const columnsOf = (text: string): number => [...text].reduce((sum, character) => sum + (character < '\u2E80' ? 1 : 2), 0);
const padded = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
const aligned = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;

type Way = Readonly<{ flight: Flight; landing: Landing | null; label: string }>;
/** How it ends, where it does within what is written: in a loss or a landing; else it is still under way. */
const endOf = ({ flight, landing }: Way, lost: string): string => {
  if (landing !== null) return landing.refused ? '┤' : '▶';
  return flight.lost === null ? '╌ …' : `✕ ${lost}`;
};
const MIRRORED: Readonly<Record<string, string>> = { '┤': '├', '▶': '◀', '╌ …': '… ╌' };

/** The way between the two lifelines, with the label at the sender's end. */
const drawn = (way: Way, lost: string, columns: number): string => {
  const end = endOf(way, lost);
  const line = '─'.repeat(Math.max(2, columns - columnsOf(way.label) - columnsOf(end) - 3));
  if (way.flight.side === 'client') return padded(`─ ${way.label} ${line}${end}`, columns);
  const turned = MIRRORED[end] ?? `${lost} ✕`;
  return aligned(`${turned}${line} ${way.label} ─`, columns);
};

/** One end's part of a row: when, and in which state it then is. */
type End = Readonly<{ at: number; state: StateName }> | null;

const rowOf = (client: End, way: Piece, server: End): readonly Piece[] => [
  { text: aligned(client === null ? '' : clock(client.at), TIME), role: 'time' },
  { text: `  ${padded(client?.state ?? '', STATE)} `, role: 'state' },
  { text: '│', role: 'line' },
  way,
  { text: '│', role: 'line' },
  { text: ` ${padded(server?.state ?? '', STATE)}`, role: 'state' },
  { text: aligned(server === null ? '' : clock(server.at), TIME + 1), role: 'time' },
];

/**
 * The ladder as text, one row a segment: the time (s) and the state at each end as it leaves or lands there.
 * @returns rows of pieces; what is under way at the last beat has no landing
 */
export const ladderPieces = (trace: Trace, { notation, words, names, range }: Written): readonly (readonly Piece[])[] => {
  const numbers = numbersOf(trace, notation);
  const rows = ladderRows(trace, range);
  const labelOf = (flight: Flight, landing: Landing | null): string => segmentLabel(flight, numbers) + marksIn(flight, landing, words);
  const lost = words('mark.lost');
  const widths = rows.map(({ what }) => ('side' in what ? 0 : columnsOf(labelOf(what.flight, what.landing)) + columnsOf(lost) + 8));
  const columns = Math.max(LEAST_WAY, ...widths);
  const gap: Piece = { text: ' '.repeat(columns), role: 'line' };
  const head: readonly Piece[] = [
    {
      text: `${aligned('s', TIME)}  ${padded(names.client, STATE)}  ${gap.text}  ${padded(names.server, STATE)}${aligned('s', TIME + 1)}`,
      role: 'line',
    },
  ];
  const written = rows.map(({ at, beat, what }) => {
    if ('side' in what) {
      const end = { at, state: what.state };
      return what.side === 'client' ? rowOf(end, gap, null) : rowOf(null, gap, end);
    }
    const { flight, landing } = what;
    const way: Piece = { text: drawn({ ...what, label: labelOf(flight, landing) }, lost, columns), role: kindOf(flight.segment) };
    const from: End = { at, state: stateIn(trace, beat, flight.side) };
    const to: End = landing && { at: landing.at, state: stateIn(trace, landing.beat, peerOf(flight.side)) };
    return flight.side === 'client' ? rowOf(from, way, to) : rowOf(to, way, from);
  });
  return [head, ...written];
};

/** The ladder as plain text, with an end of line after each row. */
export const plainLadder = (trace: Trace, written: Written): string =>
  ladderPieces(trace, written)
    .map(
      (row) =>
        `${row
          .map(({ text }) => text)
          .join('')
          .trimEnd()}\n`,
    )
    .join('');
