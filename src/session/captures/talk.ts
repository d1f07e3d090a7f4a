import type { Tcb } from '../../tcp/tcb';
import type { EventOf, Trace, TraceEvent } from '../../trace/trace';
import type { Listed } from '../../wire/listed';
import type { CaptureNotice } from '../../wire/notices';
import type { Chosen, Where } from '../../wire/vantage';
import { type ChangeOfTcb, changedTcb, changeOfTcb } from './tcbChange';

/** What the page asks of the worker; `id` is that of the answer. */
export type Asked = Readonly<{ id: number }> &
  Readonly<{ ask: 'read'; files: readonly Blob[] } | { ask: 'take'; n: number; chosen: Chosen }>;

/** What it answers. A long record comes in pieces, so that the page stays alive while it takes them. */
export type Answered = Readonly<{ id: number }> & Said;

export type Said = Readonly<
  | { says: 'read'; octets: number }
  | { says: 'listed'; list: readonly Listed[]; notices: readonly (readonly CaptureNotice[])[] }
  | { says: 'events'; events: readonly Packed[]; part: number }
  | { says: 'taken'; trace: Omit<Trace, 'events'>; inferred: Where; notices: readonly CaptureNotice[] }
  | { says: 'failed' }
>;

type Changed = EventOf<'changed'>;

/** An event on its way: of a TCB only what is otherwise than before. */
export type Packed = Exclude<TraceEvent, Changed> | (Omit<Changed, 'tcb'> & Readonly<{ tcb: ChangeOfTcb }>);

/** As many events come at a time. */
const PIECE = 1500;

/** A record's events in pieces. Two ends' TCBs follow each other, so that a whole record is a tenth of what it would be. */
export function* piecesOf(events: readonly TraceEvent[]): Generator<Readonly<{ events: readonly Packed[]; part: number }>> {
  const last: Partial<Record<Changed['side'], Tcb>> = {};
  const packed = (e: TraceEvent): Packed => {
    if (e.kind !== 'changed') return e;
    const tcb = changeOfTcb(last[e.side], e.tcb);
    last[e.side] = e.tcb;
    return { ...e, tcb };
  };
  for (let at = 0; at < events.length; at += PIECE)
    yield { events: events.slice(at, at + PIECE).map(packed), part: Math.min(1, (at + PIECE) / events.length) };
}

/** Puts a record's events together again, as its pieces come. */
export const rejoining = () => {
  const last: Partial<Record<Changed['side'], Tcb>> = {};
  const pieces: TraceEvent[][] = [];
  const whole = (e: Packed): TraceEvent => {
    if (e.kind !== 'changed') return e;
    const tcb = changedTcb(last[e.side], e.tcb);
    last[e.side] = tcb;
    return { ...e, tcb };
  };
  return {
    take: (events: readonly Packed[]): void => void pieces.push(events.map(whole)),
    events: (): readonly TraceEvent[] => pieces.flat(),
  };
};
