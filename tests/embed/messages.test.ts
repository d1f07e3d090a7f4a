import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderIn } from '../../src/embed/messages';

test('an order is read as the table has it, whatever stands beside it', () => {
  for (const type of ['step', 'back', 'play', 'pause'] as const)
    expect(orderIn({ target: 'tcp-stage', v: 1, type, beat: 'x', more: 1 })).toEqual({ type });
  expect(orderIn({ target: 'tcp-stage', v: 1, type: 'goTo', beat: 7 })).toEqual({ type: 'goTo', beat: 7 });
});

test('all else is none, and never an error', () => {
  const piece = fc.oneof(fc.anything(), fc.constantFrom('tcp-stage', 'step', 'goTo', 1, '1', 1.5, Number.NaN));
  const message = fc.oneof(fc.anything(), fc.record({ target: piece, v: piece, type: piece, beat: piece }, { requiredKeys: [] }));
  fc.assert(
    fc.property(message, (sent) => {
      const order = orderIn(sent);
      if (order === null) return;
      const { target, v } = sent as { target: unknown; v: unknown };
      expect([target, v]).toEqual(['tcp-stage', 1]);
      expect(['step', 'goTo']).toContain(order.type);
    }),
    { numRuns: 5000 },
  );
  for (const beat of ['3', 1.5, Number.NaN, Infinity, null, undefined, {}, 2 ** 60])
    expect(orderIn({ target: 'tcp-stage', v: 1, type: 'goTo', beat })).toBeNull();
});
