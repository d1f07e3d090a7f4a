/** The Internet checksum (RFC 1071): the ones' complement of the ones' complement sum of 16-bit words, an odd octet padded with 0. */
const sum = (bytes: Uint8Array): number => {
  let total = 0;
  for (let i = 0; i < bytes.length; i += 2) total += ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
  return total;
};

const folded = (total: number): number => {
  let rest = total;
  while (rest > 0xffff) rest = Math.floor(rest / 0x10000) + (rest % 0x10000);
  return rest;
};

const TCP = 6;

/**
 * The checksum over the pseudo-header (RFC 9293 §3.1; of IPv6: RFC 8200 §8.1) and the whole segment.
 * @param source, destination 4 octets each (IPv4) or 16 (IPv6)
 * @returns what belongs into the field if it is 0 in `bytes`; 0 if the field is right as it stands in `bytes`
 */
export const checksumOf = (bytes: Uint8Array, source: Uint8Array, destination: Uint8Array): number =>
  ~folded(sum(source) + sum(destination) + TCP + Math.floor(bytes.length / 0x10000) + (bytes.length % 0x10000) + sum(bytes)) & 0xffff;

/** The same over a header alone, as IPv4 has it (RFC 791 §3.1). */
export const checksumOfHeader = (bytes: Uint8Array): number => ~folded(sum(bytes)) & 0xffff;
