import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Seq, seq, seqAdd, seqDiff, seqLeq, seqLt, seqMax, seqWithin } from '../../src/tcp/seq';

const MOST = 2 ** 32;
const anySeq = fc.oneof(fc.nat(MOST - 1), fc.constantFrom(0, 1, 2 ** 31 - 1, 2 ** 31, MOST - 2, MOST - 1)).map(seq);
/** A distance that circular ordering can tell the sign of. */
const step = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('sequence numbers (§3.4)', () => {
  test('wrap', () => {
    expect(seq(MOST)).toBe(0);
    expect(seq(-1)).toBe(MOST - 1);
    expect(seqAdd(seq(MOST - 1), 1)).toBe(0);
    expect(seqAdd(seq(0), -1)).toBe(MOST - 1);
    expect(seqLt(seq(MOST - 1), seq(0))).toBe(true);
    expect(seqLt(seq(0), seq(MOST - 1))).toBe(false);
    expect(seqDiff(seq(5), seq(MOST - 5))).toBe(10);
    expect(seqMax(seq(MOST - 1), seq(3))).toBe(3);
  });

  test('stay within 32 bits', () => {
    fc.assert(
      fc.property(anySeq, fc.integer({ min: -MOST, max: MOST }), (a, n) => {
        const sum = seqAdd(a, n);
        expect(Number.isInteger(sum) && sum >= 0 && sum < MOST).toBe(true);
        expect(sum).toBe((((a + n) % MOST) + MOST) % MOST);
      }),
    );
  });

  test('what is added is the distance', () => {
    fc.assert(
      fc.property(anySeq, step, (a, n) => {
        const b = seqAdd(a, n);
        expect(seqDiff(b, a)).toBe(n);
        expect(seqAdd(b, -n)).toBe(a);
        expect(seqLeq(a, b)).toBe(true);
        expect(seqLt(a, b)).toBe(n > 0);
        expect(seqLt(b, a)).toBe(false);
        expect(seqMax(a, b)).toBe(b);
        expect(seqMax(b, a)).toBe(b);
      }),
    );
  });

  test('are in a range of so many numbers from its first', () => {
    fc.assert(
      fc.property(anySeq, fc.nat(70_000), fc.integer({ min: -70_000, max: 140_000 }), (from: Seq, length, n) => {
        expect(seqWithin(seqAdd(from, n), from, length)).toBe(n >= 0 && n < length);
      }),
    );
  });
});
