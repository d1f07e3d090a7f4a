import { describe, expect, test } from 'vitest';
import { segment } from '../../src/tcp/segment';
import { seq } from '../../src/tcp/seq';
import { flightsOf } from '../../src/trace/flights';
import { readCapture } from '../../src/wire';
import { readWhole } from '../../src/wire/captures';
import { encodeSegment } from '../../src/wire/header';
import { readPackets } from '../../src/wire/packets';
import { readSegments } from '../../src/wire/segments';
import { bytesOfFile, CAPTURES, DESTINATION, ethernet, ipv4, join, octets, pcapFile, SOURCE } from './files';

const at = (bytes: Uint8Array, sec = 1, length = bytes.length) => ({ sec, fraction: 0, bytes, length });
const told = (bytes: Uint8Array) => {
  const { trace, notices } = readCapture(bytes);
  return { plays: trace !== null, notices: notices.map(({ id, values }) => [id, values]) };
};
const tcp = (part: Parameters<typeof segment>[0], port = 40_001): Uint8Array =>
  ipv4(encodeSegment(segment(part), { sourcePort: port, destinationPort: 80, source: SOURCE, destination: DESTINATION }), { id: 0 });
const back = (part: Parameters<typeof segment>[0], port = 40_001): Uint8Array => {
  const bytes = ipv4(encodeSegment(segment(part), { sourcePort: 80, destinationPort: port, source: DESTINATION, destination: SOURCE }), {
    id: 0,
  });
  bytes.set([...DESTINATION, ...SOURCE], 12);
  return bytes;
};
const raw = { linkType: 101 };

describe('what is said of a file that cannot be played, or not all', () => {
  const arp = at(ethernet(0x0806, new Uint8Array(28)));
  const udp = at(ethernet(0x0800, ipv4(new Uint8Array(8), { protocol: 17 })));
  const a = bytesOfFile('a-client-close.pcap');

  test.each([
    ['an empty file', new Uint8Array(), false, [['capture.empty', {}]]],
    ['a text', Uint8Array.from([...'Dear Sir or Madam'].map((c) => c.charCodeAt(0))), false, [['capture.notCapture', {}]]],
    ['a header alone', pcapFile([]), false, [['capture.nothingWhole', {}]]],
    ['a cut header', a.subarray(0, 20), false, [['capture.cutOffEarly', { octet: 20 }]]],
    [
      'a length that cannot be true, at once',
      join(a.subarray(0, 32), octets(0x7fff_ffff, 4, true), octets(60, 4, true)),
      false,
      [['capture.damagedEarly', { octet: 24 }]],
    ],
    ['no TCP', pcapFile([arp, udp, udp]), false, [['capture.noTcp', { what: 'ARP 1, UDP 2' }]]],
    [
      'pieces of TCP alone, of which others are missing',
      pcapFile([at(ipv4(new Uint8Array(24), { fragment: 0x2000 }))], raw),
      false,
      [['capture.nothingWhole', {}]],
    ],
    ['an unknown kind of link', pcapFile([arp], { linkType: 105 }), false, [['capture.linkType', { type: 105 }]]],
    ['a file that is cut off', a.subarray(0, 500), true, [['capture.cutOff', { octet: 500 }]]],
    [
      'a damaged file',
      join(a, octets(0, 8, true), octets(0xffff_ffff, 4, true), octets(60, 4, true)),
      true,
      [['capture.damaged', { octet: a.length }]],
    ],
    [
      'two conversations',
      pcapFile([at(tcp({ seq: seq(1), syn: true })), at(tcp({ seq: seq(1), syn: true }, 40_002))], raw),
      true,
      [['capture.several', { count: 2 }]],
    ],
    [
      'the same sockets again after a reset',
      pcapFile(
        [at(tcp({ seq: seq(1), syn: true })), at(back({ seq: seq(0), ack: seq(2), rst: true })), at(tcp({ seq: seq(500), syn: true }))],
        raw,
      ),
      true,
      [['capture.several', { count: 2 }]],
    ],
    [
      'a snap length',
      pcapFile([at(tcp({ seq: seq(1), ack: seq(9), text: 'Hello' }).subarray(0, 42), 1, 45)], raw),
      true,
      [
        ['capture.noHandshake', {}],
        ['capture.snapped', {}],
      ],
    ],
  ])('%s', (_, bytes, plays, notices) => expect(told(bytes)).toEqual({ plays, notices }));
});

