import { SIDES, type Side, type StateName } from '../tcp/names';
import { segEnd } from '../tcp/segment';
import { seqLeq } from '../tcp/seq';
import type { Arrow } from '../tcp/step';
import type { Tcb } from '../tcp/tcb';
import type { Beat } from '../trace/beats';
import { type Flight, flightsOf } from '../trace/flights';
import { snapshotOfBeat } from '../trace/snapshot';
import type { EventOf, Trace, TraceEvent } from '../trace/trace';

/** An end at one moment: all that telling needs. */
export type EndNow = Readonly<{ state: StateName; tcb: Tcb }>;

/** What begins something at an end. */
export type Cause = Exclude<TraceEvent, { kind: 'changed' | 'told' | 'remark' }>;

/** One thing that happens at one end, with all that follows from it at that end in the same instant. */
export type Happening = Readonly<{
  side: Side;
  cause: Cause;
  before: EndNow;
  after: EndNow;
  /** The other end as it is at that moment. */
  peer: EndNow;
  via: readonly Arrow[];
  sent: readonly EventOf<'sent'>[];
  /** Timers set by it. */
  started: readonly Extract<TraceEvent, { kind: 'timer'; act: 'started' }>[];
  remarks: readonly EventOf<'remark'>[];
  /** Of an arrival or a loss: the segment's flight. */
  flight: Flight | null;
  /** What arrived, was lost or appeared is no old duplicate: its numbers lie beyond all that its seeming sender has used. */
  forged: boolean;
  /** A FIN left that is also the first to acknowledge the peer's FIN. */
  finAcknowledges: boolean;
  guessed: boolean;
}>;

/** The event as a cause, if it is one. */
const causeIn = (e: TraceEvent, alone: boolean): Cause | null => {
  switch (e.kind) {
    case 'changed':
    case 'told':
    case 'remark':
      return null;
    case 'timer':
      return e.act === 'elapsed' ? e : null;
    case 'sent':
      return e.old || alone ? e : null;
    default:
      return e;
  }
};

type Draft = { -readonly [K in keyof Happening]: Happening[K] };

const follow = (draft: Draft, e: TraceEvent): void => {
  if (e.kind === 'changed') {
    draft.after = { state: e.to, tcb: e.tcb };
    draft.via = [...draft.via, ...e.via];
  }
  if (e.kind === 'sent') draft.sent = [...draft.sent, e];
  if (e.kind === 'timer' && e.act === 'started') draft.started = [...draft.started, e];
  if (e.kind === 'remark') draft.remarks = [...draft.remarks, e];
};

const OPEN_NO_MORE: ReadonlySet<StateName> = new Set(['CLOSED', 'LISTEN', 'TIME-WAIT']);

/**
 * ISNs go up (§3.4.1), so what is left of a former connection lies below what its sender uses now.
 * Of text that comes when there is no connection nobody can tell, unless a forged SYN came before it.
 */
const isForged = (trace: Trace, stray: Flight | null | undefined): boolean => {
  if (!stray?.old) return false;
  const { side, segment, sentBeat } = stray;
  const before = flightsOf(trace).filter((f) => f.id < stray.id && f.side === side);
  const own = before.filter((f) => !f.old);
  if (own.length === 0 || own.some((f) => !seqLeq(segEnd(f.segment), segment.seq))) return false;
  if (segment.text === '' || segment.syn || !OPEN_NO_MORE.has(snapshotOfBeat(trace, sentBeat)[side].state)) return true;
  return before.some((f) => f.segment.syn && isForged(trace, f));
};

/** A FIN whose ACK this end has not sent before. */
const isNewsIn = (flights: readonly Flight[], { side, flight, segment }: EventOf<'sent'>): boolean =>
  segment.fin && !flights.some((f) => f.id < flight && f.side === side && f.segment.ack === segment.ack);

/**
 * What happens in a beat, in order, each thing with its cause.
 * A transmission that no cause precedes (a capture shows when segments leave, not why) is its own cause.
 */
export const happeningsOf = (trace: Trace, beat: Beat): readonly Happening[] => {
  const flights = flightsOf(trace);
  const past = snapshotOfBeat(trace, beat.n - 1);
  const now: Record<Side, EndNow> = { client: past.client, server: past.server };
  const drafts: Draft[] = [];
  const open: Partial<Record<Side, Draft>> = {};

  const begin = (e: Cause): Draft => {
    const { side } = e;
    const [peer = side] = SIDES.filter((other) => other !== side);
    const flight = e.kind === 'arrived' || e.kind === 'lost' ? (flights[e.flight] ?? null) : null;
    const stray = e.kind === 'sent' ? flights[e.flight] : flight;
    const draft = { side, cause: e, before: now[side], after: now[side], peer: now[peer], via: [], sent: [], started: [], remarks: [] };
    const begun: Draft = { ...draft, flight, forged: isForged(trace, stray), finAcknowledges: false, guessed: e.guessed ?? false };
    drafts.push(begun);
    open[side] = begun;
    return begun;
  };

  for (const e of beat.events) {
    const cause = causeIn(e, open[e.side] === undefined);
    const draft = cause === null ? open[e.side] : begin(cause);
    if (draft === undefined) continue;
    follow(draft, e);
    now[e.side] = draft.after;
  }
  for (const draft of drafts) draft.finAcknowledges = draft.before.tcb.finTaken && draft.sent.some((sent) => isNewsIn(flights, sent));
  return drafts;
};
