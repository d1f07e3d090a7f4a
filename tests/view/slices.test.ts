import { expect, test } from 'vitest';
import { numbersOf } from '../../src/trace/numbers';
import { paceOf } from '../../src/trace/pace';
import { slicesOf } from '../../src/view/panels/slices';
import { layoutOf } from '../../src/view/stage/layout';
import { metricsOf } from '../../src/view/stage/metrics';
import { recordOf } from './runs';
import { words } from './stand';

test('a ladder is cut for paper between its words, and nothing of it is missing', () => {
  const trace = recordOf('zero-window');
  const layout = layoutOf(trace, paceOf(trace), metricsOf(680, 1), numbersOf(trace, 'relative'), words);
  const length = layout.knots.at(-1)!.y + 40;
  const slices = slicesOf(layout, length, 300);
  expect(slices.length).toBeGreaterThan(2);
  expect(slices[0]!.from).toBe(0);
  expect(slices.at(-1)!.to).toBe(length);
  expect(slices.slice(1).map(({ from }) => from)).toEqual(slices.slice(0, -1).map(({ to }) => to));
  expect(slices.every(({ from, to }) => to - from <= 300)).toBe(true);
  const cut = layout.flights.filter(({ label: { box } }) => slices.some(({ from }) => from > box.y && from < box.y + box.height));
  expect(cut).toEqual([]);
});
