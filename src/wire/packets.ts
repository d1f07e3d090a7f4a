import { isGzip, unpacker } from './gunzip';
import { joined, viewOf } from './octets';
import type { FileFault, Packet, PacketFile, ReadRecord, TakePacket } from './packet';
import { isPcap, pcapReader } from './pcap';
import { isPcapng, pcapngReader } from './pcapng';

/** What a file turned out to be. `packets`: how many whole ones there were. */
export type Outcome = 'empty' | 'no capture' | Readonly<{ packets: number; fault: FileFault | null }>;

/** A magic number's octets. */
const MAGIC = 4;
const NOTHING = new Uint8Array();

/** Reads what is not packed. No more than one record is kept, whatever the lengths in the file say. */
const plainReader = (take: TakePacket) => {
  let pieces: Uint8Array[] = [];
  let waiting = 0;
  let needs = MAGIC;
  let offset = 0;
  let read: ReadRecord | null = null;
  let packets = 0;
  let fault: FileFault | null = null;
  let foreign = false;
  const counted: TakePacket = (packet, at) => {
    packets += 1;
    take(packet, at);
  };
  const begin = (view: DataView): ReadRecord | null => (isPcap(view) ? pcapReader(counted) : isPcapng(view) ? pcapngReader(counted) : null);

  const work = (bytes: Uint8Array): number => {
    const view = viewOf(bytes);
    read ??= begin(view);
    foreign = read === null;
    if (read === null) return bytes.length;
    for (let from = 0; ; ) {
      if (from === bytes.length) {
        needs = 1;
        return from;
      }
      const done = read({ bytes, view, from, offset: offset + from });
      if (done === 'damaged') fault = { offset: offset + from, reason: 'damaged' };
      if (done === 'damaged') return bytes.length;
      if (typeof done !== 'number') {
        needs = done.needs;
        return from;
      }
      from += done;
    }
  };

  return {
    /** @returns false: it can be read no further */
    push: (chunk: Uint8Array): boolean => {
      let rest = chunk;
      while (fault === null && !foreign && rest.length > 0) {
        // A record that began in the piece before is put together alone, so that the piece itself need not be copied.
        const wanted = waiting === 0 ? rest.length : Math.min(rest.length, needs - waiting);
        pieces.push(rest.subarray(0, wanted));
        waiting += wanted;
        rest = rest.subarray(wanted);
        if (waiting < needs) continue;
        const [only] = pieces;
        const bytes = only && pieces.length === 1 ? only : joined(pieces);
        const done = work(bytes);
        offset += done;
        waiting = bytes.length - done;
        pieces = waiting > 0 ? [bytes.slice(done)] : [];
      }
      return fault === null && !foreign;
    },
    end: (): Outcome => {
      if (offset + waiting === 0) return 'empty';
      if (read === null) return 'no capture';
      return { packets, fault: fault ?? (waiting > 0 ? { offset: offset + waiting, reason: 'cut off' } : null) };
    },
  };
};

/**
 * Reads a capture file as it comes, in pieces of any size: pcap or pcapng, packed by gzip or not.
 * @param unpacked is given the octets of a packed file as they are unpacked; it is these that offsets count
 */
export const captureReader = (take: TakePacket, unpacked: (bytes: Uint8Array) => void = () => {}) => {
  const plain = plainReader(take);
  let packed: ReturnType<typeof unpacker> | null = null;
  let first: Uint8Array = NOTHING;
  let begun = false;
  let going = true;

  const begin = (): void => {
    begun = true;
    if (!isGzip(first)) return;
    packed = unpacker((bytes) => {
      unpacked(bytes);
      going &&= plain.push(bytes);
    });
  };

  const feed = (chunk: Uint8Array): void => {
    const fine = packed === null ? plain.push(chunk) : packed.push(chunk);
    going &&= fine;
  };

  return {
    /** @returns false: it can be read no further */
    push: (chunk: Uint8Array): boolean => {
      if (begun && going) feed(chunk);
      if (begun) return going;
      first = joined([first, chunk]);
      if (first.length < 2) return true;
      begin();
      feed(first);
      return going;
    },
    /** No more will come. */
    end: (): Outcome => {
      if (!begun) feed(first);
      const torn = packed?.end() ?? null;
      const outcome = plain.end();
      if (typeof outcome === 'string') return packed === null ? outcome : 'no capture';
      return torn === null || outcome.fault?.reason === 'damaged' ? outcome : { ...outcome, fault: torn };
    },
  };
};

/** Reads a capture file that is there as a whole; null: it is none. */
export const readPackets = (bytes: Uint8Array): PacketFile | null => {
  const packets: Packet[] = [];
  const reader = captureReader((packet) => packets.push(packet));
  reader.push(bytes);
  const outcome = reader.end();
  return typeof outcome === 'string' ? null : { packets, fault: outcome.fault };
};
