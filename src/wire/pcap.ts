import { LONGEST_PACKET, type ReadRecord, type TakePacket } from './packet';

const HEADER = 24;
const RECORD = 16;

/** The magic number says whose byte order the file has, and what its fractions of a second are, in ns. */
const FRACTIONS: Readonly<Record<number, bigint>> = { 2712847316: 1000n, 2712812621: 1n };

/** The link type is the lower half of its field; the rest tells of check sequences. */
const LINK_TYPE = 0xffff;

/** Does a file that begins so claim to be a classic pcap? `view` has four octets at least. */
export const isPcap = (view: DataView): boolean =>
  FRACTIONS[view.getUint32(0, true)] !== undefined || FRACTIONS[view.getUint32(0)] !== undefined;

/** Reads a classic pcap file record by record: both byte orders, micro- and nanoseconds. */
export const pcapReader = (take: TakePacket): ReadRecord => {
  let little = false;
  let fraction: bigint | undefined;
  let linkType = 0;
  let n = 0;
  return ({ bytes, view, from, offset }) => {
    const there = bytes.length - from;
    if (fraction === undefined) {
      if (there < HEADER) return { needs: HEADER };
      little = FRACTIONS[view.getUint32(from, true)] !== undefined;
      fraction = FRACTIONS[view.getUint32(from, little)] ?? 1n;
      linkType = view.getUint32(from + 20, little) & LINK_TYPE;
      return HEADER;
    }
    if (there < RECORD) return { needs: RECORD };
    const captured = view.getUint32(from + 8, little);
    const length = view.getUint32(from + 12, little);
    if (captured > LONGEST_PACKET) return 'damaged';
    if (there < RECORD + captured) return { needs: RECORD + captured };
    const ns = BigInt(view.getUint32(from, little)) * 1_000_000_000n + BigInt(view.getUint32(from + 4, little)) * fraction;
    const packet = bytes.subarray(from + RECORD, from + RECORD + captured);
    n += 1;
    take({ n, ns, linkType, tap: 0, bytes: packet, length: Math.min(LONGEST_PACKET, Math.max(length, captured)) }, offset + RECORD);
    return RECORD + captured;
  };
};
