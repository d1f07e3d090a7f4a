import { peerOf, type Side } from '../tcp/names';
import type { SeenSegment } from './segments';

/** An address and a port. */
export type Socket = Readonly<{ address: string; port: number }>;

/** A segment of a conversation, with the end that sent it. */
export type Said = Readonly<{ side: Side; seen: SeenSegment }>;

/** All that two sockets said to each other during one connection, in the order of the file. */
export type Conversation = Readonly<{ client: Socket; server: Socket; said: readonly Said[] }>;

/** A conversation while it is gathered; `first` sent its first segment. */
type Draft = { readonly first: string; readonly segments: SeenSegment[]; readonly closed: Set<string>; over: boolean; answered: boolean };

const from = ({ source, decoded }: SeenSegment): string => `${source} ${decoded.sourcePort}`;
const to = ({ destination, decoded }: SeenSegment): string => `${destination} ${decoded.destinationPort}`;
const socketOf = (text: string): Socket => {
  const [address = '', port = ''] = text.split(' ');
  return { address, port: Number(port) };
};

const isAskingSyn = ({ decoded: { segment } }: SeenSegment): boolean => segment.syn && segment.ack === null && !segment.rst;

/** A SYN with a new number begins another conversation between the same sockets, if the one before is over or never was answered. */
const beginsAnew = (draft: Draft, seen: SeenSegment): boolean => {
  if (!isAskingSyn(seen) || !(draft.over || (!draft.answered && draft.first === from(seen)))) return false;
  const same = (s: SeenSegment): boolean =>
    from(s) === from(seen) && s.decoded.segment.syn && s.decoded.segment.seq === seen.decoded.segment.seq;
  return !draft.segments.some(same);
};

const add = (draft: Draft, seen: SeenSegment): void => {
  const { segment } = seen.decoded;
  draft.segments.push(seen);
  if (from(seen) !== draft.first && !segment.rst) draft.answered = true;
  if (segment.fin) draft.closed.add(from(seen));
  if (segment.rst || draft.closed.size === 2) draft.over = true;
};

/**
 * Who opened: the sender of the first asking SYN; else who was sent the SYN,ACK; else, where the opening is not in the file,
 * the higher port is taken for the client's, as ports are given out (RFC 6335 §6).
 */
const clientOf = ({ first, segments }: Draft): string => {
  const syn = segments.find((s) => s.decoded.segment.syn && !s.decoded.segment.rst);
  if (syn !== undefined) return isAskingSyn(syn) ? from(syn) : to(syn);
  const other = segments.map(from).find((end) => end !== first) ?? segments.map(to).find((end) => end !== first);
  return other !== undefined && socketOf(other).port > socketOf(first).port ? other : first;
};

const finished = (draft: Draft): Conversation => {
  const client = clientOf(draft);
  const server = [...draft.segments.map(to), ...draft.segments.map(from)].find((end) => end !== client) ?? client;
  const said = draft.segments.map((seen): Said => ({ side: from(seen) === client ? 'client' : peerOf('client'), seen }));
  return { client: socketOf(client), server: socketOf(server), said };
};

/** Sorts a file's segments into conversations, in the order in which they begin. */
export const conversationsOf = (segments: readonly SeenSegment[]): readonly Conversation[] => {
  const open = new Map<string, Draft>();
  const drafts: Draft[] = [];
  for (const seen of segments) {
    const key = [from(seen), to(seen)].sort().join(' ');
    const known = open.get(key);
    if (known !== undefined && !beginsAnew(known, seen)) {
      add(known, seen);
      continue;
    }
    const draft: Draft = { first: from(seen), segments: [], closed: new Set(), over: false, answered: false };
    add(draft, seen);
    drafts.push(draft);
    open.set(key, draft);
  }
  return drafts.map(finished);
};
