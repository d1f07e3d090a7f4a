import { type Ms, SIDES, type Side, type Timer } from '../tcp/names';
import { synAcked, type Tcb } from '../tcp/tcb';
import { beatsOf } from '../trace/beats';
import { snapshotOfBeat } from '../trace/snapshot';
import type { Trace } from '../trace/trace';

/** What one end has set aside. Octets; `since` in ms: when it set memory aside for this connection, null while it has none. */
export type Resources = Readonly<{
  tcb: 'none' | 'listening' | 'connection';
  since: Ms | null;
  /** Sent and not yet acknowledged, and not yet sent. */
  sendBuffer: Readonly<{ kept: number; unsent: number }>;
  /** Waiting for the program, and waiting for a gap to close; and the window that is offered. */
  receiveBuffer: Readonly<{ unread: number; ahead: number; window: number }>;
  timers: readonly Timer[];
}>;

/**
 * What exists at a moment. `first`: who set memory aside first, null: nobody has. `leap`: who has done so
 * on the strength of a SYN alone, before it knows whether anybody is there.
 */
export type ResourcesNow = Readonly<Record<Side, Resources>> & Readonly<{ first: Side | 'both' | null; leap: Side | null }>;

const octets = (segments: readonly { readonly text: string }[]): number => segments.reduce((sum, { text }) => sum + text.length, 0);

/** When the end chose the ISS that it has: that is when it began to remember this connection. */
const sinceOf = (trace: Trace, side: Side, beat: number, { iss }: Tcb): Ms | null => {
  if (iss === null) return null;
  const events = beatsOf(trace)
    .slice(0, beat + 1)
    .flatMap((b) => b.events);
  const before = events.findLastIndex((e) => e.kind === 'changed' && e.side === side && e.tcb.iss !== iss);
  return events.slice(before + 1).find((e) => e.kind === 'changed' && e.side === side && e.tcb.iss === iss)?.at ?? null;
};

const ofEnd = (trace: Trace, side: Side, beat: number): Resources => {
  const { tcb, timers } = snapshotOfBeat(trace, beat)[side];
  return {
    tcb: tcb.opened === null ? 'none' : tcb.iss === null ? 'listening' : 'connection',
    since: sinceOf(trace, side, beat, tcb),
    sendBuffer: { kept: octets(tcb.queue.map(({ segment }) => segment)), unsent: tcb.unsent.length },
    receiveBuffer: { unread: tcb.unread.length, ahead: octets(tcb.held), window: tcb.rcvWnd },
    timers: timers.map(({ timer }) => timer),
  };
};

/** What each end has set aside at the end of beat `beat` (S4). */
export const resourcesOf = (trace: Trace, beat: number): ResourcesNow => {
  const ends = { client: ofEnd(trace, 'client', beat), server: ofEnd(trace, 'server', beat) };
  const [client, server] = [ends.client.since, ends.server.since];
  const first = client === null ? (server === null ? null : 'server') : server === null || client < server ? 'client' : 'server';
  const now = snapshotOfBeat(trace, beat);
  const leap = SIDES.find((side) => now[side].tcb.opened === 'passive' && now[side].tcb.irs !== null && !synAcked(now[side].tcb));
  return { ...ends, first: client !== null && client === server ? 'both' : first, leap: leap ?? null };
};
