import type { StateName } from './names';
import { type Seq, seq } from './seq';

/**
 * What a host's listener has room for. RFC 9293 knows no backlog; hosts have two queues (RFC 4987):
 * connections whose handshake is not done, and connections that nobody has picked up with accept() yet.
 */
export type Backlog = Readonly<{ syn: number; accept: number; cookies: boolean }>;

/** The ports that a host hands out to whoever connects (RFC 6056), both ends included. */
export type Ports = Readonly<{ from: number; to: number }>;

/** A connection as its host counts it. `accepted`: the program has picked it up. */
export type Held = Readonly<{ local: number; remote: string; state: StateName; accepted: boolean }>;

/** How full a listener's two queues are. */
export type Queues = Readonly<{ syn: number; accept: number }>;

/** The socket view: a listener stays in LISTEN, and these are the connections that it has given birth to. */
export const queuesOf = (held: readonly Held[]): Queues => ({
  syn: held.filter((c) => c.state === 'SYN-RECEIVED').length,
  accept: held.filter((c) => (c.state === 'ESTABLISHED' || c.state === 'CLOSE-WAIT') && !c.accepted).length,
});

/** What a listener does with a new SYN: takes it, answers with a cookie and forgets it, or is silent (as Linux is; a RST would end what may still succeed). */
export const answerToSyn = (backlog: Backlog, queues: Queues): 'take' | 'cookie' | 'drop' => {
  if (queues.accept >= backlog.accept) return 'drop';
  if (queues.syn < backlog.syn) return 'take';
  return backlog.cookies ? 'cookie' : 'drop';
};

/** The lowest port that no connection to this remote holds, TIME-WAIT included; null: there is none ("address not available"). */
export const freePort = (ports: Ports, held: readonly Held[]): number | null => {
  const taken = new Set(held.filter((c) => c.state !== 'CLOSED').map((c) => c.local));
  for (let port = ports.from; port <= ports.to; port++) if (!taken.has(port)) return port;
  return null;
};

/** RFC 4987 §3.6: the listener's ISS is a keyed hash of the two sockets and the peer's ISS, so that nothing need be remembered. */
export const cookieOf = (secret: number, remote: string, irs: Seq): Seq =>
  seq([...remote].reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 0x01000193), secret ^ irs) ^ 0x5bd1e995);
