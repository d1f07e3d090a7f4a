import { describe, expect, test } from 'vitest';
import type { Panel } from '../../src/session/address';
import { inOrder, moved, readOrder } from '../../src/view/panels/order';
import { swipeOf } from '../../src/view/panels/useSwipe';

const ALL: readonly Panel[] = ['hosts', 'transcript', 'states', 'header'];
const entries = ALL.map((panel) => ({ panel }));

describe('an order of panels', () => {
  test.each([
    [null, null],
    ['', null],
    ['states,transcript', ['states', 'transcript']],
    ['states,states', null],
    ['states,<b>', null],
  ])('as it was kept: %s', (text, order) => expect(readOrder(text)).toEqual(order));

  test('what it does not name stays before all, as it was', () => {
    expect(inOrder(entries, ['header', 'states']).map(({ panel }) => panel)).toEqual(['hosts', 'transcript', 'header', 'states']);
    expect(inOrder(entries, null)).toBe(entries);
  });

  test('a panel comes to its place among those that are shown; the others keep theirs', () => {
    expect(moved(ALL, ['transcript', 'states', 'header'], 'header', 0)).toEqual(['hosts', 'header', 'transcript', 'states']);
    expect(moved(ALL, ALL, 'hosts', 2)).toEqual(['transcript', 'states', 'hosts', 'header']);
  });
});

describe('a swipe', () => {
  const at = (clientX: number, clientY: number, timeStamp: number) => ({ clientX, clientY, timeStamp });
  test.each([
    ['to the left', at(100, 10, 200), 'on'],
    ['to the right', at(300, -10, 200), 'back'],
    ['too short', at(180, 0, 200), null],
    ['more down than across', at(140, 60, 200), null],
    ['too slow', at(100, 0, 900), null],
  ])('%s', (_, to, is) => expect(swipeOf(at(200, 0, 0), to)).toBe(is));
});
