import type { Ms, Side, StateName, Timer } from '../tcp/names';
import { DEFAULT_CONFIG } from '../tcp/rules';
import { noTcb, type Tcb } from '../tcp/tcb';
import { beatsOf } from './beats';
import type { Trace, TraceEvent } from './trace';

/** A timer that runs: set at `from`, due at `due`, in ms. */
export type RunningTimer = Readonly<{ timer: Timer; from: Ms; due: Ms }>;

/** One end at one moment. `line`: the program's line it is on (null: it has none, or has ended); `waits`: it is blocked there. */
export type EndSnapshot = Readonly<{
  state: StateName;
  tcb: Tcb;
  timers: readonly RunningTimer[];
  line: number | null;
  waits: boolean;
  /** What its program has received so far, a piece a recv. */
  received: readonly string[];
}>;

/** Both ends at one moment. */
export type Snapshot = Readonly<{ at: Ms; beat: number; client: EndSnapshot; server: EndSnapshot }>;

const asleep = (trace: Trace, side: Side): EndSnapshot => ({
  state: 'CLOSED',
  tcb: noTcb({ ...DEFAULT_CONFIG, ...trace.setup[side].config }),
  timers: [],
  line: null,
  waits: false,
  received: [],
});

const applyTimer = (timers: readonly RunningTimer[], e: Extract<TraceEvent, { kind: 'timer' }>): readonly RunningTimer[] => {
  const others = timers.filter((t) => t.timer !== e.timer);
  return e.act === 'started' ? [...others, { timer: e.timer, from: e.at, due: e.due }] : others;
};

/** What one event makes of the end at which it happens. */
const applyToEnd = (end: EndSnapshot, e: TraceEvent): EndSnapshot => {
  switch (e.kind) {
    case 'changed':
      return { ...end, state: e.to, tcb: e.tcb };
    case 'timer':
      return { ...end, timers: applyTimer(end.timers, e) };
    case 'line':
      return { ...end, line: e.line, waits: true };
    case 'returned':
      return { ...end, waits: false, received: e.text ? [...end.received, e.text] : end.received };
    case 'crashed':
      return { ...end, timers: [], line: null, waits: false };
    default:
      return end;
  }
};

const known = new WeakMap<Trace, readonly Snapshot[]>();

const snapshotsOf = (trace: Trace): readonly Snapshot[] => {
  const found = known.get(trace);
  if (found !== undefined) return found;
  const ends = { client: asleep(trace, 'client'), server: asleep(trace, 'server') };
  const snapshots = beatsOf(trace).map(({ n, at, events }) => {
    for (const e of events) ends[e.side] = applyToEnd(ends[e.side], e);
    return { at, beat: n, ...ends };
  });
  known.set(trace, snapshots);
  return snapshots;
};

/** Both ends as they are when beat `beat` is over; past the last beat, as at the end. */
export const snapshotOfBeat = (trace: Trace, beat: number): Snapshot => {
  const snapshots = snapshotsOf(trace);
  const found = snapshots[Math.max(0, Math.min(beat, snapshots.length - 1))];
  if (found === undefined) throw new RangeError('A trace has at least beat 0.');
  return found;
};

/** Both ends at a time (ms): as the last beat at or before it left them. */
export const snapshotAt = (trace: Trace, at: Ms): Snapshot => {
  const beats = beatsOf(trace);
  let low = 0;
  let high = beats.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const beat = beats[middle];
    if (beat !== undefined && beat.at <= at) low = middle;
    else high = middle - 1;
  }
  const first = beats[1];
  return snapshotOfBeat(trace, first === undefined || at < first.at ? 0 : low);
};
