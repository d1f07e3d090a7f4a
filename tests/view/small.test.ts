import { describe, expect, test } from 'vitest';
import { STATES } from '../../src/tcp/names';
import { clock } from '../../src/trace/clock';
import { intersect, settle } from '../../src/view/stage/boxes';
import { duration } from '../../src/view/stage/duration';
import { LANES } from '../../src/view/stage/laneTable';
import { textWidth } from '../../src/view/stage/textWidth';
import { type Catalogue, english, sayMsg } from '../../src/words';

const words =
  (catalogue: Catalogue) =>
  (id: Parameters<typeof sayMsg>[1]['id'], values: Readonly<Record<string, string | number>> = {}) =>
    sayMsg(catalogue, { id, values }, String);

describe('lengths of time', () => {
  test.each([
    [40, '40 ms'],
    [985, '985 ms'],
    [1000, '1 s'],
    [59_000, '59 s'],
    [1985, '1.99 s'],
    [60_000, '60 s'],
    [240_000, '4 min'],
    [7_200_000, '2 h'],
  ])('%i ms is %s', (ms, said) => expect(duration(ms, words(english))).toBe(said));

  test('moments have three decimals', () =>
    expect([clock(0), clock(1030), clock(61_000.4), clock(-0.02)]).toEqual(['0.000', '1.030', '61.000', '0.000']));
});

describe('the lanes of a state', () => {
  test('every state has its own, but for those that a name or a ring tells apart', () => {
    const shapes = STATES.map((state) => LANES[state].join(' over '));
    expect(shapes).toHaveLength(11);
    expect(LANES.ESTABLISHED).toEqual(['open', 'open']);
    expect(LANES['FIN-WAIT-1']).toEqual(['asked', 'open']);
    expect(LANES['FIN-WAIT-2']).toEqual(['shut', 'open']);
    expect(LANES['CLOSE-WAIT']).toEqual(['open', 'shut']);
  });
});

describe('boxes', () => {
  const box = (y: number) => ({ x: 0, y, width: 10, height: 10 });

  test('that touch do not overlap', () => {
    expect(intersect(box(0), box(10))).toBe(false);
    expect(intersect(box(0), box(9))).toBe(true);
  });

  test('are pushed down past all that is in the way', () => expect(settle([box(0), box(12), box(30)], (y) => [box(y)], 5)).toBe(40));

  test('stay where nothing is in the way', () => expect(settle([box(0)], (y) => [box(y)], 10)).toBe(10));
});

test('widths are estimated by the character, Han as a whole em', () => {
  expect(textWidth('seq 0', 10, 'mono')).toBeCloseTo(30.25);
  expect(textWidth('WWW', 10, 'sans')).toBeGreaterThan(textWidth('iii', 10, 'sans') * 2);
  expect(textWidth('\u4E22\u5931', 10, 'sans')).toBeGreaterThanOrEqual(20);
});
