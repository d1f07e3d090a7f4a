import type { EventOf, Trace, TraceEvent } from '../../trace/trace';
import type { Listed } from '../../wire/listed';
import type { CaptureNotice } from '../../wire/notices';
import type { Chosen, Where } from '../../wire/vantage';

/** What the page asks of the worker; `id` is that of the answer. */
export type Asked = Readonly<{ id: number }> &
  Readonly<{ ask: 'read'; files: readonly Blob[] } | { ask: 'take'; n: number; chosen: Chosen }>;

/** What it answers. A long record comes in pieces, so that the page stays alive while it takes them. */
export type Answered = Readonly<{ id: number }> & Said;

export type Said = Readonly<
  | { says: 'read'; octets: number }
  | { says: 'listed'; list: readonly Listed[]; notices: readonly (readonly CaptureNotice[])[] }
  | { says: 'events'; events: readonly TraceEvent[] }
  | { says: 'taken'; trace: Omit<Trace, 'events'>; inferred: Where; notices: readonly CaptureNotice[] }
  | { says: 'failed' }
>;

/** As many events come at a time. */
const PIECE = 1500;

/** A record's events in pieces. */
export const piecesOf = (events: readonly TraceEvent[]): readonly (readonly TraceEvent[])[] =>
  Array.from({ length: Math.ceil(events.length / PIECE) }, (_, i) => events.slice(i * PIECE, (i + 1) * PIECE));

/** Two ends have two configurations, however many pieces they came in: what is asked of them is remembered by them. */
export const rejoined = (pieces: readonly (readonly TraceEvent[])[]): readonly TraceEvent[] => {
  const first: Partial<Record<'client' | 'server', EventOf<'changed'>['tcb']['config']>> = {};
  return pieces.flat().map((e) => {
    if (e.kind !== 'changed') return e;
    first[e.side] ??= e.tcb.config;
    const config = first[e.side] ?? e.tcb.config;
    return config === e.tcb.config ? e : { ...e, tcb: { ...e.tcb, config } };
  });
};
