import { SIDES, type Side, type StateName } from '../../src/tcp/names';
import { DEFAULT_CONFIG, RFC_RULES } from '../../src/tcp/rules';
import type { Segment } from '../../src/tcp/segment';
import { noTcb, type Tcb } from '../../src/tcp/tcb';
import type { Run } from '../../src/trace/run';
import type { EventOf, Trace, TraceEvent } from '../../src/trace/trace';

/** One end between two events. */
export type EndNow = Readonly<{ state: StateName; tcb: Tcb }>;

/** One event of a run with all that followed from it at once, and both ends before and after. `cause` null: text read at once. */
export type Step = Readonly<{
  n: number;
  at: number;
  side: Side;
  cause: TraceEvent | null;
  /** The segment that arrived, if that was the cause. */
  arrived: Segment | null;
  sent: readonly EventOf<'sent'>[];
  told: readonly EventOf<'told'>[];
  changed: EventOf<'changed'> | null;
  before: Readonly<Record<Side, EndNow>>;
  after: Readonly<Record<Side, EndNow>>;
  /** Copies that have left and neither arrived nor died. */
  underWay: number;
}>;

/** A run, its record, and the record as steps. */
export type History = Readonly<{ run: Run; trace: Trace; steps: readonly Step[] }>;

const CAUSES: ReadonlySet<TraceEvent['kind']> = new Set(['called', 'line', 'returned', 'arrived', 'lost', 'crashed']);
/** An old duplicate that is put in flight is sent by nobody: it is its own cause. */
const begins = (e: TraceEvent): boolean =>
  CAUSES.has(e.kind) || (e.kind === 'timer' && e.act === 'elapsed') || (e.kind === 'sent' && e.old);

type Draft = { -readonly [K in keyof Step]: Step[K] } & { sent: EventOf<'sent'>[]; told: EventOf<'told'>[] };

/** How many copies of a transmission come to an end: the fate that the record shows for it, in the end. */
const copiesOf = (trace: Trace): readonly number[] => {
  const copies: number[] = [];
  for (const e of trace.events) if (e.kind === 'arrived' || e.kind === 'lost') copies[e.flight] = (copies[e.flight] ?? 0) + 1;
  return copies;
};

/** Reads a record back as steps. */
export const historyOf = (run: Run, trace: Trace): History => {
  const config = (side: Side) => ({ ...DEFAULT_CONFIG, ...trace.setup[side].config, rules: { ...RFC_RULES, ...trace.setup.rules } });
  const ends: Record<Side, EndNow> = {
    client: { state: 'CLOSED', tcb: noTcb(config('client')) },
    server: { state: 'CLOSED', tcb: noTcb(config('server')) },
  };
  const copies = copiesOf(trace);
  const segments: Segment[] = [];
  const steps: Draft[] = [];
  let underWay = 0;
  const open = (e: TraceEvent, cause: TraceEvent | null): Draft => {
    const arrived = cause?.kind === 'arrived' ? (segments[cause.flight] ?? null) : null;
    const step: Draft = {
      n: steps.length,
      at: e.at,
      side: e.side,
      cause,
      arrived,
      sent: [],
      told: [],
      changed: null,
      before: { ...ends },
      after: { ...ends },
      underWay,
    };
    steps.push(step);
    return step;
  };
  for (const e of trace.events) {
    const last = steps.at(-1);
    const silent = e.kind === 'changed' && last !== undefined && last.changed !== null;
    const step = begins(e) ? open(e, e) : last === undefined || silent ? open(e, null) : last;
    if (e.kind === 'arrived' || e.kind === 'lost') underWay -= 1;
    if (e.kind === 'sent') {
      segments[e.flight] = e.segment;
      // A run that was cut off leaves some on the way.
      underWay += copies[e.flight] ?? 1;
      step.sent.push(e);
    }
    if (e.kind === 'told') step.told.push(e);
    if (e.kind === 'changed') {
      ends[e.side] = { state: e.to, tcb: e.tcb };
      step.changed = e;
    }
    step.after = { ...ends };
    step.underWay = underWay;
  }
  return { run, trace, steps };
};

/** The ends that a step changed or kept, one after the other. */
export const bothEnds = (ends: Readonly<Record<Side, EndNow>>): readonly (readonly [Side, EndNow, EndNow])[] =>
  SIDES.map((side) => [side, ends[side], ends[side === 'client' ? 'server' : 'client']]);
