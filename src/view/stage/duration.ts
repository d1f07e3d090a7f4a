import type { Ms } from '../../tcp/names';
import type { Words } from './words';

const UNITS = [
  { of: 3_600_000, id: 'time.hours' },
  { of: 60_000, id: 'time.minutes' },
  { of: 1000, id: 'time.seconds' },
] as const;

/** A length of time in the largest unit that it has two of, to at most three figures: "59 s", "1.08 s", "4 min", "40 ms". */
export const duration = (ms: Ms, words: Words): string => {
  const unit = UNITS.find(({ of }) => ms >= (of === 1000 ? of : 2 * of));
  return unit ? words(unit.id, { n: Number((ms / unit.of).toPrecision(3)) }) : words('time.milliseconds', { n: Math.round(ms) });
};
