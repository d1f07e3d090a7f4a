import { u16, viewOf } from './octets';

/** What a packet of the link layer carries: EtherType (or what stands for it), and where that begins. */
export type Payload = Readonly<{ etherType: number; at: number }>;

/** EtherTypes. */
export const IPV4 = 0x0800;
export const IPV6 = 0x86dd;

/** IEEE 802.1Q, 802.1ad, and what some switches use for the outer tag. */
const VLAN_TAGS: readonly number[] = [0x8100, 0x88a8, 0x9100];

/** The address families that BSDs, macOS, Linux and Windows number IPv4 and IPv6 with, on loopback links. */
const FAMILY_4: readonly number[] = [2];
const FAMILY_6: readonly number[] = [10, 23, 24, 28, 30];

type Reader = (bytes: Uint8Array) => Payload | null;

const ethernet: Reader = (bytes) => {
  let at = 12;
  let etherType = u16(bytes, at);
  while (at + 2 <= bytes.length && VLAN_TAGS.includes(etherType)) {
    at += 4;
    etherType = u16(bytes, at);
  }
  return at + 2 <= bytes.length ? { etherType, at: at + 2 } : null;
};

/** Linux cooked: the protocol stands at a fixed place. */
const cooked =
  (typeAt: number, header: number): Reader =>
  (bytes) =>
    bytes.length >= header ? { etherType: u16(bytes, typeAt), at: header } : null;

const loopback: Reader = (bytes) => {
  if (bytes.length < 4) return null;
  const view = viewOf(bytes);
  // LINKTYPE_NULL is in the order of the capturing machine, which the file does not tell for sure: the value that is a family is meant.
  const families = [view.getUint32(0), view.getUint32(0, true)];
  if (families.some((family) => FAMILY_4.includes(family))) return { etherType: IPV4, at: 4 };
  return { etherType: families.some((family) => FAMILY_6.includes(family)) ? IPV6 : 0, at: 4 };
};

const raw: Reader = (bytes) => {
  const version = (bytes[0] ?? 0) >> 4;
  return bytes.length === 0 ? null : { etherType: version === 4 ? IPV4 : version === 6 ? IPV6 : 0, at: 0 };
};

/** The kinds of link that are read, by their LINKTYPE_ numbers (12 and 14: raw IP as older systems number it). */
const READERS: Readonly<Record<number, Reader>> = {
  0: loopback,
  1: ethernet,
  12: raw,
  14: raw,
  101: raw,
  108: loopback,
  113: cooked(14, 16),
  228: raw,
  229: raw,
  276: cooked(0, 20),
};

/** Is this kind of link read here? */
export const readsLink = (linkType: number): boolean => READERS[linkType] !== undefined;

/** What a packet carries; null: its link header is not whole, or the kind of link is not read. */
export const readLink = (linkType: number, bytes: Uint8Array): Payload | null => READERS[linkType]?.(bytes) ?? null;
