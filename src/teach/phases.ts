import type { Side, StateName } from '../tcp/names';
import { beatsOf } from '../trace/beats';
import type { Trace } from '../trace/trace';

/** The three phases of a connection. */
export type Phase = 'open' | 'data' | 'close';

const OPENING: ReadonlySet<StateName> = new Set(['LISTEN', 'SYN-SENT', 'SYN-RECEIVED']);

/** The phase by the two states alone; null: both ends are CLOSED, or listen, so that it depends on what went before. */
const phaseIn = ({ client, server }: Readonly<Record<Side, StateName>>): Phase | null => {
  const states = [client, server];
  if (states.every((state) => state === 'CLOSED' || state === 'LISTEN')) return null;
  if (states.some((state) => state === 'SYN-SENT' || state === 'SYN-RECEIVED')) return 'open';
  return states.every((state) => state === 'ESTABLISHED') ? 'data' : 'close';
};

const known = new WeakMap<Trace, readonly Phase[]>();

/**
 * The phase of each beat. The beat that completes the handshake still belongs to the opening;
 * what follows the end belongs to the close, until somebody opens again.
 */
export const phasesOf = (trace: Trace): readonly Phase[] => {
  const found = known.get(trace);
  if (found !== undefined) return found;
  let phase: Phase = 'open';
  const now: Record<Side, StateName> = { client: 'CLOSED', server: 'CLOSED' };
  const phases = beatsOf(trace).map(({ events }): Phase => {
    for (const e of events) if (e.kind === 'changed') now[e.side] = e.to;
    const opened = events.some((e) => e.kind === 'changed' && OPENING.has(e.from) && e.to === 'ESTABLISHED');
    const listens = events.some((e) => e.kind === 'changed' && e.from === 'CLOSED' && e.to === 'LISTEN');
    const is = phaseIn(now) ?? (listens ? 'open' : phase);
    phase = is;
    return opened ? 'open' : is;
  });
  known.set(trace, phases);
  return phases;
};