describe('a file that begins in the middle', () => {
  const middle = pcapFile(
    [
      at(tcp({ seq: seq(1001), ack: seq(5001), wnd: 500, psh: true, text: 'GET' }), 1),
      at(back({ seq: seq(5001), ack: seq(1004), wnd: 500, psh: true, text: 'OK' }), 2),
      at(tcp({ seq: seq(1004), ack: seq(5003), wnd: 500 }), 2),
      at(tcp({ seq: seq(1004), ack: seq(5003), wnd: 500, fin: true }), 3),
    ],
    raw,
  );
  const { trace } = readCapture(middle);
  const flights = trace === null ? [] : flightsOf(trace);

  test('gets the opening that must have been, marked as guessed', () => {
    expect(flights.slice(0, 3).map((f) => [f.side, f.segment.syn, f.segment.seq, f.segment.ack, f.guessed])).toEqual([
      ['client', true, 1000, null, true],
      ['server', true, 5000, 1001, true],
      ['client', false, 1001, 5001, true],
    ]);
    expect(flights.slice(3).map((f) => f.segment.text)).toEqual(['GET', 'OK', '', '']);
    expect(flights.every((f) => f.reason !== 'captured')).toBe(true);
  });

  test('and goes on through the chart from there', () =>
    expect(trace?.events.flatMap((e) => (e.kind === 'changed' && e.from !== e.to ? [`${e.side} ${e.to}`] : []))).toEqual([
      'server LISTEN',
      'client SYN-SENT',
      'server SYN-RECEIVED',
      'client ESTABLISHED',
      'server ESTABLISHED',
      'client FIN-WAIT-1',
      'server CLOSE-WAIT',
    ]));
});

describe('nothing depends on addresses, ports, or the kind of file', () => {
  const V6 = {
    client: Uint8Array.of(0x20, 1, 0xd, 0xb8, ...Array(11).fill(0), 7),
    server: Uint8Array.of(0xfe, 0x80, ...Array(13).fill(0), 9),
  };
  /** The same capture between other hosts, over IPv6 and VLAN, in the other byte order, a year later. */
  const elsewhere = (file: Uint8Array): Uint8Array => {
    const packets = readPackets(file)?.packets ?? [];
    const { segments } = readSegments(packets);
    const first = segments[0];
    return pcapFile(
      segments.map(({ ns, source, decoded }) => {
        const fromFirst = source === first?.source;
        const [from, to] = fromFirst ? [V6.client, V6.server] : [V6.server, V6.client];
        const ports = fromFirst ? { sourcePort: 7, destinationPort: 65_000 } : { sourcePort: 65_000, destinationPort: 7 };
        const bytes = encodeSegment(decoded.segment, { ...ports, source: from, destination: to });
        const ip = join([0x60, 0, 0, 0], octets(bytes.length, 2, false), [6, 64], from, to, bytes);
        const micros = Number(ns / 1000n) + 365 * 86_400 * 1e6;
        return at2(Math.floor(micros / 1e6), micros % 1e6, ethernet(0x8100, join([0, 5, 0x86, 0xdd], ip)));
      }),
      { little: false },
    );
  };
  const at2 = (sec: number, fraction: number, bytes: Uint8Array) => ({ sec, fraction, bytes });

  test.each(CAPTURES)('%s', (name) => {
    const [here, there] = [readCapture(bytesOfFile(name)), readCapture(elsewhere(bytesOfFile(name)))];
    expect(there.notices).toEqual([]);
    expect(there.trace?.events).toEqual(here.trace?.events);
    expect(there.trace?.seenAt).toEqual(here.trace?.seenAt);
    expect(there.trace?.setup.client.address).toBe('2001:db8::7');
  });
});

test('a conversation longer than there is room for is played in part, and not slowly', () => {
  const pairs = Array.from({ length: 3000 }, (_, i) => [
    at(tcp({ seq: seq(2 + i * 1000), ack: seq(2), wnd: 60_000, text: 'x'.repeat(1000) }), 2 + i),
    at(back({ seq: seq(2), ack: seq(2 + (i + 1) * 1000), wnd: 60_000 }), 2 + i),
  ]);
  const opening = [
    at(tcp({ seq: seq(1), syn: true, wnd: 60_000 })),
    at(back({ seq: seq(1), ack: seq(2), syn: true, wnd: 60_000 })),
    at(tcp({ seq: seq(2), ack: seq(2), wnd: 60_000 })),
  ];
  const { trace, notices } = readWhole(pcapFile([...opening, ...pairs.flat()], raw), 5000).open(1, null);
  expect(notices).toEqual([{ id: 'capture.longPlayed', values: { count: 5000 } }]);
  expect(flightsOf(trace).length).toBe(5000);
  expect(trace.events.some((e) => e.kind === 'remark' && e.remark === 'unexplained')).toBe(false);
}, 60_000);
