import { IPV4, IPV6 } from './link';
import { u16, viewOf } from './octets';

/** Of a fragmented datagram: which one, where in it this piece belongs (octets), and whether more follows. */
export type Fragment = Readonly<{ id: number; offset: number; more: boolean }>;

/** An IP datagram (RFC 791, RFC 8200) down to what it carries. */
export type Datagram = Readonly<{
  /** 4 octets or 16. */
  source: Uint8Array;
  destination: Uint8Array;
  /** Of what is carried, as IANA numbers it. */
  protocol: number;
  /** What was captured of that. */
  payload: Uint8Array;
  /** How many octets of it were on the link and are not in the file. */
  missing: number;
  /** null: whole. */
  fragment: Fragment | null;
  /** IPv4's identification, which tells a copy from a repetition; 0 where the sender gives none. */
  id: number;
}>;

const HEADER_4 = 20;
const HEADER_6 = 40;

/**
 * Where what is carried ends, by the length that the header gives (a link may pad). No header is believed beyond what was on the link;
 * 0 stands there when the network card does the splitting.
 */
const endOf = (declared: number, onLink: number): number => Math.min(declared === 0 ? onLink : declared, onLink);

const readIpv4 = (bytes: Uint8Array, onLink: number): Datagram | null => {
  if (bytes.length < HEADER_4) return null;
  const first = bytes[0] ?? 0;
  const header = (first & 0xf) * 4;
  if (first >> 4 !== 4 || header < HEADER_4 || header > bytes.length) return null;
  const total = u16(bytes, 2);
  if (total !== 0 && total < header) return null;
  const pieces = u16(bytes, 6);
  const offset = (pieces & 0x1fff) * 8;
  const more = (pieces & 0x2000) !== 0;
  const end = endOf(total, onLink);
  const payload = bytes.subarray(header, Math.min(end, bytes.length));
  return {
    source: bytes.subarray(12, 16),
    destination: bytes.subarray(16, 20),
    protocol: bytes[9] ?? 0,
    payload,
    missing: Math.max(0, end - header - payload.length),
    fragment: offset > 0 || more ? { id: u16(bytes, 4), offset, more } : null,
    id: u16(bytes, 4),
  };
};

/** The extension headers of IPv6 that are stepped over; all but two give their length in units of 8 octets after the first. */
const HOP_BY_HOP = 0;
const ROUTING = 43;
const FRAGMENT = 44;
const AUTHENTICATION = 51;
const DESTINATION = 60;
const MOBILITY = 135;
const EXTENSIONS: readonly number[] = [HOP_BY_HOP, ROUTING, FRAGMENT, AUTHENTICATION, DESTINATION, MOBILITY];

const extensionLength = (type: number, second: number): number =>
  type === FRAGMENT ? 8 : type === AUTHENTICATION ? (second + 2) * 4 : (second + 1) * 8;

const readIpv6 = (bytes: Uint8Array, onLink: number): Datagram | null => {
  if (bytes.length < HEADER_6) return null;
  const view = viewOf(bytes);
  if (view.getUint8(0) >> 4 !== 6) return null;
  const declared = view.getUint16(4);
  let protocol = view.getUint8(6);
  let at = HEADER_6;
  let fragment: Fragment | null = null;
  while (EXTENSIONS.includes(protocol)) {
    if (at + 8 > bytes.length) return null;
    if (protocol === FRAGMENT) {
      const pieces = view.getUint16(at + 2);
      const whole = (pieces & 0xfff9) === 0;
      fragment = whole ? null : { id: view.getUint32(at + 4), offset: pieces & 0xfff8, more: (pieces & 1) === 1 };
    }
    const next = view.getUint8(at);
    at += extensionLength(protocol, view.getUint8(at + 1));
    protocol = next;
    // What follows in a later fragment is no header any more.
    if (fragment !== null && fragment.offset > 0) break;
  }
  if (at > bytes.length) return null;
  const end = endOf(declared === 0 ? 0 : HEADER_6 + declared, onLink);
  const payload = bytes.subarray(at, Math.min(end, bytes.length));
  return {
    source: bytes.subarray(8, 24),
    destination: bytes.subarray(24, 40),
    protocol,
    payload,
    missing: Math.max(0, end - at - payload.length),
    fragment,
    id: 0,
  };
};

/**
 * Reads a datagram of IPv4 (options included) or IPv6 (extension headers included).
 * @param onLink how many octets there were on the link, captured or not
 * @returns null: it is neither, or its header is not whole
 */
export const readDatagram = (etherType: number, bytes: Uint8Array, onLink: number): Datagram | null => {
  if (etherType === IPV4) return readIpv4(bytes, onLink);
  return etherType === IPV6 ? readIpv6(bytes, onLink) : null;
};
