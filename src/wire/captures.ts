import { type Played, traceOf } from './capture';
import { conversationOf, type Gathering, gathering } from './conversations';
import type { Listed } from './listed';
import { type CaptureNotice, noticesOfFile, noticesOfPlay } from './notices';
import { joined } from './octets';
import type { Packet } from './packet';
import { captureReader, type Outcome } from './packets';
import type { Place } from './places';
import { packetsIn, rangesOf } from './ranges';
import { readSegments } from './segments';
import type { Chosen } from './vantage';

/** Keeps octets that cannot be had again where they came from: those of a packed file, or of a pipe. */
export type Spool = Readonly<{ push: (bytes: Uint8Array) => void; part: (from: number, to: number) => Promise<Uint8Array> }>;

/** A capture file. `part`: its octets from … to once more; null: it can be read only once. */
export type CaptureFile = Readonly<{
  chunks: () => AsyncIterable<Uint8Array>;
  part: ((from: number, to: number) => Promise<Uint8Array>) | null;
  spool: () => Spool;
}>;

/** So many segments of one conversation are played. */
const MOST_SEGMENTS = 250_000;
/** So much is kept in mind of one reading: what a machine of today has room for. */
const MOST_PACKETS = 6_000_000;
const MOST_CONVERSATIONS = 400_000;

/** A conversation that was opened, and what is to be said of it. */
export type Opened = Played & Readonly<{ notices: readonly CaptureNotice[] }>;

/** What was read of files, and how to open what is in them. `notices[i]`: what is to be said of the ith file. */
export type Captures = Readonly<{
  list: readonly Listed[];
  notices: readonly (readonly CaptureNotice[])[];
  /** The nth conversation, played through the chart; `chosen`: where the viewer says that it was captured. */
  open: (n: number, chosen: Chosen) => Promise<Opened>;
}>;

/** Is given how many octets were read so far; false: stop. */
type Heard = (octets: number) => boolean;

/** Is there room for more? */
const hasRoom = (found: Gathering): boolean => {
  const { conversations, packets } = found.count();
  return conversations < MOST_CONVERSATIONS && packets < MOST_PACKETS;
};

/** Plays a conversation out of its packets, in their order. */
const played = (listed: Listed, packets: readonly Packet[], chosen: Chosen, most = MOST_SEGMENTS): Opened => {
  const conversation = conversationOf(listed, readSegments(packets).segments);
  const made = traceOf(conversation, chosen, most);
  return { ...made, notices: noticesOfPlay(conversation, made) };
};

const rowOf = (list: readonly Listed[], n: number): Listed => {
  const listed = list[n - 1];
  if (listed === undefined) throw new RangeError(`There is no conversation ${n}.`);
  return listed;
};

/** Reads one file through. */
const readFile = async (file: CaptureFile, i: number, found: Gathering, heard: Heard) => {
  const spool = file.spool();
  let read = 0;
  let unpacked = false;
  const reader = captureReader(found.file(i), (bytes) => {
    unpacked = true;
    spool.push(bytes);
  });
  for await (const chunk of file.chunks()) {
    if (file.part === null && !unpacked) spool.push(chunk);
    read += chunk.length;
    if (!reader.push(chunk) || !hasRoom(found) || !heard(read)) break;
  }
  const part = unpacked || file.part === null ? spool.part : file.part;
  return { outcome: reader.end(), part };
};

/** When the first packet of a file was captured, ns since 1970; null: it has none. */
const beginningOf = async (file: CaptureFile): Promise<bigint | null> => {
  let first: bigint | null = null;
  const reader = captureReader(({ ns }) => {
    first ??= ns;
  });
  for await (const chunk of file.chunks()) if (!reader.push(chunk) || first !== null) break;
  return first;
};

/** Files in the order of their first packets: whichever a viewer took first, the same comes of them. Where one can be read only once, they stay. */
const byTime = async (files: readonly CaptureFile[]): Promise<readonly CaptureFile[]> => {
  if (files.length < 2 || files.some(({ part }) => part === null)) return files;
  const begun = await Promise.all(files.map(async (file) => ({ file, at: await beginningOf(file) })));
  return begun
    .sort((a, b) => (a.at === null || b.at === null ? Number(a.at === null) - Number(b.at === null) : Number(a.at - b.at)))
    .map(({ file }) => file);
};

/**
 * Reads capture files piece by piece, one after the other, and lists their conversations; two files may have the two ends of the same ones.
 * What is kept is where the packets stand: opening a conversation reads only its own.
 */
export const readCaptures = async (files: readonly CaptureFile[], heard: Heard = () => true): Promise<Captures> => {
  const found = gathering();
  const sorted = await byTime(files);
  const outcomes: Outcome[] = [];
  const parts: Spool['part'][] = [];
  let read = 0;
  for (const [i, file] of sorted.entries()) {
    let now = 0;
    const { outcome, part } = await readFile(file, i, found, (octets) => {
      now = octets;
      return heard(read + octets);
    });
    read += now;
    outcomes.push(outcome);
    parts.push(part);
  }
  const list = found.list();
  const said = outcomes.map((outcome, i) => noticesOfFile(outcome, found.rest[i] ?? NO_REST, list.length));
  return {
    list,
    notices: files.map((file) => said[sorted.indexOf(file)] ?? []),
    open: async (n, chosen) => {
      const places = found.places(n);
      const packets = new Map<Place, Packet>();
      for (const range of rangesOf(places)) {
        const bytes = (await parts[range.file]?.(range.from, range.to)) ?? new Uint8Array();
        for (const { place, packet } of packetsIn(range, bytes)) packets.set(place, packet);
      }
      return played(rowOf(list, n), inOrderOf(places, packets), chosen);
    },
  };
};

const NO_REST = { others: new Map<string, number>(), unreadLinks: new Map<number, number>() };

const inOrderOf = (places: readonly Place[], packets: ReadonlyMap<Place, Packet>): readonly Packet[] =>
  places.flatMap((place) => packets.get(place) ?? []);

/** The same for a file that is there as a whole. `most`: so many segments of a conversation are played. */
export const readWhole = (bytes: Uint8Array, most = MOST_SEGMENTS) => {
  const found = gathering();
  const unpacked: Uint8Array[] = [];
  const reader = captureReader(found.file(0), (piece) => unpacked.push(piece));
  reader.push(bytes);
  const outcome = reader.end();
  const plain = unpacked.length === 0 ? bytes : joined(unpacked);
  const list = found.list();
  return {
    list,
    notices: noticesOfFile(outcome, found.rest[0] ?? NO_REST, list.length),
    open: (n: number, chosen: Chosen) => {
      const places = found.places(n);
      const packets = packetsIn({ file: 0, from: 0, to: plain.length, places }, plain).map(({ packet }) => packet);
      return played(rowOf(list, n), packets, chosen, most);
    },
  };
};
