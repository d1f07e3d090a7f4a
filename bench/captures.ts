import { type Segment, segment } from '../src/tcp/segment';
import { seq, seqAdd } from '../src/tcp/seq';
import { checksumOf } from '../src/wire/checksum';
import { encodeSegment } from '../src/wire/header';
import { viewOf } from '../src/wire/octets';

/** A packet to be written: who sends it, when (µs), and what. */
type Written = Readonly<{ at: number; from: 'client' | 'server'; s: Segment; n: number }>;

const MACS = Uint8Array.of(2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0);
const SERVER = Uint8Array.of(10, 9, 0, 1);
const clientOf = (n: number): Uint8Array => Uint8Array.of(10, 1 + (n >> 16), (n >> 8) & 0xff, n & 0xff);
const portOf = (n: number): number => 32_768 + (n % 28_000);

/** Ethernet, IPv4 and TCP with good checksums. */
const frame = ({ from, s, n }: Written, id: number): Uint8Array => {
  const ways = { client: [clientOf(n), SERVER, portOf(n), 443], server: [SERVER, clientOf(n), 443, portOf(n)] } as const;
  const [source, destination, sourcePort, destinationPort] = ways[from];
  const tcp = encodeSegment(s, { source, destination, sourcePort, destinationPort });
  const bytes = new Uint8Array(MACS.length + 20 + tcp.length);
  bytes.set(MACS);
  const ip = bytes.subarray(MACS.length, MACS.length + 20);
  const view = viewOf(ip);
  ip[0] = 0x45;
  view.setUint16(2, 20 + tcp.length);
  view.setUint16(4, (id % 65_535) + 1);
  ip[8] = 64;
  ip[9] = 6;
  ip.set(source, 12);
  ip.set(destination, 16);
  view.setUint16(10, headerSum(ip));
  bytes.set(tcp, MACS.length + 20);
  return bytes;
};

/** The sum of an IPv4 header (RFC 791 §3.1), which has no pseudo-header: what `checksumOf` adds for one is taken off again. */
const headerSum = (ip: Uint8Array): number => checksumOf(ip.subarray(0, 20), new Uint8Array(4), Uint8Array.of(0xff, 0xff - 26, 0, 0));

/** A pcap file of these packets, in the order of time. */
export const pcapOf = (packets: readonly Written[]): Uint8Array => {
  const frames = [...packets].sort((a, b) => a.at - b.at).map((packet, id) => ({ at: packet.at, bytes: frame(packet, id) }));
  const file = new Uint8Array(frames.reduce((sum, { bytes }) => sum + 16 + bytes.length, 24));
  const view = viewOf(file);
  view.setUint32(0, 0xa1b2c3d4, true);
  view.setUint16(4, 2, true);
  view.setUint16(6, 4, true);
  view.setUint32(16, 262_144, true);
  view.setUint32(20, 1, true);
  let at = 24;
  for (const { at: time, bytes } of frames) {
    view.setUint32(at, 1_700_000_000 + Math.floor(time / 1e6), true);
    view.setUint32(at + 4, time % 1e6, true);
    view.setUint32(at + 8, bytes.length, true);
    view.setUint32(at + 12, bytes.length, true);
    file.set(bytes, at + 16);
    at += 16 + bytes.length;
  }
  return file;
};

/** Numbers that look like chance, the same each time. */
const chance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const TEXT = 'GET /index.html HTTP/1.1\r\nHost: server.example\r\n\r\n';

