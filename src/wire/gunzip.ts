import { Gunzip } from 'fflate';
import type { FileFault } from './packet';

/** As much is unpacked at a time: a packed file may be a thousand times larger than it looks, and of a piece that is damaged nothing comes out. */
const PIECE = 1 << 10;

/** Does a file that begins so claim to be gzip (RFC 1952 §2.3.1)? */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * Unpacks gzip as it comes, several members after one another too (RFC 1952 §2.2).
 * @returns `push` gives false once the octets are no gzip any more; `end` says where (in the packed file) it was torn, if it was
 */
export const unpacker = (take: (bytes: Uint8Array) => void) => {
  const stream = new Gunzip((bytes) => take(bytes));
  let taken = 0;
  let fault: FileFault | null = null;
  const feed = (bytes: Uint8Array, last: boolean): void => {
    try {
      stream.push(bytes, last);
      taken += bytes.length;
    } catch {
      fault = { offset: taken, reason: last ? 'cut off' : 'damaged' };
    }
  };
  return {
    push: (chunk: Uint8Array): boolean => {
      // The unpacker keeps what it cannot use yet: not a window of somebody else's.
      for (let at = 0; fault === null && at < chunk.length; at += PIECE) feed(chunk.slice(at, at + PIECE), false);
      return fault === null;
    },
    /** No more will come. */
    end: (): FileFault | null => {
      if (fault === null) feed(new Uint8Array(), true);
      return fault;
    },
  };
};
