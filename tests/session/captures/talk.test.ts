import { describe, expect, test } from 'vitest';
import { longConversation } from '../../../bench/captures';
import { simulate } from '../../../src/net/simulate';
import { SCENARIOS } from '../../../src/scenarios';
import { piecesOf, rejoining } from '../../../src/session/captures/talk';
import type { TraceEvent } from '../../../src/trace/trace';
import { readWhole } from '../../../src/wire/captures';
import { bytesOfFile, CAPTURES } from '../../wire/files';

/** What comes of a record that goes from the worker to the page. */
const sent = (events: readonly TraceEvent[]): readonly TraceEvent[] => {
  const record = rejoining();
  for (const piece of piecesOf(events)) record.take(structuredClone(piece).events);
  return record.events();
};
const playedOf = (bytes: Uint8Array): readonly TraceEvent[] => readWhole(bytes).open(1, null).trace.events;

describe('a record comes to the page as it was made', () => {
  test.each(SCENARIOS)('$id', ({ run }) => {
    const { events } = simulate(run);
    expect(sent(events)).toEqual(events);
  });
  test.each(CAPTURES)('%s', (name) => {
    const events = playedOf(bytesOfFile(name));
    expect(sent(events)).toEqual(events);
  });
});

describe('a long one', () => {
  const events = playedOf(longConversation(3000));
  const pieces = [...piecesOf(events)];
  const back = sent(events);

  test('comes in pieces, each of which says how far it is', () => {
    expect(pieces.length).toBeGreaterThan(5);
    expect(Math.max(...pieces.map((piece) => piece.events.length))).toBeLessThanOrEqual(1500);
    expect(pieces.at(-1)?.part).toBe(1);
    expect(back).toEqual(events);
  });
  test('does not bring again what stayed: TCBs have it in common, as they had', () => {
    const tcbs = (some: readonly TraceEvent[]) => some.flatMap((e) => (e.kind === 'changed' ? [e.tcb] : []));
    const parts = (some: readonly TraceEvent[]) =>
      new Set(tcbs(some).flatMap(({ config, queue, held, rtt, timers }) => [config, ...queue, ...held, rtt, timers]));
    // In different pieces the same thing comes once more.
    expect(parts(back).size).toBeLessThan(1.1 * parts(events).size);
    for (const side of ['client', 'server'])
      expect(new Set(back.flatMap((e) => (e.kind === 'changed' && e.side === side ? [e.tcb.config] : []))).size).toBe(1);
  });
});
