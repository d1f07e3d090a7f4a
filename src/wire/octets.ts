import type { Octets } from '../tcp/segment';

/** As many octets as one call of String.fromCharCode is given. */
const PIECE = 8192;

/** Bytes as an octet string: one character an octet. */
export const octetsOf = (bytes: Uint8Array): Octets => {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return text;
};

/** The octets of an octet string. */
export const bytesOf = (octets: Octets): Uint8Array => Uint8Array.from(octets, (c) => c.charCodeAt(0) & 0xff);

/** A view for reading numbers of network order out of a piece of a file. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
