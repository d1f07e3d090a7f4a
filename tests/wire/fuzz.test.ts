import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flightsOf } from '../../src/trace/flights';
import { type Capture, readCapture } from '../../src/wire';
import { readPackets } from '../../src/wire/packets';
import { bytesOfFile, CAPTURES, enhancedPacket, interfaceBlock, join, section } from './files';

/** A real capture written as pcapng. */
const asPcapng = (file: Uint8Array): Uint8Array =>
  join(section(), interfaceBlock(1, { resolution: 9 }), ...(readPackets(file)?.packets ?? []).map((p) => enhancedPacket(0, p.ns, p.bytes)));

const FILES = CAPTURES.flatMap((name) => [bytesOfFile(name), asPcapng(bytesOfFile(name))]);
/** No mutation of these small files makes a record longer than this. */
const MOST_EVENTS = 20_000;

type Mutation = Readonly<{ at: number; does: 'set' | 'flip' | 'cut' | 'insert' | 'repeat' | 'zero' | 'large'; value: number }>;
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(2000),
  does: fc.constantFrom('set', 'flip', 'cut', 'insert', 'repeat', 'zero', 'large'),
  value: fc.nat(255),
});

const mutated = (file: Uint8Array, { at: place, does, value }: Mutation): Uint8Array => {
  const at = place % Math.max(1, file.length);
  const [before, after] = [file.subarray(0, at), file.subarray(at)];
  if (does === 'cut') return join(before, after.subarray(value % 64));
  if (does === 'insert') return join(before, new Uint8Array(value % 40).fill(value), after);
  if (does === 'repeat') return join(before, after.subarray(0, value), after);
  const copy = file.slice();
  const set = (i: number, octet: number): void => void (at + i < copy.length && copy.set([octet], at + i));
  if (does === 'set') set(0, value);
  if (does === 'flip') set(0, (file[at] ?? 0) ^ (1 << (value % 8)));
  if (does === 'zero' || does === 'large') for (let i = 0; i < 4; i++) set(i, does === 'zero' ? 0 : 0xff);
  return copy;
};

/** What holds of every file whatever. */
const holds = (bytes: Uint8Array): Capture => {
  const capture = readCapture(bytes);
  const { trace, notices } = capture;
  expect(trace === null ? notices.length : 1).toBeGreaterThan(0);
  if (trace === null) return capture;
  expect(trace.events.length).toBeLessThan(MOST_EVENTS);
  expect(JSON.parse(JSON.stringify(trace.setup))).toEqual(trace.setup);
  let before = Number.NEGATIVE_INFINITY;
  for (const { at } of trace.events) {
    expect(Number.isFinite(at) && at >= before).toBe(true);
    before = at;
  }
  for (const flight of flightsOf(trace)) {
    expect(flight.landings.length > 0 || flight.lost !== null).toBe(true);
    for (const landing of flight.landings) expect(landing.at).toBeGreaterThanOrEqual(flight.sentAt);
  }
  return capture;
};

describe('damaged files', () => {
  test('a real file with up to eight mutations never fails, and never runs on', () => {
    fc.assert(
      fc.property(fc.nat(FILES.length - 1), fc.array(mutation, { minLength: 1, maxLength: 8 }), (which, mutations) => {
        const file = FILES[which] ?? new Uint8Array();
        holds(mutations.reduce(mutated, file));
      }),
      { numRuns: 2000 },
    );
  }, 120_000);

  test('the packets before the first octet that is changed are kept', () => {
    fc.assert(
      fc.property(fc.nat(FILES.length - 1), mutation, (which, change) => {
        const file = FILES[which] ?? new Uint8Array();
        const at = change.at % file.length;
        const whole = readPackets(file.subarray(0, at))?.packets ?? [];
        const read = readPackets(mutated(file, change))?.packets ?? [];
        expect(read.slice(0, whole.length)).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  test('any octets whatever behind a good beginning', () => {
    fc.assert(
      fc.property(fc.nat(FILES.length - 1), fc.uint8Array({ maxLength: 300 }), (which, tail) => {
        const file = FILES[which] ?? new Uint8Array();
        holds(join(file.subarray(0, 24 + (tail.length % 100)), tail));
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(['f-closed-port.pcap', 'a-client-close.pcap'])('%s cut off at every octet', (name) => {
  const file = bytesOfFile(name);
  test('plays what is whole, and says so', () => {
    const packets = readPackets(file)?.packets ?? [];
    let end = 24;
    const ends = packets.map((p) => (end += 16 + p.bytes.length));
    for (let cut = 0; cut <= file.length; cut++) {
      const piece = file.subarray(0, cut);
      const { trace, notices } = holds(piece);
      const whole = ends.filter((e) => e <= cut).length;
      expect(trace === null ? 0 : flightsOf(trace).length).toBe(whole);
      const ids = notices.map((n) => n.id);
      const clean = cut === 24 || ends.includes(cut);
      if (cut === 0) expect(ids).toEqual(['capture.empty']);
      else if (cut < 4) expect(ids).toEqual(['capture.notCapture']);
      else if (whole === 0) expect(ids).toEqual(clean ? ['capture.nothingWhole'] : ['capture.cutOffEarly']);
      else expect(ids).toEqual(clean ? [] : ['capture.cutOff']);
    }
  }, 60_000);
});
