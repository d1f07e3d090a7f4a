import { viewOf } from './octets';
import { type FileFault, LONGEST_PACKET, type Packet, type PacketFile } from './packet';

const HEADER = 24;
const RECORD = 16;

/** The magic number says whose byte order the file has, and what its fractions of a second are, in ns. */
const FRACTIONS: Readonly<Record<number, bigint>> = { 2712847316: 1000n, 2712812621: 1n };

/** The link type is the lower half of its field; the rest tells of check sequences. */
const LINK_TYPE = 0xffff;

/**
 * Reads a classic pcap file: both byte orders, micro- and nanoseconds.
 * @returns null if it is no such file
 */
export const readPcap = (bytes: Uint8Array): PacketFile | null => {
  const view = viewOf(bytes);
  const little = bytes.length >= 4 && FRACTIONS[view.getUint32(0, true)] !== undefined;
  const fraction = bytes.length < 4 ? undefined : FRACTIONS[view.getUint32(0, little)];
  if (fraction === undefined) return null;
  if (bytes.length < HEADER) return { packets: [], fault: { offset: bytes.length, reason: 'cut off' } };
  const linkType = view.getUint32(20, little) & LINK_TYPE;
  const packets: Packet[] = [];
  const faulty = (offset: number, reason: FileFault['reason']): PacketFile => ({ packets, fault: { offset, reason } });
  for (let at = HEADER; at < bytes.length; ) {
    if (at + RECORD > bytes.length) return faulty(bytes.length, 'cut off');
    const captured = view.getUint32(at + 8, little);
    const length = view.getUint32(at + 12, little);
    if (captured > LONGEST_PACKET) return faulty(at, 'damaged');
    const from = at + RECORD;
    if (from + captured > bytes.length) return faulty(bytes.length, 'cut off');
    packets.push({
      n: packets.length + 1,
      ns: BigInt(view.getUint32(at, little)) * 1_000_000_000n + BigInt(view.getUint32(at + 4, little)) * fraction,
      linkType,
      bytes: bytes.subarray(from, from + captured),
      length: Math.min(LONGEST_PACKET, Math.max(length, captured)),
    });
    at = from + captured;
  }
  return { packets, fault: null };
};
