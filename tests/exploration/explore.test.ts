import { beforeAll, describe, expect, test } from 'vitest';
import { FIGURE_5, FROM_THE_TEXT, nameOf } from '../net/figure5';
import { type Explored, explore, type Fault } from './explore';
import type { Budget, Choice } from './places';
import { WATCH } from './watch';

const PATIENCE = 300_000;
const OPENS_AND_CLOSE: readonly Choice[] = ['passive OPEN', 'active OPEN', 'CLOSE'];

const EXPLORATIONS: readonly (readonly [string, Budget])[] = [
  ['two losses, one duplicate, every order of OPEN and CLOSE', { losses: 2, duplicates: 1, calls: [OPENS_AND_CLOSE, OPENS_AND_CLOSE] }],
  ['one loss, and one end may ABORT', { losses: 1, duplicates: 0, calls: [[...OPENS_AND_CLOSE, 'ABORT'], OPENS_AND_CLOSE] }],
];

/** Arrows that take text, giving up, or a rule that is not the usual one: nothing of these is explored here. */
const ELSEWHERE: ReadonlySet<string> = new Set(['gave up', 'CLOSE due', 'FIN sent', 'text after close', 'FIN-WAIT-2 elapsed', 'new SYN']);
const isExplored = ({ from, by, to }: (typeof FROM_THE_TEXT)[number]): boolean =>
  !ELSEWHERE.has(by) && !(by === 'CLOSE' && to === 'CLOSED' && from !== 'SYN-SENT') && !(from === 'SYN-RECEIVED' && to === 'TIME-WAIT');

const told = (fault: Fault): string => [`${fault.what}, by`, ...fault.way].join('\n  ');

describe('everything that can happen between two ends without text', () => {
  const walked = new Set<string>();

  describe.each(EXPLORATIONS)('%s', (name, budget) => {
    let found: Explored;
    beforeAll(() => {
      const start = performance.now();
      found = explore(budget, WATCH);
      for (const arrow of found.arrows.keys()) walked.add(arrow);
      const { states, moves, rests, counts } = found;
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(
        `${name}: ${states} states, ${moves} moves, ${rests} places of rest, ${counts.endpoints} states of one end, ${seconds} s`,
      );
    }, PATIENCE);

    test('no unknown change of state, no wrong answer, and every end is CLOSED, LISTEN or explained', () => {
      expect(found.faults.map(told)).toEqual([]);
    });

    test('nothing goes on for ever', () => {
      expect(found.endless === null ? null : told(found.endless)).toBeNull();
    });

    test('it was a whole exploration', () => {
      expect(found.states).toBeGreaterThan(100_000);
      expect(found.rests).toBeGreaterThan(500);
    });
  });

  test('all arrows of figure 5 are walked, and those of the text that need no more than this', () => {
    const missing = [...FIGURE_5, ...FROM_THE_TEXT.filter(isExplored)].map(nameOf).filter((arrow) => !walked.has(arrow));
    expect(missing).toEqual([]);
  });
});
