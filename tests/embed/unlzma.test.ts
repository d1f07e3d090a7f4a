import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack } from '../../scripts/build/pack.mjs';
import { unlzma } from '../../src/embed/unlzma';

/** Octets of all kinds: chance, runs of one, pieces that come again from near and far. */
const octets = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom('SYN', 'SYN,ACK', 'ESTABLISHED', '建立连接', '\0').map((text) => new TextEncoder().encode(text)),
      fc.tuple(fc.nat(255), fc.nat(600)).map(([octet, times]) => new Uint8Array(times).fill(octet)),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => Uint8Array.from(pieces.flatMap((piece) => [...piece])));

test('what was packed is unpacked, to the octet', () => {
  fc.assert(
    fc.property(octets, (whole) => {
      expect(unlzma(pack(whole))).toEqual(whole);
    }),
    { numRuns: 10 },
  );
});

test('a far match, and a long one', () => {
  const far = new Uint8Array(60_000);
  for (let n = 0; n < far.length; n++) far[n] = ((n * n) % 251) ^ ((n >> 7) % 13);
  far.set(far.subarray(0, 5000), 50_000);
  expect(unlzma(pack(far))).toEqual(far);
});
