/** The eleven states of RFC 9293 §3.3.2, in the order of a life. */
export const STATES = [
  'CLOSED',
  'LISTEN',
  'SYN-SENT',
  'SYN-RECEIVED',
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
] as const;
export type StateName = (typeof STATES)[number];

/** Which end: the one that was set up to open actively, and the other. */
export type Side = 'client' | 'server';
export const SIDES: readonly Side[] = ['client', 'server'];
export const peerOf = (side: Side): Side => (side === 'client' ? 'server' : 'client');

/** Milliseconds of virtual time. */
export type Ms = number;

/** The timers of §3.8 and §3.10.8, and those that hosts add (RFC 1122, RFC 6298). */
export const TIMERS = ['retransmission', 'probe', 'delayed ACK', 'user', 'keep-alive', 'FIN-WAIT-2', '2MSL'] as const;
export type Timer = (typeof TIMERS)[number];

/** The user calls of §3.10, spelt as figure 5 spells them. */
export type CallName = 'passive OPEN' | 'active OPEN' | 'SEND' | 'RECEIVE' | 'CLOSE' | 'ABORT' | 'STATUS';
