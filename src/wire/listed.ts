import type { Ms } from '../tcp/names';
import { type Draft, ODDITIES, type Oddity, SEEN } from './draft';
import type { Socket } from './sockets';

/** How a conversation began: `unseen` is one whose beginning is not in the file. */
export type Opened = 'handshake' | 'simultaneous' | 'unfinished' | 'refused' | 'unanswered' | 'unseen';

/** How it ended: whose FIN came first; only one; a RST, and whose; not, in the file; or never, because it was never open. */
export type Closed =
  | 'clientFirst'
  | 'serverFirst'
  | 'together'
  | 'clientOnly'
  | 'serverOnly'
  | 'clientReset'
  | 'serverReset'
  | 'notClosed'
  | 'neverOpen';

/** A conversation of a file, as a list shows it. */
export type Listed = Readonly<{
  /** From 1, in the order in which they begin. */
  n: number;
  client: Socket;
  server: Socket;
  packets: number;
  /** Octets on the link, all headers with it; and of text alone, repetitions too. */
  bytes: number;
  text: number;
  /** When its first packet came, in ms from the first of the file; and from there to its last. */
  start: Ms;
  duration: Ms;
  opened: Opened;
  closed: Closed;
  /** The sum that Wireshark calls completeness (SEEN in wire/draft). */
  completeness: number;
  odd: readonly Readonly<{ what: Oddity; count: number }>[];
}>;

const openedOf = ({ ways: [a, b], seen, acknowledged, reset, client, ends }: Draft): Opened => {
  if (a.asked && b.asked) return 'simultaneous';
  if (!a.asked && !b.asked && (seen & SEEN['SYN-ACK']) === 0) return 'unseen';
  if (acknowledged) return a.asked || b.asked ? 'handshake' : 'unseen';
  if ((seen & SEEN['SYN-ACK']) !== 0) return 'unfinished';
  const answers = client === ends[0] ? b : a;
  if (answers.answered) return 'handshake';
  return reset >= 0 && answers.packets > 0 ? 'refused' : 'unanswered';
};

const closedOf = (d: Draft, opened: Opened): Closed => {
  const clientIs = d.client === d.ends[1] ? 1 : 0;
  const [client, server] = clientIs === 0 ? d.ways : [d.ways[1], d.ways[0]];
  if (opened === 'refused' || opened === 'unanswered') return 'neverOpen';
  if (client.fin !== null && server.fin !== null) {
    if (!client.finKnowing && !server.finKnowing) return 'together';
    return server.finKnowing ? 'clientFirst' : 'serverFirst';
  }
  if (d.reset >= 0) return d.reset === clientIs ? 'clientReset' : 'serverReset';
  if (client.fin !== null) return 'clientOnly';
  return server.fin !== null ? 'serverOnly' : 'notClosed';
};

const MS = 1e6;

/**
 * A row of the list.
 * @param clientEnd which of the draft's ends is the client's
 * @param zero when the file's first packet came
 */
export const listedOf = (d: Draft, n: number, client: Socket, server: Socket, zero: bigint): Listed => {
  const opened = openedOf(d);
  const unseen = d.ways[0].holes.length + d.ways[1].holes.length;
  const odd = { ...d.odd, ...(unseen > 0 ? { unseen } : {}) };
  return {
    n,
    client,
    server,
    packets: d.ways[0].packets + d.ways[1].packets,
    bytes: d.bytes,
    text: d.ways[0].text + d.ways[1].text,
    start: Number(d.start - zero) / MS,
    duration: Number(d.last - d.start) / MS,
    opened,
    closed: closedOf(d, opened),
    completeness: d.seen,
    odd: ODDITIES.flatMap((what) => (odd[what] === undefined ? [] : [{ what, count: odd[what] }])),
  };
};
