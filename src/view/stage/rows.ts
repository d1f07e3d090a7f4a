import { peerOf, SIDES, type Side } from '../../tcp/names';
import { type Beat, beatsOf } from '../../trace/beats';
import { type Flight, flightsOf } from '../../trace/flights';
import type { Numbers } from '../../trace/numbers';
import type { Pace } from '../../trace/pace';
import type { EventOf, Trace } from '../../trace/trace';
import { type Box, settle } from './boxes';
import { duration } from './duration';
import { labelText, landingNote } from './labelText';
import type { Metrics } from './metrics';
import { type Label, labelAt, roomOf } from './placeLabel';
import { foldNoteAt, landingNoteAt, lossNoteAt, type Note } from './placeNote';
import type { Words } from './words';

/** Where a beat stands: its first landing (or, without one, what it sends first), and the last that it sends. */
export type Row = Readonly<{ top: number; bottom: number }>;
export type Fold = Readonly<{ beat: number; y: number; note: Note }>;
export type Start = Readonly<{ y: number; label: Label }>;
export type End = Readonly<{ x: number; y: number; note: Note | null }>;

/** How far down everything stands, in px. Ends are found by flight and by `copy`, or 'lost'. */
export type Rows = Readonly<{
  beats: readonly Row[];
  folds: readonly Fold[];
  start: (flight: number) => Start;
  end: (flight: number, fate: number | 'lost') => End | undefined;
  /** How far a flight of that many ms comes down. */
  drop: (ms: number) => number;
}>;

type Written = Readonly<{ metrics: Metrics; numbers: Numbers; words: Words }>;
type Ending = EventOf<'arrived'> | EventOf<'lost'>;

/** The least distances, in px at pitch 1. */
const BEFORE_ALL = 12;
const BETWEEN_BEATS = 16;
const BETWEEN_SENDS = 44;
const BETWEEN_HEADS = 24;
const BEFORE_ANSWER = 30;

/** The room of an arrow head, 12 × 13, and what a label keeps clear of it. */
const headAt = (to: Side, x: number, y: number, scale: number): Box => {
  const width = 18 * scale;
  return { x: to === 'client' ? x : x - width, y: y - 6.5 * scale, width, height: 13 * scale };
};

/** A normal flight comes down 34 px, others in proportion to their delay. */
const dropOf = (trace: Trace, pitch: number): Rows['drop'] => {
  const { delay } = trace.setup.network;
  const normal = Math.max(1, (delay.client + delay.server) / 2);
  return (ms) => Math.min(Math.max((34 * ms) / normal, 24), 64) * pitch;
};

/** So many beats are put down before others have their turn. */
export const TURN = 256;

