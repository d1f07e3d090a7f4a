import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type CaptureFile, readCaptures, readWhole } from '../../src/wire/captures';
import { readPackets } from '../../src/wire/packets';
import { block, bytesOfFile, enhancedPacket, ethernet, interfaceBlock, join, octets, pcapFile, section } from './files';

/** Numbers as if by chance, the same each time: a case can be had again by its number (mulberry32). */
const chance = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (n: number): number => next() % Math.max(1, n);
  return { below, of: <T>(some: readonly T[]): T => some[below(some.length)] as T };
};
type Chance = ReturnType<typeof chance>;

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`./fixtures/${name}.pcap`, import.meta.url))));
/** The first packets of a capture: long enough for each kind of damage, short enough for very many cases. */
const packetsOf = (file: Uint8Array) => (readPackets(file)?.packets ?? []).slice(0, 14);
const asPcap = (file: Uint8Array, wrap = (frame: Uint8Array) => frame): Uint8Array =>
  pcapFile(
    packetsOf(file).map((p) => ({ sec: Number(p.ns / 10n ** 9n), fraction: Number((p.ns / 1000n) % 10n ** 6n), bytes: wrap(p.bytes) })),
  );
const asPcapng = (file: Uint8Array, little: boolean): Uint8Array =>
  join(
    section(little),
    interfaceBlock(1, { little, resolution: 9 }),
    block(5, [0, 0, 0, 0, 1, 2, 3, 4], little),
    ...packetsOf(file).map((p) => enhancedPacket(0, p.ns, p.bytes, little)),
  );
/** Each datagram in two fragments: RFC 791 §3.1, in units of 8 octets. */
const inPieces = (file: Uint8Array): Uint8Array =>
  pcapFile(
    packetsOf(file).flatMap(({ bytes }, i) => {
      const [header, text] = [bytes.subarray(14, 34), bytes.subarray(34)];
      const piece = (part: Uint8Array, fragment: number) =>
        ethernet(
          0x0800,
          join(
            header.subarray(0, 2),
            octets(20 + part.length, 2, false),
            octets(i + 1, 2, false),
            octets(fragment, 2, false),
            header.subarray(8),
            part,
          ),
        );
      return [piece(text.subarray(0, 16), 0x2000), piece(text.subarray(16), 2)].map((frame, k) => ({ sec: i, fraction: k, bytes: frame }));
    }),
  );

const SIMPLE = bytesOfFile('a-client-close.pcap');
const FILES: readonly Uint8Array[] = [
  ...['f-closed-port', 'a-client-close', 'h1-syn-lost-twice.client'].map((name) => asPcap(bytesOfFile(`${name}.pcap`))),
  ...['v6.client', 'window.client', 'simopen.client', 'twreuse.client', 'abort.client'].map((name) => asPcap(fixture(name))),
  asPcap(SIMPLE, (frame) => join(frame.subarray(0, 12), [0x81, 0, 0, 5], frame.subarray(12))),
  inPieces(SIMPLE),
  asPcapng(SIMPLE, true),
  asPcapng(fixture('v6.client'), false),
];
const PACKED = FILES.slice(0, 6).map((file) => gzipSync(file));

/** Values that lengths, counts and offsets are tried with. */
const LENGTHS = [0, 1, 3, 4, 8, 11, 12, 15, 16, 19, 20, 40, 65, 127, 128, 255, 256, 65_535, 65_536, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff];
const put = (file: Uint8Array, at: number, bytes: readonly number[]): void => {
  if (at < file.length) file.set(bytes.slice(0, file.length - at), at);
};

/** Where the frames stand in a classic file, little-endian. */
const framesIn = (file: Uint8Array): readonly number[] => {
  const found: number[] = [];
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  for (let at = 24; at + 16 <= file.length; at += 16 + view.getUint32(at + 8, true)) found.push(at + 16);
  return found;
};

