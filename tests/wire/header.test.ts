import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Segment, segment } from '../../src/tcp/segment';
import { seq } from '../../src/tcp/seq';
import { FIXED_HEADER, readFields, TCP_FIELDS, writeFields } from '../../src/wire/fields';
import { checksumRight, decodeSegment, encodeSegment, type Way } from '../../src/wire/header';
import { optionsOf, readOptions, type TcpOption, writeOptions } from '../../src/wire/options';
import { DESTINATION, SOURCE } from './files';

const way: Way = { sourcePort: 40001, destinationPort: 80, source: SOURCE, destination: DESTINATION };
const way6: Way = { ...way, source: new Uint8Array(16).fill(1), destination: new Uint8Array(16).fill(0xfe) };

const word = fc.nat(0xffff_ffff);
const octet = fc.integer({ min: 0, max: 255 }).map((n) => String.fromCharCode(n));
const anySegment: fc.Arbitrary<Segment> = fc
  .record({
    seq: word.map(seq),
    ack: fc.option(word.map(seq)),
    syn: fc.boolean(),
    fin: fc.boolean(),
    rst: fc.boolean(),
    psh: fc.boolean(),
    urg: fc.boolean(),
    wnd: fc.nat(0xffff),
    text: fc.array(octet, { maxLength: 60 }).map((some) => some.join('')),
    options: fc.record(
      {
        mss: fc.nat(0xffff),
        windowScale: fc.nat(14),
        sackPermitted: fc.constant(true as const),
        timestamps: fc.record({ value: word, echo: word }),
      },
      { requiredKeys: [] },
    ),
  })
  .map((part) => segment(part));

describe('the table of the header', () => {
  test('covers the 160 bits, each once, in order', () => {
    const end = TCP_FIELDS.reduce((at, field) => (field.at === at ? at + field.bits : Number.NaN), 0);
    expect(end).toBe(FIXED_HEADER * 8);
  });

  test('what is written is read again, and nothing else is touched', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 24 }), (bytes) => {
        const copy = new Uint8Array(24).fill(0xaa);
        writeFields(copy, readFields(bytes));
        expect([...copy]).toEqual([...bytes.subarray(0, 20), 0xaa, 0xaa, 0xaa, 0xaa]);
      }),
    );
  });
});

describe('a segment', () => {
  test.each([
    ['IPv4', way],
    ['IPv6', way6],
  ])('over %s comes back as it was encoded, with a right checksum', (_, over) => {
    fc.assert(
      fc.property(anySegment, (s) => {
        const bytes = encodeSegment(s, over);
        const decoded = decodeSegment(bytes);
        expect(decoded).toMatchObject({ segment: s, sourcePort: 40001, destinationPort: 80, optionsWhole: true });
        expect(checksumRight(bytes, over.source, over.destination)).toBe(true);
      }),
    );
  });

  test('one octet changed, and the checksum is wrong', () => {
    const bytes = encodeSegment(segment({ seq: seq(1), text: 'Hello' }), way);
    bytes[21] = (bytes[21] ?? 0) ^ 0x40;
    expect(checksumRight(bytes, way.source, way.destination)).toBe(false);
  });

  test('a window that the field cannot hold is scaled, or else as large as the field', () => {
    const wnd = (s: Segment, scale: number) => decodeSegment(encodeSegment(s, way, scale));
    expect(wnd(segment({ seq: seq(1), wnd: 1 << 20 }), 7)).toMatchObject({ segment: { wnd: 1 << 13 } });
    expect(wnd(segment({ seq: seq(1), wnd: 1 << 20 }), 0)).toMatchObject({ segment: { wnd: 0xffff } });
  });

  test('what was not captured of the text is zeros, of as many as there were', () => {
    const bytes = encodeSegment(segment({ seq: seq(1), text: 'Hello' }), way);
    expect(decodeSegment(bytes.subarray(0, 22), 3)).toMatchObject({ segment: { text: 'He\0\0\0' } });
  });

  test.each([
    ['nothing', [], 'shorter than a header'],
    ['nineteen octets', Array(19).fill(0x50), 'shorter than a header'],
    ['a data offset of 4', [...Array(12).fill(0), 0x40, ...Array(7).fill(0)], 'data offset below 5'],
    ['a data offset of 15 in 20 octets', [...Array(12).fill(0), 0xf0, ...Array(7).fill(0)], 'options cut off'],
  ])('%s is none', (_, bytes, fault) => expect(decodeSegment(Uint8Array.from(bytes))).toBe(fault));

  test('no octets whatever make the decoder fail or run on', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const decoded = decodeSegment(bytes);
        if (typeof decoded !== 'string') expect(decoded.segment.text.length).toBe(bytes.length - decoded.headerLength);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('options', () => {
  const every: readonly TcpOption[] = [
    { is: 'mss', mss: 1460 },
    { is: 'nop' },
    { is: 'windowScale', shift: 7 },
    { is: 'sackPermitted' },
    { is: 'timestamps', value: 0xffff_ffff, echo: 1 },
    { is: 'sack', blocks: [{ from: seq(0xffff_fff0), to: seq(16) }] },
    { is: 'unknown', kind: 34, data: '\x01\xff' },
  ];
  test('all kinds are read as written', () =>
    expect(readOptions(writeOptions(every))).toEqual({ options: [...every, { is: 'end' }], whole: true }));
  test('a scale beyond 14 counts as 14 (RFC 7323 §2.3)', () =>
    expect(readOptions(Uint8Array.of(3, 3, 200)).options).toEqual([{ is: 'windowScale', shift: 14 }]));
  test('a known kind of the wrong length is shown as it is', () =>
    expect(readOptions(Uint8Array.of(2, 3, 9)).options).toEqual([{ is: 'unknown', kind: 2, data: '\x09' }]));
  test.each([
    ['of length 0', [2, 0, 0, 0]],
    ['of length 1', [2, 1, 0, 0]],
    ['longer than the header', [1, 2, 9, 0]],
    ['without a length', [1, 1, 1, 8]],
  ])('an option %s ends the reading, what was before it is kept', (_, bytes) =>
    expect(readOptions(Uint8Array.from(bytes)).whole).toBe(false),
  );
  test('a SYN of Linux carries its options in this order', () => {
    const syn = segment({
      seq: seq(1),
      syn: true,
      options: { mss: 1460, sackPermitted: true, timestamps: { value: 1, echo: 0 }, windowScale: 10 },
    });
    expect(optionsOf(syn).map((o) => o.is)).toEqual(['mss', 'sackPermitted', 'timestamps', 'nop', 'windowScale']);
    expect(writeOptions(optionsOf(syn)).length).toBe(20);
  });
});
