import type { Side } from '../tcp/names';
import { checksumOfHeader } from './checksum';
import { IPV4, IPV6 } from './link';
import { viewOf } from './octets';
import type { OnTheWire } from './onTheWire';

const ETHERNET = 14;
const HEADER_4 = 20;
const HEADER_6 = 40;
const TCP = 6;
const TTL = 64;
const DONT_FRAGMENT = 0x4000;

/** Locally administered addresses (IEEE 802 §8.4): no card in the world has them. */
const STATION: Readonly<Record<Side, number>> = { client: 1, server: 2 };
const LOCAL = 0x02;

/** A length that its 16 bits cannot hold stands as 0, as where the network card does the splitting. */
const lengthField = (length: number): number => (length > 0xffff ? 0 : length);

const writeIpv4 = (header: Uint8Array, { way, octets }: OnTheWire, id: number): void => {
  const view = viewOf(header);
  view.setUint8(0, 0x45);
  view.setUint16(2, lengthField(HEADER_4 + octets.length));
  view.setUint16(4, id);
  view.setUint16(6, DONT_FRAGMENT);
  view.setUint8(8, TTL);
  view.setUint8(9, TCP);
  header.set(way.source, 12);
  header.set(way.destination, 16);
  view.setUint16(10, checksumOfHeader(header));
};

const writeIpv6 = (header: Uint8Array, { way, octets }: OnTheWire): void => {
  const view = viewOf(header);
  view.setUint8(0, 0x60);
  view.setUint16(4, lengthField(octets.length));
  view.setUint8(6, TCP);
  view.setUint8(7, TTL);
  header.set(way.source, 8);
  header.set(way.destination, 24);
};

/**
 * A segment in its Ethernet frame, in IPv4 or IPv6 as its addresses are (RFC 894, RFC 791; RFC 2464, RFC 8200).
 * @param from which end sent it
 * @param id IPv4's identification, the same for copies that the network made
 */
export const frameOf = (wire: OnTheWire, from: Side, id: number): Uint8Array => {
  const six = wire.way.source.length !== 4;
  const header = six ? HEADER_6 : HEADER_4;
  const frame = new Uint8Array(ETHERNET + header + wire.octets.length);
  const to: Side = from === 'client' ? 'server' : 'client';
  frame.set([LOCAL, 0, 0, 0, 0, STATION[to], LOCAL, 0, 0, 0, 0, STATION[from]]);
  viewOf(frame).setUint16(12, six ? IPV6 : IPV4);
  const ip = frame.subarray(ETHERNET, ETHERNET + header);
  if (six) writeIpv6(ip, wire);
  else writeIpv4(ip, wire, id);
  frame.set(wire.octets, ETHERNET + header);
  return frame;
};
