import { describe, expect, test } from 'vitest';
import { segment } from '../../src/tcp/segment';
import { seq } from '../../src/tcp/seq';
import { addressText } from '../../src/wire/addresses';
import { encodeSegment } from '../../src/wire/header';
import type { Packet } from '../../src/wire/packet';
import { readSegments } from '../../src/wire/segments';
import { DESTINATION, ethernet, ipv4, join, octets, SOURCE } from './files';

const sent = segment({ seq: seq(7), ack: seq(9), psh: true, wnd: 100, text: 'Hello, Client!' });
const tcp = encodeSegment(sent, { sourcePort: 1, destinationPort: 2, source: SOURCE, destination: DESTINATION });
const SOURCE6 = Uint8Array.of(0xfd, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
const DESTINATION6 = Uint8Array.of(0xfd, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2);
const tcp6 = encodeSegment(sent, { sourcePort: 1, destinationPort: 2, source: SOURCE6, destination: DESTINATION6 });
const ipv6 = (next: number, rest: Uint8Array): Uint8Array =>
  join([0x60, 0, 0, 0], octets(rest.length, 2, false), [next, 64], SOURCE6, DESTINATION6, rest);

const packet = (linkType: number, bytes: Uint8Array, part: Partial<Packet> = {}): Packet => ({
  n: 1,
  ns: 0n,
  linkType,
  tap: 0,
  bytes,
  length: bytes.length,
  ...part,
});
const read = (...packets: readonly Packet[]) => readSegments(packets);

describe('links', () => {
  const four = ipv4(tcp);
  const six = ipv6(6, tcp6);
  test.each([
    ['Ethernet, IPv4', 1, ethernet(0x0800, four)],
    ['Ethernet, IPv6', 1, ethernet(0x86dd, six)],
    ['Ethernet with padding', 1, join(ethernet(0x0800, four), new Uint8Array(9))],
    ['VLAN', 1, ethernet(0x8100, join([0, 5, 8, 0], four))],
    ['two VLAN tags', 1, ethernet(0x88a8, join([0, 5, 0x81, 0, 0, 6, 0x86, 0xdd], six))],
    ['Linux cooked', 113, join([0, 0, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0, 8, 0], four)],
    ['Linux cooked, second version', 276, join([0x86, 0xdd, 0, 0, 0, 0, 0, 1, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0], six)],
    ['BSD null, little-endian', 0, join([2, 0, 0, 0], four)],
    ['BSD null, big-endian', 0, join([0, 0, 0, 30], six)],
    ['OpenBSD loopback', 108, join([0, 0, 0, 2], four)],
    ['raw IPv4', 101, four],
    ['raw IPv6', 101, six],
    ['raw IP as older systems number it', 12, four],
    ['IPv4 alone', 228, four],
    ['IPv6 alone', 229, six],
  ])('%s', (_, linkType, bytes) => {
    const [seen, none] = read(packet(linkType, bytes)).segments;
    expect(none).toBeUndefined();
    expect(seen).toMatchObject({ decoded: { segment: sent, sourcePort: 1, destinationPort: 2 }, missing: 0, checksumRight: true });
  });

  test('a kind of link that is not read is counted', () => expect([...read(packet(105, four)).rest.unreadLinks]).toEqual([[105, 1]]));
  test('what is no TCP is counted by its name', () =>
    expect([
      ...read(
        packet(1, ethernet(0x0806, new Uint8Array(28))),
        packet(1, ethernet(0x0800, ipv4(new Uint8Array(8), { protocol: 17 }))),
        packet(1, ethernet(0x0800, ipv4(new Uint8Array(8), { protocol: 17 }))),
        packet(1, ethernet(0x88cd, new Uint8Array(8))),
        packet(1, new Uint8Array(5)),
      ).rest.others,
    ]).toEqual([
      ['ARP', 1],
      ['UDP', 2],
      ['0x88cd', 1],
      ['?', 1],
    ]));
});

describe('IP', () => {
  test('options of IPv4 are stepped over', () =>
    expect(read(packet(101, ipv4(tcp, { options: 10 }))).segments[0]?.decoded.segment).toEqual(sent));

  test('extension headers of IPv6 are stepped over', () => {
    const chain = join([43, 0, 0, 0, 0, 0, 0, 0], [60, 1], new Uint8Array(14), [51, 0, 0, 0, 0, 0, 0, 0], [6, 1], new Uint8Array(10), tcp6);
    expect(read(packet(101, ipv6(0, chain))).segments[0]).toMatchObject({ decoded: { segment: sent }, checksumRight: true });
  });

  test('a chain of extension headers that leads nowhere is not followed', () =>
    expect(read(packet(101, ipv6(0, Uint8Array.of(0, 255, 0, 0, 0, 0, 0, 0)))).segments).toEqual([]));

  test.each([
    ['in order', [0, 1, 2]],
    ['in any order', [2, 0, 1]],
    ['one of them twice', [0, 0, 2, 1]],
  ])('fragments %s are put together', (_, order) => {
    const pieces = [
      ipv4(tcp.subarray(0, 16), { fragment: 0x2000 }),
      ipv4(tcp.subarray(16, 24), { fragment: 0x2002 }),
      ipv4(tcp.subarray(24), { fragment: 0x0003 }),
    ];
    const packets = order.map((i, n) => packet(101, pieces[i] ?? tcp, { n }));
    expect(read(...packets).segments).toMatchObject([{ n: order.length - 1, decoded: { segment: sent }, checksumRight: true }]);
  });

  test('fragments of IPv6 are put together', () => {
    const piece = (from: number, to: number, more: number) =>
      ipv6(44, join([6, 0], octets(from + more, 2, false), octets(77, 4, false), tcp6.subarray(from, to)));
    expect(read(packet(101, piece(0, 24, 1)), packet(101, piece(24, 40, 0))).segments).toMatchObject([{ decoded: { segment: sent } }]);
  });

  test('a datagram that stays in pieces gives no segment', () =>
    expect(read(packet(101, ipv4(tcp.subarray(0, 24), { fragment: 0x2000 }))).segments).toEqual([]));

  test('no more is believed than there was on the link', () => {
    const lying = ipv4(tcp);
    lying.set([0xff, 0xff], 2);
    expect(read(packet(101, lying)).segments[0]?.decoded.segment).toEqual(sent);
  });

  test('what the snap length cut off is known to be missing', () => {
    const bytes = ipv4(tcp);
    const seen = read(packet(101, bytes.subarray(0, 45), { length: bytes.length })).segments[0];
    expect(seen).toMatchObject({ missing: 9, checksumRight: null, decoded: { segment: { text: 'Hello\0\0\0\0\0\0\0\0\0' } } });
  });

  test('a length of 0, as where the network card splits large segments, means all there was', () => {
    const bytes = ipv4(tcp);
    bytes.set([0, 0], 2);
    expect(read(packet(101, bytes)).segments[0]?.decoded.segment).toEqual(sent);
  });
});

test.each([
  [[10, 0, 0, 1], '10.0.0.1'],
  [[0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], '2001:db8::1'],
  [[0x20, 1, 0xd, 0xb8, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1], '2001:db8:0:1:1:1:1:1'],
  [[0x20, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1], '2001:0:0:1::1'],
  [Array(16).fill(0), '::'],
  [[...Array(15).fill(0), 1], '::1'],
  [[0xfe, 0x80, ...Array(14).fill(0)], 'fe80::'],
])('the address %j is written %s', (octetsOf, text) => expect(addressText(Uint8Array.from(octetsOf))).toBe(text));
