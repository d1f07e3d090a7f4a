import { addressText } from './addresses';
import { reassembly, type Whole } from './fragments';
import { checksumRight, type DecodedSegment, decodeSegment } from './header';
import { type Datagram, readDatagram } from './ip';
import { readLink, readsLink } from './link';
import { u32 } from './octets';
import { type Packet, TAPS } from './packet';

/** A TCP segment as it was captured. */
export type SeenSegment = Readonly<{
  /** The number in the file of the packet that brought it (of fragments: of the one that made it whole). */
  n: number;
  /** ns since 1970. */
  ns: bigint;
  source: string;
  destination: string;
  /** Of the files that were read together, which one; and by which it is known at which place it was captured. */
  file: number;
  tap: string;
  /** IPv4's identification; 0: none. */
  ipId: number;
  decoded: DecodedSegment;
  /** Octets of text that are not in the file. */
  missing: number;
  /** null: cannot be told, because octets are missing. A wrong one is usual where the network card fills it in. */
  checksumRight: boolean | null;
}>;

const TCP = 6;
/** The names that protocols go by in every language. */
const PROTOCOLS: Readonly<Record<number, string>> = { 1: 'ICMP', 2: 'IGMP', 17: 'UDP', 47: 'GRE', 50: 'ESP', 58: 'ICMPv6', 132: 'SCTP' };
const ETHER_TYPES: Readonly<Record<number, string>> = {
  2048: 'IPv4',
  2054: 'ARP',
  34525: 'IPv6',
  34887: 'MPLS',
  34916: 'PPPoE',
  35020: 'LLDP',
};

const protocolName = (protocol: number): string => PROTOCOLS[protocol] ?? `IP ${protocol}`;
/** Below 1536 the field is a length (IEEE 802.3). */
const etherTypeName = (type: number): string => ETHER_TYPES[type] ?? (type < 1536 ? 'LLC' : `0x${type.toString(16).padStart(4, '0')}`);

/** What else there is in a file beside TCP. */
export type Rest = Readonly<{
  /** By the names of the protocols: how many packets. */
  others: ReadonlyMap<string, number>;
  /** Kinds of link that are not read here: how many packets. */
  unreadLinks: ReadonlyMap<number, number>;
}>;

/**
 * Goes down to the TCP that packets carry, in the order of the file.
 * @param tagOf is asked what a packet that carries TCP, or a piece of it, is to be known by
 * @returns `take` gives what is whole with a packet and what its pieces are known by, null if nothing is
 */
export const carrier = <Tag>(tagOf: (packet: Packet) => Tag) => {
  const whole = reassembly<Tag>();
  const others = new Map<string, number>();
  const unreadLinks = new Map<number, number>();
  const count = <K>(counts: Map<K, number>, key: K): null => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return null;
  };
  const rest: Rest = { others, unreadLinks };
  return {
    rest,
    /** What calls itself TCP and cannot be. */
    refuse: () => count(others, 'TCP?'),
    take: (packet: Packet): Whole<Tag> | null => {
      const { linkType, bytes, length } = packet;
      if (!readsLink(linkType)) return count(unreadLinks, linkType);
      const link = readLink(linkType, bytes);
      const datagram = link === null ? null : readDatagram(link.etherType, bytes.subarray(link.at), length - link.at);
      if (datagram === null) return count(others, link === null ? '?' : etherTypeName(link.etherType));
      if (datagram.protocol === TCP) return whole(datagram, tagOf(packet), packet.tap);
      return datagram.fragment === null || datagram.fragment.offset === 0 ? count(others, protocolName(datagram.protocol)) : null;
    },
  };
};

/** LINKTYPE_LINUX_SLL2 says in each packet of which interface it is. */
const COOKED_2 = 276;
const INTERFACE_AT = 4;
const tapOf = ({ tap, linkType, bytes }: Packet): string =>
  linkType === COOKED_2 && bytes.length >= INTERFACE_AT + 4 ? `${tap} ${u32(bytes, INTERFACE_AT)}` : `${tap}`;

/** The segment that a whole datagram carries; null: it cannot be one. */
const readSegment = (d: Datagram, packet: Packet): SeenSegment | null => {
  const { n, ns } = packet;
  const decoded = decodeSegment(d.payload, d.missing);
  if (typeof decoded === 'string') return null;
  return {
    n,
    ns,
    source: addressText(d.source),
    destination: addressText(d.destination),
    file: Math.floor(packet.tap / TAPS),
    tap: tapOf(packet),
    ipId: d.id,
    decoded,
    missing: d.missing,
    checksumRight: d.missing > 0 ? null : checksumRight(d.payload, d.source, d.destination),
  };
};

/** Picks the TCP segments out of packets, in the order of the file. */
export const readSegments = (packets: readonly Packet[]): Readonly<{ segments: readonly SeenSegment[]; rest: Rest }> => {
  const carried = carrier(() => null);
  const segments = packets.flatMap((packet) => {
    const found = carried.take(packet);
    if (found === null) return [];
    return readSegment(found.datagram, packet) ?? carried.refuse() ?? [];
  });
  return { segments, rest: carried.rest };
};