/** One kind of damage each; what they aim at is where the undamaged file has it. */
const DAMAGES: Readonly<Record<string, (file: Uint8Array, by: Chance) => Uint8Array>> = {
  'cut off': (file, by) => file.subarray(0, by.below(file.length)),
  'bits flipped': (file, by) => {
    for (let i = by.below(12); i >= 0; i--) put(file, by.below(file.length), [by.below(256)]);
    return file;
  },
  'a length anywhere': (file, by) => {
    put(file, by.below(file.length), octets(by.of(LENGTHS), by.of([1, 2, 4]), by.below(2) === 0));
    return file;
  },
  "the record's or the block's lengths": (file, by) => {
    const frame = by.of(framesIn(file)) ?? 40;
    put(file, frame - 16 + 4 * by.below(4), octets(by.of(LENGTHS), 4, by.below(4) > 0));
    return file;
  },
  'the IP header': (file, by) => {
    const frame = by.of(framesIn(file)) ?? 40;
    for (let i = by.below(4); i >= 0; i--)
      put(file, frame + 12 + by.below(42), [by.of([0, 0x0f, 0x40, 0x41, 0x4f, 0x60, 0xff, by.below(256)])]);
    return file;
  },
  'the TCP header and its options': (file, by) => {
    const frame = by.of(framesIn(file)) ?? 40;
    put(file, frame + 46, [by.of([0x00, 0x10, 0x40, 0x50, 0x60, 0xf0])]);
    for (let i = by.below(8); i >= 0; i--)
      put(file, frame + 54 + by.below(40), [by.of([0, 1, 2, 3, 4, 5, 8, 28, 30, 34, 253, 255, by.below(256)])]);
    return file;
  },
  'numbers of TCP': (file, by) => {
    const frame = by.of(framesIn(file)) ?? 40;
    put(file, frame + by.of([38, 42, 47, 48]), octets(by.of(LENGTHS), by.of([1, 4]), false));
    return file;
  },
  'a part left out, put in or repeated': (file, by) => {
    const at = by.below(file.length);
    const [before, after] = [file.subarray(0, at), file.subarray(at)];
    const some = new Uint8Array(by.below(40)).fill(by.below(256));
    return by.of([
      join(before, after.subarray(by.below(64))),
      join(before, some, after),
      join(before, after.subarray(0, by.below(200)), after),
    ]);
  },
  'nothing but noise behind a good beginning': (file, by) =>
    join(
      file.subarray(0, by.below(90)),
      Uint8Array.from({ length: by.below(200) }, () => by.below(256)),
    ),
};

/** A file that is damaged in up to three ways. */
const damaged = (n: number): readonly [Uint8Array, string] => {
  const by = chance(n);
  const packed = n % 8 === 0;
  const names = Array.from({ length: 1 + by.below(3) }, () => by.of(Object.keys(DAMAGES)));
  const whole: Uint8Array = by.of(packed ? PACKED : FILES).slice();
  const file = names.reduce((bytes, name) => DAMAGES[name]?.(bytes, by) ?? bytes, whole);
  // What is packed is damaged within, too.
  return [n % 16 === 1 ? gzipSync(file, { level: 1 }) : file, `case ${n}: ${names.join(', ')}`];
};

const inPiecesOf = (bytes: Uint8Array, size: number): CaptureFile => {
  const kept: Uint8Array[] = [];
  return {
    chunks: async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
    },
    part: async (from, to) => bytes.slice(from, to),
    spool: () => ({ push: (piece) => void kept.push(piece.slice()), part: async (from, to) => join(...kept).slice(from, to) }),
  };
};

/** No damage of these small files makes more than this of them. */
const MOST_EVENTS = 5000;

const CASES = 20_000;
const BATCH = 2500;
/** Of so many cases, two are read in pieces as well, and one is played. */
const [PIECEWISE, PLAYED] = [16, 4];

test.each(Array.from({ length: CASES / BATCH }, (_, i) => i * BATCH))(
  'damaged files from the %ith on: a list or a notice, never an exception, and nothing runs on',
  async (first) => {
    for (let n = first; n < first + BATCH; n++) {
      const [bytes, told] = damaged(n);
      try {
        const { list, notices, open } = readWhole(bytes);
        expect(list.length + notices.length).toBeGreaterThan(0);
        expect(list.reduce((sum, { packets }) => sum + packets, 0)).toBeLessThan(200);
        for (const { n: row } of n % PLAYED === 1 ? list.slice(0, 3) : []) {
          const { events } = open(row, null).trace;
          expect(events.length).toBeLessThan(MOST_EVENTS);
          expect(events.every(({ at }, i) => Number.isFinite(at) && at >= (events[i - 1]?.at ?? at))).toBe(true);
        }
        if (n % PIECEWISE > 1) continue;
        const streamed = await readCaptures([inPiecesOf(bytes, 1 + (n % 97))]);
        expect(streamed.list.length + (streamed.notices[0]?.length ?? 0)).toBeGreaterThan(0);
        for (const { n: row } of streamed.list.slice(0, 1)) await streamed.open(row, null);
        // How far a packed file can be unpacked that is damaged itself depends on the pieces in which it comes.
        if (n % 8 === 0) continue;
        expect(streamed.list).toEqual(list);
        expect(streamed.notices).toEqual([notices]);
        for (const { n: row } of list.slice(0, 1)) expect(await streamed.open(row, null)).toEqual(open(row, null));
      } catch (error) {
        throw new Error(told, { cause: error });
      }
    }
  },
  120_000,
);
