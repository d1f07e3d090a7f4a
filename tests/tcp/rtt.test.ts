import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterLostSyn, backedOff, measured } from '../../src/tcp/rtt';
import type { Rtt } from '../../src/tcp/tcb';

const FRESH: Rtt = { srtt: null, rttvar: 0, rto: 1000, timed: null };
const measuring = (samples: readonly number[], least = 1): Rtt => samples.reduce((rtt, sample) => measured(rtt, sample, least), FRESH);

describe('RFC 6298', () => {
  test('§2.2, the first measurement: SRTT = R, RTTVAR = R/2, RTO = SRTT + 4 RTTVAR', () => {
    expect(measuring([200])).toEqual({ srtt: 200, rttvar: 100, rto: 600, timed: null });
  });

  test('§2.3, the next: RTTVAR first, with the old SRTT; alpha = 1/8, beta = 1/4', () => {
    // RTTVAR = 3/4 · 100 + 1/4 · |200 − 280| = 95; SRTT = 7/8 · 200 + 1/8 · 280 = 210; RTO = 210 + 4 · 95.
    expect(measuring([200, 280])).toEqual({ srtt: 210, rttvar: 95, rto: 590, timed: null });
    // RTTVAR = 3/4 · 95 + 1/4 · |210 − 210| = 71.25; SRTT = 210.
    expect(measuring([200, 280, 210])).toEqual({ srtt: 210, rttvar: 71.25, rto: 495, timed: null });
  });

  test('§2.4, never less than the least: 1 s', () => {
    expect(measuring([40], 1000).rto).toBe(1000);
    expect(measuring([40, 40, 40], 1000).rto).toBe(1000);
    expect(measuring([400], 1000).rto).toBe(1200);
  });

  test('§2.5, at most 60 s', () => {
    expect(measuring([50_000]).rto).toBe(60_000);
  });

  test('§5.5, the timer went off: doubled, up to the most, and nothing is measured (Karn, §3)', () => {
    const backed = [1, 2, 3, 4, 5, 6, 7].reduce<Rtt[]>((list) => [...list, backedOff(list.at(-1) ?? FRESH)], []);
    expect(backed.map(({ rto }) => rto)).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(backedOff({ ...FRESH, timed: { end: 5 as never, at: 0 } }).timed).toBeNull();
  });

  test('§5.7, after a SYN that was repeated: 3 s, unless the RTO is longer anyway', () => {
    expect(afterLostSyn({ ...FRESH, rto: 2000 }, 1000).rto).toBe(3000);
    expect(afterLostSyn({ ...FRESH, rto: 64_000 }, 1000).rto).toBe(3000);
    expect(afterLostSyn({ ...FRESH, rto: 10_000 }, 5000).rto).toBe(5000);
  });

  test('a measurement ends the doubling', () => {
    expect(measured({ ...measuring([200], 1000), rto: 32_000 }, 200, 1000).rto).toBe(1000);
  });

  test('a steady round trip is found', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 5 }),
        (steady, others) => {
          const found = measuring([...others, ...Array.from({ length: 100 }, () => steady)]);
          expect(found.srtt ?? 0).toBeCloseTo(steady, 0);
          expect(found.rto).toBeGreaterThanOrEqual(found.srtt ?? 0);
        },
      ),
    );
  });
});
