import { SIDES, type Side } from '../tcp/names';
import { beatsOf } from '../trace/beats';
import type { CrowdTable, Trace } from '../trace/trace';

/** The tables of both hosts' connections, as they last changed; null: that host has none yet. */
export type Crowds = Readonly<Record<Side, CrowdTable | null>>;

/** Both hosts' connections at the end of a beat; null for a run between two ends alone. */
export const crowdOf = (trace: Trace, beat: number): Crowds | null => {
  if (trace.setup.crowd === undefined) return null;
  const events = beatsOf(trace)
    .slice(0, beat + 1)
    .flatMap(({ events }) => events);
  const last = (side: Side): CrowdTable | null => {
    const event = events.findLast((e) => e.kind === 'crowd' && e.side === side);
    return event?.kind === 'crowd' ? event.table : null;
  };
  const [client, server] = SIDES.map(last);
  return { client: client ?? null, server: server ?? null };
};
