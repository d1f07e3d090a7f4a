import { addressText } from './addresses';
import { reassembly } from './fragments';
import { checksumRight, type DecodedSegment, decodeSegment } from './header';
import { type Datagram, readDatagram } from './ip';
import { readLink, readsLink } from './link';
import type { Packet } from './packet';

/** A TCP segment as it was captured. */
export type SeenSegment = Readonly<{
  /** The number in the file of the packet that brought it (of fragments: of the one that made it whole). */
  n: number;
  /** ns since 1970. */
  ns: bigint;
  source: string;
  destination: string;
  /** IPv4's identification; 0: none. */
  ipId: number;
  decoded: DecodedSegment;
  /** Octets of text that are not in the file. */
  missing: number;
  /** null: cannot be told, because octets are missing. A wrong one is usual where the network card fills it in. */
  checksumRight: boolean | null;
}>;

/** What a file's packets are. */
export type SeenSegments = Readonly<{
  segments: readonly SeenSegment[];
  /** What else there is, by the names of the protocols: how many packets. */
  others: ReadonlyMap<string, number>;
  /** Kinds of link that are not read here: how many packets. */
  unreadLinks: ReadonlyMap<number, number>;
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

/** The segment that a whole datagram carries, or its name if it carries something else. */
const readSegment = (d: Datagram, { n, ns }: Packet): SeenSegment | string => {
  if (d.protocol !== TCP) return protocolName(d.protocol);
  const decoded = decodeSegment(d.payload, d.missing);
  if (typeof decoded === 'string') return 'TCP?';
  return {
    n,
    ns,
    source: addressText(d.source),
    destination: addressText(d.destination),
    ipId: d.id,
    decoded,
    missing: d.missing,
    checksumRight: d.missing > 0 ? null : checksumRight(d.payload, d.source, d.destination),
  };
};

/** Picks the TCP segments out of a file's packets, in the order of the file. */
export const readSegments = (packets: readonly Packet[]): SeenSegments => {
  const segments: SeenSegment[] = [];
  const others = new Map<string, number>();
  const unreadLinks = new Map<number, number>();
  const whole = reassembly();
  const count = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const packet of packets) {
    const { linkType, bytes, length } = packet;
    if (!readsLink(linkType)) {
      count(unreadLinks, linkType);
      continue;
    }
    const link = readLink(linkType, bytes);
    const datagram = link === null ? null : readDatagram(link.etherType, bytes.subarray(link.at), length - link.at);
    if (datagram === null) {
      count(others, link === null ? '?' : etherTypeName(link.etherType));
      continue;
    }
    const joined = whole(datagram);
    if (joined === null) continue;
    const found = readSegment(joined, packet);
    if (typeof found === 'string') count(others, found);
    else segments.push(found);
  }
  return { segments, others, unreadLinks };
};
