import type { Trace } from '../trace/trace';
import { readWhole } from './captures';
import { type CaptureNotice, notice } from './notices';

export { type CaptureFile, type Captures, readCaptures, type Spool } from './captures';
export type { CaptureNotice } from './notices';

/** What a capture file came to. No trace: nothing of it can be played. */
export type Capture = Readonly<{ trace: Trace | null; notices: readonly CaptureNotice[] }>;

/**
 * Reads a capture file that is there as a whole (pcap or pcapng, packed by gzip or not) and plays its first TCP conversation through the
 * same chart as a simulated run. Never throws: of a damaged file what is whole is played.
 */
export const readCapture = (bytes: Uint8Array): Capture => {
  const { list, notices, open } = readWhole(bytes);
  if (list.length === 0) return { trace: null, notices };
  const { trace, notices: ofPlay } = open(1, null);
  return { trace, notices: [...notices, ...(list.length > 1 ? [notice('capture.several', { count: list.length })] : []), ...ofPlay] };
};
