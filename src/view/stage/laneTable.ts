import type { StateName } from '../../tcp/names';

/** A one-way channel as one end sees it: open, asked for or given notice of but not acknowledged, shut, or not there at all. */
export type Lane = 'open' | 'asked' | 'shut' | 'none';

/** What each state means for the two channels: what I may send, and what the peer may send me (§3.3.2). */
export const LANES: Readonly<Record<StateName, readonly [mine: Lane, peers: Lane]>> = {
  CLOSED: ['none', 'none'],
  LISTEN: ['shut', 'shut'],
  'SYN-SENT': ['asked', 'shut'],
  'SYN-RECEIVED': ['asked', 'open'],
  ESTABLISHED: ['open', 'open'],
  'FIN-WAIT-1': ['asked', 'open'],
  'FIN-WAIT-2': ['shut', 'open'],
  'CLOSE-WAIT': ['open', 'shut'],
  CLOSING: ['asked', 'shut'],
  'LAST-ACK': ['asked', 'shut'],
  'TIME-WAIT': ['shut', 'shut'],
};
