import type { Octets } from '../tcp/segment';

/** As many octets as one call of String.fromCharCode is given. */
const PIECE = 8192;

/** Bytes as an octet string: one character an octet. */
export const octetsOf = (bytes: Uint8Array): Octets => {
  let text = '';
  // Spread octet by octet it would take ten times as long.
  for (let at = 0; at < bytes.length; at += PIECE) text += Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + PIECE));
  return text;
};

/** The octets of an octet string. */
export const bytesOf = (octets: Octets): Uint8Array => Uint8Array.from(octets, (c) => c.charCodeAt(0) & 0xff);

/** Pieces in a row, copied. */
export const joined = (pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

/** A view for reading numbers of network order out of a piece of a file. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The 16 and the 32 bits of network order that begin at an octet; octets that are not there count as 0. */
export const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
export const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 0x10000 + u16(bytes, at + 2);
