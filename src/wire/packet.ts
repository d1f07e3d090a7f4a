/** One packet of a capture file. */
export type Packet = Readonly<{
  /** Its number in the file, from 1. */
  n: number;
  /** When it was captured, in nanoseconds since 1970. */
  ns: bigint;
  /** The kind of link, as LINKTYPE_ numbers it. */
  linkType: number;
  /** Which of the places that its file was captured at: interfaces, counted from 0 through all sections. */
  tap: number;
  /** What was captured of it, and how long it was on the link. */
  bytes: Uint8Array;
  length: number;
}>;

/** No file has more of them; read again, those of the nth file count from n times so many. */
export const TAPS = 1 << 16;

/** Where a file can be read no further, and why: it ends in the middle, or a length in it cannot be true. */
export type FileFault = Readonly<{ offset: number; reason: 'cut off' | 'damaged' }>;

/** All whole packets before the fault, if there is one. */
export type PacketFile = Readonly<{ packets: readonly Packet[]; fault: FileFault | null }>;

/** The longest packet that is believed, as in libpcap (MAXIMUM_SNAPLEN): what claims to be longer is damaged. */
export const LONGEST_PACKET = 262_144;

/** Is given each packet, and the offset in the file at which its octets begin. The octets are only lent: what is kept must be copied. */
export type TakePacket = (packet: Packet, at: number) => void;

/** A window on the file: `bytes` from `from` on is what there is of it, beginning at `offset` in the file. */
export type Window = Readonly<{ bytes: Uint8Array; view: DataView; from: number; offset: number }>;

/**
 * Reads the next record of a file out of a window.
 * @returns how many octets it took; or how many it needs to have there; or that it cannot be true
 */
export type ReadRecord = (window: Window) => number | Readonly<{ needs: number }> | 'damaged';
