import { peerOf, type Side } from '../tcp/names';
import { add, type Bearer, beginsAnew, type Draft, draft } from './draft';
import { headOf } from './header';
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
  /** Where the packets of the nth conversation stand, in the order of the file. */
  places: (n: number) => readonly Place[];
  rest: readonly Rest[];
}>;

/** The order of the file; of several files, that of time. */
const inOrder = (a: Place, b: Place): number => (a.file === b.file ? a.n - b.n : Number(a.ns - b.ns));

/** Sorts packets into conversations, in the order in which they begin; it keeps where they stand, not what they say. */
export const gathering = (): Gathering => {
  const sockets = socketTable();
  const places = placeTable();
  const drafts: Draft[] = [];
  /** By the lower socket's number and the higher one's: the conversation that goes on between them. */
  const open = new Map<number, Draft>();
  const rest: Rest[] = [];
  let zero: bigint | null = null;

  const draftFor = (from: number, to: number, { ns, file }: Bearer, row: number, anew: (d: Draft) => boolean): Draft => {
    const key = Math.min(from, to) * 2 ** 26 + Math.max(from, to);
    const known = open.get(key);
    if (known !== undefined && !anew(known)) {
      places.chain(known.lastRow, row);
      return known;
    }
    const begun = draft(from, to, ns, row, known !== undefined, file);
    drafts.push(begun);
    open.set(key, begun);
    return begun;
  };

  return {
    file: (file) => {
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
        const d = draftFor(from, to, bearer, row, (known) => beginsAnew(known, from, head));
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
