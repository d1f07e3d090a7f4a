import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atShutWindow, isAcceptable, trimmed, withHeld } from '../../src/tcp/acceptable';
import { DEFAULT_CONFIG } from '../../src/tcp/rules';
import { type Segment, segEnd, segLen, segment } from '../../src/tcp/segment';
import { type Seq, seq, seqAdd, seqLeq } from '../../src/tcp/seq';
import { tcbOf } from '../../src/tcp/step';
import { noTcb, type Tcb } from '../../src/tcp/tcb';
import { drill } from '../drill';
import { ESTABLISHED } from './rows/before';

const windowAt = (rcvNxt: Seq, rcvWnd: number): Tcb => ({ ...noTcb(DEFAULT_CONFIG), rcvNxt, rcvWnd });

/** A segment as a list of what each of its numbers stands for: the SYN, the octets of its text, the FIN. */
const numbersOf = (s: Segment): readonly (readonly [Seq, string])[] =>
  [...(s.syn ? ['SYN'] : []), ...s.text, ...(s.fin ? ['FIN'] : [])].map((what, i) => [seqAdd(s.seq, i), what]);

/** RCV.NXT anywhere, windows of 0 … 8, segments of 0 … 10 numbers round about: every relation of the two occurs. */
const cases = fc
  .record({
    rcvNxt: fc.oneof(fc.nat(2 ** 32 - 1), fc.integer({ min: -6, max: 6 })).map(seq),
    rcvWnd: fc.nat(8),
    from: fc.integer({ min: -12, max: 12 }),
    length: fc.nat(8),
    syn: fc.boolean(),
    fin: fc.boolean(),
  })
  .map(({ rcvNxt, rcvWnd, from, length, syn, fin }) => ({
    tcb: windowAt(rcvNxt, rcvWnd),
    s: segment({ seq: seqAdd(rcvNxt, from), ack: seq(0), syn, fin, text: 'abcdefgh'.slice(0, length) }),
  }));

const RUNS = { numRuns: 5000 };

describe('the window (§3.10.7.4, first), against sets of numbers', () => {
  test('table 6', () => {
    fc.assert(
      fc.property(cases, ({ tcb, s }) => {
        const window = new Set(Array.from({ length: tcb.rcvWnd }, (_, i) => seqAdd(tcb.rcvNxt, i)));
        const numbers = numbersOf(s).map(([number]) => number);
        const [first, last] = [numbers[0], numbers.at(-1)];
        const expected =
          first === undefined || last === undefined
            ? window.has(s.seq) || (tcb.rcvWnd === 0 && s.seq === tcb.rcvNxt)
            : window.has(first) || window.has(last);
        expect(isAcceptable(tcb, s)).toBe(expected);
      }),
      RUNS,
    );
  });

  test('trimming keeps the numbers inside, and no other, with what they stood for', () => {
    fc.assert(
      fc.property(cases, ({ tcb, s }) => {
        fc.pre(isAcceptable(tcb, s) && segLen(s) > 0);
        const window = new Set(Array.from({ length: tcb.rcvWnd }, (_, i) => seqAdd(tcb.rcvNxt, i)));
        expect(numbersOf(trimmed(tcb, s))).toEqual(numbersOf(s).filter(([number]) => window.has(number)));
      }),
      RUNS,
    );
  });

  test('a shut window: only what begins at RCV.NXT and is no SYN may bring its ACK or RST (MUST-66)', () => {
    fc.assert(
      fc.property(cases, ({ tcb, s }) => {
        expect(atShutWindow(tcb, s)).toBe(tcb.rcvWnd === 0 && s.seq === tcb.rcvNxt && segLen(s) > 0 && !s.syn);
      }),
    );
  });

  test('what was held and then came again in a longer segment waits no more', () => {
    const { client } = drill(`${ESTABLISHED}
      < ACK 316 ack 111 "wo"
      > ACK 121 ack 311
      < ACK 311 ack 111 "helloworld"
      > ACK 121 ack 321
      ! text 10`).ends;
    expect(tcbOf(client).held).toEqual([]);
  });

  test('what is held is in the order of its numbers, and nothing is lost', () => {
    const pieces = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 })), { maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1).map(seq), pieces, (base, list) => {
        const segments = list.map(([from, length]) =>
          segment({ seq: seqAdd(base, from), text: 'abcdefghijklmnopqrstuvwx'.slice(from, from + length) }),
        );
        const held = segments.reduce<readonly Segment[]>(withHeld, []);
        for (const [i, one] of held.entries()) expect(i === 0 || seqLeq(held[i - 1]?.seq ?? base, one.seq)).toBe(true);
        const covered = new Set(held.flatMap((s) => numbersOf(s).map(([number]) => number)));
        for (const s of segments) for (const [number] of numbersOf(s)) expect(covered.has(number)).toBe(true);
        expect(new Set(held.map((s) => `${s.seq} ${segEnd(s)}`)).size).toBe(held.length);
      }),
    );
  });
});