/** One short connection: opened, a question, an answer, closed; some are refused, reset, or lose their question once. */
const short = (n: number, begins: number, random: () => number): readonly Written[] => {
  const way = 5000 + Math.floor(random() * 20_000);
  const [x, y] = [seq(Math.floor(random() * 2 ** 32)), seq(Math.floor(random() * 2 ** 32))];
  const [u, v] = [seqAdd(x, 1), seqAdd(y, 1)];
  const [wnd, mss] = [64_000, { mss: 1460 }];
  const answer = 'x'.repeat(200 + Math.floor(random() * 1000));
  const kind = random();
  const client = (at: number, s: Partial<Segment> & Pick<Segment, 'seq'>): Written => ({
    at: begins + at,
    from: 'client',
    s: segment({ wnd, ...s }),
    n,
  });
  const server = (at: number, s: Partial<Segment> & Pick<Segment, 'seq'>): Written => ({
    at: begins + at,
    from: 'server',
    s: segment({ wnd, ...s }),
    n,
  });
  const syn = client(0, { seq: x, syn: true, options: mss });
  if (kind < 0.03) return [syn, server(2 * way, { seq: seq(0), ack: u, rst: true, wnd: 0 })];
  const [u2, v2] = [seqAdd(u, TEXT.length), seqAdd(v, answer.length)];
  const ask = { seq: u, ack: v, psh: true, text: TEXT };
  const opening = [
    syn,
    server(2 * way, { seq: y, ack: u, syn: true, options: mss }),
    client(2 * way + 20, { seq: u, ack: v }),
    client(2 * way + 90, ask),
  ];
  const later = kind < 0.1 ? 1_000_000 : 0;
  const again = later === 0 ? [] : [client(2 * way + later, ask)];
  const got = [
    server(4 * way + later + 100, { seq: v, ack: u2 }),
    server(4 * way + later + 900, { seq: v, ack: u2, psh: true, text: answer }),
  ];
  const took = client(4 * way + later + 950, { seq: u2, ack: v2 });
  if (kind < 0.15) return [...opening, ...again, ...got, took, client(4 * way + later + 1500, { seq: u2, ack: v2, rst: true })];
  return [
    ...opening,
    ...again,
    ...got,
    took,
    client(4 * way + later + 1500, { seq: u2, ack: v2, fin: true }),
    server(6 * way + later + 1600, { seq: v2, ack: seqAdd(u2, 1), fin: true }),
    client(6 * way + later + 1650, { seq: seqAdd(u2, 1), ack: seqAdd(v2, 1) }),
  ];
};

/** Many short connections to one server, in and out of each other. */
export const manyConversations = (connections: number): Uint8Array => {
  const random = chance(9293);
  return pcapOf(Array.from({ length: connections }, (_, n) => short(n, n * 900, random)).flat());
};

const PIECE = 'a'.repeat(1000);

/** One long connection: the server sends and sends; each hundredth segment is lost on the way and sent again. */
export const longConversation = (segments: number): Uint8Array => {
  const [x, y] = [seq(1000), seq(5000)];
  const [wnd, way, n] = [64_000, 10_000, 7];
  const packets: Written[] = [];
  const put = (at: number, from: Written['from'], s: Partial<Segment> & Pick<Segment, 'seq'>): void =>
    void packets.push({ at, from, s: segment({ wnd, ...s }), n });
  put(0, 'client', { seq: x, syn: true, options: { mss: 1000 } });
  put(2 * way, 'server', { seq: y, ack: seqAdd(x, 1), syn: true, options: { mss: 1000 } });
  put(2 * way + 20, 'client', { seq: seqAdd(x, 1), ack: seqAdd(y, 1) });
  const [ack, own] = [seqAdd(x, 1), seqAdd(x, 1)];
  let [next, at] = [seqAdd(y, 1), 5 * way];
  // Ten segments a round: the first of each tenth round is seen to be asked for again, and comes a round later.
  for (let round = 0; packets.length < segments - 20; round++) {
    const lost = round % 10 === 9;
    for (let i = 0; i < 10; i++) {
      const s = seqAdd(next, i * PIECE.length);
      if (!(lost && i === 4)) put(at + i * 120, 'server', { seq: s, ack, psh: i === 9, text: PIECE });
      if (i % 2 === 1)
        put(at + i * 120 + 40, 'client', { seq: own, ack: lost && i > 4 ? seqAdd(next, 4 * PIECE.length) : seqAdd(s, PIECE.length) });
    }
    if (lost) {
      put(at + 2 * way + 2000, 'server', { seq: seqAdd(next, 4 * PIECE.length), ack, text: PIECE });
      put(at + 2 * way + 2040, 'client', { seq: own, ack: seqAdd(next, 10 * PIECE.length) });
    }
    next = seqAdd(next, 10 * PIECE.length);
    at += 3 * way + (round % 500 === 499 ? 5_000_000 : 0);
  }
  put(at, 'server', { seq: next, ack, fin: true });
  put(at + 60, 'client', { seq: own, ack: seqAdd(next, 1), fin: true });
  put(at + 60 + 2 * way, 'server', { seq: seqAdd(next, 1), ack: seqAdd(own, 1) });
  return pcapOf(packets);
};
