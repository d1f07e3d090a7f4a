import { peerOf, type Side } from '../tcp/names';
import { add, type Bearer, beginsAnew, type Draft, draft, resumedBy } from './draft';
import { headOf, type SegmentHead } from './header';
import { type Listed, listedOf } from './listed';
import type { TakePacket } from './packet';
import { type Place, placeTable } from './places';
import { carrier, type Rest, type SeenSegment } from './segments';
import { type Socket, socketTable } from './sockets';

/** A segment of a conversation, with the end that sent it. */
export type Said = Readonly<{ side: Side; seen: SeenSegment }>;

/** All that two sockets said to each other during one connection, in the order of the file. */
export type Conversation = Readonly<{ client: Socket; server: Socket; said: readonly Said[] }>;

/** Who is client and who is server among two that are known by number. */
type Roles = Readonly<{ client: number; server: number }>;

/**
 * Who opened: the sender of the first asking SYN; else who was sent the SYN,ACK; else, where the opening is not in the file,
 * the higher port is taken for the client's, as ports are given out (RFC 6335 §6).
 */
const rolesOf = ({ client, ends: [first, other] }: Draft, portOf: (n: number) => number): Roles => {
  const is = client >= 0 ? client : portOf(other) > portOf(first) ? other : first;
  return { client: is, server: is === first ? other : first };
};

/** The conversations of a file, or of several, as they are gathered packet by packet. */
export type Gathering = Readonly<{
  /** What takes a file's packets, in their order. */
  file: (file: number) => TakePacket;
  /** How many conversations, and how many packets of theirs, there are so far. */
  count: () => Readonly<{ conversations: number; packets: number }>;
  list: () => readonly Listed[];
  /** Where the packets of the nth conversation stand, file by file, in the order of each. */
  places: (n: number) => readonly Place[];
  rest: readonly Rest[];
}>;

const inOrder = (a: Place, b: Place): number => a.file - b.file || a.n - b.n;

/** By the lower socket's number and the higher one's. */
const keyOf = (from: number, to: number): number => Math.min(from, to) * 2 ** 26 + Math.max(from, to);

/** Sorts packets into conversations, in the order in which they begin; it keeps where they stand, not what they say. */
export const gathering = (): Gathering => {
  const sockets = socketTable();
  const places = placeTable();
  const drafts: Draft[] = [];
  /** The conversation that goes on between two sockets; and those that the files before have of them. */
  const open = new Map<number, Draft>();
  const before = new Map<number, Draft[]>();
  const rest: Rest[] = [];
  let zero: bigint | null = null;

  const draftFor = (from: number, to: number, { ns, file }: Bearer, row: number, head: SegmentHead): Draft => {
    const key = keyOf(from, to);
    const current = open.get(key);
    const goesOn = current !== undefined && !beginsAnew(current, from, head);
    const known = goesOn ? current : resumedBy(before.get(key) ?? [], from, head);
    if (known !== undefined) {
      if (known !== current) open.set(key, known);
      places.chain(known.lastRow, row);
      return known;
    }
    const begun = draft(from, to, ns, row, current !== undefined || before.has(key), file);
    drafts.push(begun);
    open.set(key, begun);
    return begun;
  };

  /** Another file begins: what it has may be another look at any of those before. */
  const turn = (): void => {
    open.clear();
    before.clear();
    for (const d of drafts) {
      const key = keyOf(...d.ends);
      before.set(key, [...(before.get(key) ?? []), d]);
    }
  };

  return {
    file: (file) => {
      turn();
      let at = 0;
      const carried = carrier((packet) => places.add(packet, at, file));
      rest.push(carried.rest);
      return (packet, offset) => {
        at = offset;
        zero ??= packet.ns;
        const found = carried.take(packet);
        if (found === null) return;
        const { datagram, tags } = found;
        const [row = 0, ...pieces] = tags;
        const bearer = { ns: packet.ns, bytes: packet.length, missing: datagram.missing, file };
        const head = headOf(datagram.payload, datagram.missing);
        if (head === null) return void carried.refuse();
        const from = sockets.numberOf(datagram.source, head.sourcePort);
        const to = sockets.numberOf(datagram.destination, head.destinationPort);
        const d = draftFor(from, to, bearer, row, head);
        d.lastRow = row;
        for (const piece of pieces) {
          places.chain(d.lastRow, piece);
          d.lastRow = piece;
        }
        add(d, from, head, bearer);
      };
    },
    count: () => ({ conversations: drafts.length, packets: places.rows() }),
    list: () =>
      drafts.map((d, i) => {
        const { client, server } = rolesOf(d, sockets.portOf);
        return listedOf({ ...d, client }, i + 1, sockets.socket(client), sockets.socket(server), zero ?? 0n);
      }),
    places: (n) => {
      const found = drafts[n - 1];
      return found === undefined ? [] : [...places.from(found.firstRow)].sort(inOrder);
    },
    rest,
  };
};

/** A conversation out of its row and its segments. */
export const conversationOf = ({ client, server }: Listed, segments: readonly SeenSegment[]): Conversation => ({
  client,
  server,
  said: segments.map((seen) => {
    const isClient = seen.source === client.address && seen.decoded.sourcePort === client.port;
    return { side: isClient ? 'client' : peerOf('client'), seen };
  }),
});
