import { describe, expect, test } from 'vitest';
import { courseOf, type Motion, stillCourseOf } from '../../src/session/motion';
import { recordOf } from '../../src/session/source';
import { paceOf } from '../../src/trace/pace';

const pace = paceOf(recordOf('whole-life'));
const last = pace.beats.length - 1;
const rest = (beat: number) => pace.beats[beat]!.rests;
const squared = (part: number) => part * part;
const course = (motion: Motion, now: number, speed = 1) => courseOf(motion, pace, now, speed, squared);

describe('a step', () => {
  test('is linear, from where the playhead is to the next rest', () => {
    const { takes, at } = course({ how: 'walk', from: null, to: 3 }, rest(2));
    expect(at(0)).toBe(rest(2));
    expect(at(takes / 2)).toBeCloseTo((rest(2) + rest(3)) / 2);
    expect(at(takes)).toBe(rest(3));
    expect(at(takes + 99)).toBe(rest(3));
  });

  test('on top of a step starts at the rest of the beat under way', () =>
    expect(course({ how: 'walk', from: 2, to: 3 }, rest(1)).at(0)).toBe(rest(2)));

  test('never takes more than 1.2 s at speed 1, whatever silence it crosses', () => {
    for (let beat = 1; beat <= last; beat++) {
      const { takes } = course({ how: 'walk', from: null, to: beat }, rest(beat - 1));
      expect(takes).toBeGreaterThan(0);
      expect(takes).toBeLessThanOrEqual(1200);
    }
  });

  test.each([0.25, 0.5, 2, 4])('at speed %f takes so much longer or shorter', (speed) => {
    const motion: Motion = { how: 'walk', from: null, to: 3 };
    expect(course(motion, rest(2), speed).takes).toBeCloseTo(course(motion, rest(2)).takes / speed);
  });

  test('back takes 160 ms on its curve', () => {
    const { takes, at } = course({ how: 'ease', to: 2 }, rest(3));
    expect(takes).toBe(160);
    expect(at(80)).toBeCloseTo(rest(3) + (rest(2) - rest(3)) / 4);
    expect(at(160)).toBe(rest(2));
  });
});

test('playing goes through all beats at the pace of the record', () => {
  const { takes, at } = course({ how: 'run', from: null, to: last }, rest(4), 2);
  expect(takes).toBeCloseTo((rest(last) - rest(4)) / 2);
  expect(at(100)).toBeCloseTo(rest(4) + 200);
  expect(course({ how: 'run', from: 0, to: last }, rest(last)).at(0)).toBe(rest(0));
});

test('a jump, a finger and a halt take no time', () => {
  expect(course({ how: 'jump', to: 5 }, 0)).toMatchObject({ takes: 0 });
  expect(course({ how: 'jump', to: 5 }, 0).at(0)).toBe(rest(5));
  expect(course({ how: 'follow', watch: 777 }, 0).at(0)).toBe(777);
  expect(course({ how: 'follow', watch: 1e9 }, 0).at(0)).toBe(pace.length);
  expect(course({ how: 'follow', watch: -5 }, 0).at(0)).toBe(0);
  expect(course({ how: 'hold' }, 42).at(0)).toBe(42);
});

describe('with reduced motion', () => {
  test.each<Motion>([
    { how: 'walk', from: null, to: 3 },
    { how: 'ease', to: 3 },
    { how: 'jump', to: 3 },
  ])('$how is a jump', (motion) => {
    const { takes, at } = stillCourseOf(motion, pace, rest(2), 1, 2);
    expect([takes, at(0)]).toEqual([0, rest(3)]);
  });

  test('playing shows one beat each 900 ms', () => {
    const { takes, at } = stillCourseOf({ how: 'run', from: null, to: last }, pace, rest(4), 1, 4);
    expect(takes).toBe((last - 4) * 900);
    expect([at(0), at(899), at(900), at(1800), at(takes)]).toEqual([rest(4), rest(4), rest(5), rest(6), rest(last)]);
  });
});