/** Puts beat below beat. What was put down stays: a later thing is pushed down until it overlaps nothing. Tells how many it has put. */
export function* rowsOf(trace: Trace, pace: Pace, written: Written): Generator<number, Rows> {
  const { metrics: m, words } = written;
  const flights = flightsOf(trace);
  const drop = dropOf(trace, m.pitch);
  const placed: Box[] = [{ x: 0, y: -1000, width: m.width, height: 1002 }];
  const folds: Fold[] = [];
  const starts = new Map<number, Start>();
  const ends = new Map<string, End>();
  const lastSend: Record<Side, number> = { client: -Infinity, server: -Infinity };
  const lastHead: Record<Side, number> = { client: -Infinity, server: -Infinity };
  const beats: Row[] = [];

  /** It comes down from where "now" goes on after all that was sent at that moment. */
  const natural = (e: Ending): number => {
    const flight = flights[e.flight]!;
    const part = e.kind === 'lost' ? e.part : 1;
    return beats[flight.sentBeat]!.bottom + Math.max(10 * m.scale, drop((e.at - flight.sentAt) / Math.max(part, 0.05)) * part);
  };

  const putEnd = (e: Ending, least: number): number => {
    const flight = flights[e.flight]!;
    const lost = e.kind === 'lost';
    const to = peerOf(flight.side);
    const x = lost ? m[flight.side] + e.part * (m[to] - m[flight.side]) : m[to];
    const from = Math.max(least, natural(e), lost ? -Infinity : lastHead[to] + BETWEEN_HEADS * m.pitch);
    const text = lost ? words('mark.lost') : landingNote(flight.landings.find(({ copy }) => copy === e.copy)!, words);
    const noteAt = (y: number): Note => (lost ? lossNoteAt(text, flight.side, x, y, m) : landingNoteAt(text, to, y, m));
    const mark = (y: number): Box => (lost ? around(x, y, 8 * m.scale) : headAt(to, x, y, m.scale));
    const boxes = (y: number): readonly Box[] => (text === '' ? [mark(y)] : [noteAt(y).box, mark(y)]);
    const y = settle(placed, boxes, from);
    placed.push(...boxes(y));
    ends.set(`${e.flight} ${lost ? 'lost' : e.copy}`, { x, y, note: text === '' ? null : noteAt(y) });
    if (!lost) lastHead[to] = y;
    return y;
  };

  const labelOf = (flight: Flight, room: number): ((y: number) => Label) =>
    labelAt(labelText(flight, written.numbers, words), flight.side, m, room);

  const putStart = (flight: Flight, least: number, room: number): number => {
    const at = labelOf(flight, room);
    const from = Math.max(least, lastSend[flight.side] + BETWEEN_SENDS * m.pitch, lastHead[flight.side] + BEFORE_ANSWER * m.pitch);
    const y = settle(placed, (tried) => [at(tried).box], from);
    const label = at(y);
    placed.push(label.box);
    starts.set(flight.id, { y, label });
    lastSend[flight.side] = y;
    return y;
  };

  /** Two who speak at the same moment share the room between them, if they fit in two lines each. */
  const roomFor = (sent: readonly Flight[]): number => {
    const whole = roomOf(m);
    const half = (m.server - m.client) / 2 - m.inset - 4 * m.scale;
    const labels = (room: number, side: Side): readonly Label[] =>
      sent.filter((flight) => flight.side === side).map((flight) => labelOf(flight, room)(0));
    const widest = (room: number, side: Side): number => Math.max(0, ...labels(room, side).map(({ box }) => box.width));
    if (widest(whole, 'client') + widest(whole, 'server') <= 2 * half) return whole;
    return SIDES.every((side) => labels(half, side).every(({ box, lines }) => box.width <= half && lines.length <= 2)) ? half : whole;
  };

  /** @returns where the fold ends */
  const putFold = (beat: number, ms: number, above: number): number => {
    const text = words('ladder.fold', { time: duration(ms, words) });
    const y = settle(placed, (tried) => [foldNoteAt(text, tried, m).box], above + 24 * m.pitch);
    const note = foldNoteAt(text, y, m);
    placed.push(note.box);
    folds.push({ beat, y, note });
    return y + 36 * m.pitch;
  };

  const putBeat = ({ n, events }: Beat, above: number): Row => {
    const { foldedBefore = null, lands = 0, leaves = 0 } = pace.beats[n] ?? {};
    const least = foldedBefore === null ? above + BETWEEN_BEATS * m.pitch : putFold(n, foldedBefore, above);
    const ending = events.filter((e): e is Ending => e.kind === 'arrived' || e.kind === 'lost');
    const first = Math.max(least, Math.min(...ending.map(natural)));
    const landed = ending.map((e) => putEnd(e, first));
    const top = landed.length > 0 ? Math.min(...landed) : least;
    const leaving = events.filter((e): e is EventOf<'sent'> => e.kind === 'sent').map((e) => flights[e.flight]!);
    const room = new Set(leaving.map(({ side }) => side)).size > 1 ? roomFor(leaving) : roomOf(m);
    const sent = leaving.map((flight) => putStart(flight, top, room));
    const from = landed.length > 0 || sent.length === 0 ? top : Math.min(...sent);
    const to = Math.max(from, ...landed, ...sent);
    return { top: from, bottom: to === from && leaves > lands ? to + 6 * m.pitch : to };
  };

  for (const beat of beatsOf(trace)) {
    if (beat.n % TURN === TURN - 1) yield beat.n;
    const above = beats.at(-1)?.bottom;
    beats.push(above === undefined ? { top: BEFORE_ALL * m.pitch, bottom: BEFORE_ALL * m.pitch } : putBeat(beat, above));
  }
  return { beats, folds, drop, start: (flight) => starts.get(flight)!, end: (flight, fate) => ends.get(`${flight} ${fate}`) };
}

const around = (x: number, y: number, reach: number): Box => ({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach });
