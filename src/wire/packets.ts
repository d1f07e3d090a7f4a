import type { PacketFile } from './packet';
import { readPcap } from './pcap';
import { readPcapng } from './pcapng';

/** Reads a capture file; null: it is neither pcap nor pcapng. */
export const readPackets = (bytes: Uint8Array): PacketFile | null => readPcap(bytes) ?? readPcapng(bytes);
