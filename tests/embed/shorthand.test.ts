import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten } from '../../scripts/build/shorthand.mjs';
import { writeOut } from '../../src/embed/shorthand';

/** Texts with words of all lengths and of two scripts, and with what stands between them. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('SYN', 'segment', 'endpoint', '建立连接', 'ACK,', '→', '😀', '\0', '\x7f', '\n'),
      fc.string({ unit: 'binary' }),
    ),
    {
      maxLength: 200,
    },
  )
  .map((pieces) => pieces.join(' '));

test('what was shortened is written out, to the character', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(writeOut(shorten(text))).toBe(text);
    }),
    { numRuns: 50 },
  );
});

test('more words than single octets can stand for', () => {
  const words = Array.from({ length: 3000 }, (_, n) =>
    [...n.toString(26).padStart(4, '0')].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join(''),
  );
  const text = [...words, ...words, ...words].join(' ');
  expect(shorten(text).length).toBeLessThan(text.length);
  expect(writeOut(shorten(text))).toBe(text);
});

test('more words than all octets can stand for are refused', () => {
  const text = Array.from({ length: 16_500 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('');
  expect(() => shorten(text)).toThrow('too many');
});
