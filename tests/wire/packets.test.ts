import { describe, expect, test } from 'vitest';
import { readPackets } from '../../src/wire/packets';
import { block, bytesOfFile, CAPTURES, enhancedPacket, interfaceBlock, join, octets, pcapFile, section } from './files';

const a = Uint8Array.of(1, 2, 3, 4, 5);
const b = Uint8Array.of(6, 7);
const told = [
  { sec: 1_700_000_000, fraction: 1, bytes: a },
  { sec: 1_700_000_001, fraction: 999_999, bytes: b, length: 1500 },
];
const SECOND = 1_700_000_000n * 1_000_000_000n;
const brief = (bytes: Uint8Array) => readPackets(bytes)?.packets.map((p) => ({ ...p, bytes: [...p.bytes] }));

describe('pcap', () => {
  test.each([
    ['little-endian', true],
    ['big-endian', false],
  ])('%s, micro- and nanoseconds', (_, little) => {
    const packets = (perMicro: bigint, ns: bigint) => [
      { n: 1, ns: SECOND + perMicro, linkType: 1, tap: 0, bytes: [...a], length: 5 },
      { n: 2, ns: SECOND + ns, linkType: 1, tap: 0, bytes: [...b], length: 1500 },
    ];
    expect(brief(pcapFile(told, { little }))).toEqual(packets(1000n, 1_999_999_000n));
    expect(brief(pcapFile(told, { little, nanoseconds: true }))).toEqual(packets(1n, 1_000_999_999n));
  });

  test('the octets beside the link type do not change it', () => {
    const file = pcapFile(told);
    file.set(octets(0x2000_0001, 4, true), 20);
    expect(brief(file)?.[0]?.linkType).toBe(1);
  });

  test('a record longer than any packet is damage, and what was before it is kept', () => {
    const file = pcapFile(told);
    file.set(octets(0x7fff_ffff, 4, true), 24 + 16 + 5 + 8);
    expect(readPackets(file)).toMatchObject({ packets: [{ n: 1 }], fault: { offset: 45, reason: 'damaged' } });
  });

  test.each(CAPTURES)('%s cut off at every octet: the whole packets before it are kept', (name) => {
    const file = bytesOfFile(name);
    const whole = readPackets(file);
    expect(whole?.fault).toBeNull();
    let end = 24;
    const ends = (whole?.packets ?? []).map((p) => (end += 16 + p.bytes.length));
    for (let cut = 4; cut < file.length; cut++) {
      const read = readPackets(file.subarray(0, cut));
      const kept = ends.filter((e) => e <= cut).length;
      expect(read?.packets.map((p) => p.n)).toEqual(ends.slice(0, kept).map((_, i) => i + 1));
      const between = cut === 24 || ends.includes(cut);
      expect(read?.fault).toEqual(between ? null : { offset: cut, reason: 'cut off' });
    }
  });
});

describe('pcapng', () => {
  const ticks = SECOND / 1000n + 5n;
  const small = join(section(), interfaceBlock(1), enhancedPacket(0, ticks, a));

  test.each([
    ['little-endian', true],
    ['big-endian', false],
  ])('%s', (_, little) => {
    const file = join(section(little), interfaceBlock(101, { little }), enhancedPacket(0, ticks, a, little));
    expect(brief(file)).toEqual([{ n: 1, ns: SECOND + 5000n, linkType: 101, tap: 0, bytes: [...a], length: 5 }]);
  });

  test('several sections of either order, several interfaces, unknown blocks between them', () => {
    const file = join(
      small,
      block(0xbad, [1, 2, 3]),
      interfaceBlock(113, { resolution: 9 }),
      enhancedPacket(1, SECOND + 7n, b),
      section(false),
      block(5, [0, 0, 0, 0, 1, 2, 3, 4], false),
      interfaceBlock(276, { little: false, resolution: 0x80 + 10, offset: 1_700_000_000 }),
      enhancedPacket(0, 512n, a, false),
    );
    expect(readPackets(file)?.packets.map(({ n, ns, linkType }) => [n, ns - SECOND, linkType])).toEqual([
      [1, 5000n, 1],
      [2, 7n, 113],
      [3, 500_000_000n, 276],
    ]);
    expect(readPackets(file)?.fault).toBeNull();
  });

  test('simple packets are cut to the snap length and count as taken with the one before', () => {
    const file = join(section(), interfaceBlock(1, { snap: 2 }), enhancedPacket(0, ticks, a), block(3, join(octets(5, 4, true), [8, 9])));
    expect(brief(file)?.[1]).toEqual({ n: 2, ns: SECOND + 5000n, linkType: 1, tap: 0, bytes: [8, 9], length: 5 });
  });

  test('the packet block of older files', () => {
    const old = block(
      2,
      join(
        octets(0, 4, true),
        octets(ticks >> 32n, 4, true),
        octets(ticks & 0xffff_ffffn, 4, true),
        octets(2, 4, true),
        octets(9, 4, true),
        b,
      ),
    );
    expect(brief(join(section(), interfaceBlock(1), old))).toEqual([
      { n: 1, ns: SECOND + 5000n, linkType: 1, tap: 0, bytes: [...b], length: 9 },
    ]);
  });

  const at = small.length;
  test.each([
    ['a total length of 0', octets(0, 4, true), 4],
    ['a total length that is no multiple of 4', octets(33, 4, true), 4],
    ['a second total length that differs', octets(99, 4, true), enhancedPacket(0, ticks, b).length - 4],
    ['an interface that is not described', octets(1, 4, true), 8],
    ['more captured than the block has room for', octets(200, 4, true), 20],
  ])('%s is damage; the packets before it are kept', (_, bytes, where) => {
    const file = join(small, enhancedPacket(0, ticks, b));
    file.set(bytes, at + where);
    expect(readPackets(file)).toMatchObject({ packets: [{ n: 1 }], fault: { offset: at, reason: 'damaged' } });
  });

  test('cut off at every octet: the whole packets before it are kept', () => {
    const file = join(small, enhancedPacket(0, ticks, b));
    for (let cut = 12; cut < file.length; cut++) {
      const read = readPackets(file.subarray(0, cut));
      expect(read?.packets.length).toBe(cut < at ? 0 : 1);
      if (cut !== at && cut !== section().length && cut !== section().length + interfaceBlock(1).length)
        expect(read?.fault).toEqual({ offset: cut, reason: 'cut off' });
    }
  });
});

test.each([
  ['nothing', []],
  ['three octets of a magic number', [0xd4, 0xc3, 0xb2]],
  ['text', [...'GET / HTTP/1.1'].map((c) => c.charCodeAt(0))],
])('%s is no capture', (_, bytes) => expect(readPackets(Uint8Array.from(bytes))).toBeNull());
