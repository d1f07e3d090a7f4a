import type { Ms } from '../tcp/names';
import type { Pace } from '../trace/pace';

/** How the playhead is to go to where the session has it. Beats mean their rests; `watch` is watching time. */
export type Motion = Readonly<
  | { how: 'jump'; to: number }
  /** One step on: linear, from where the playhead is, or from the rest of the beat it was still on its way to. */
  | { how: 'walk'; from: number | null; to: number }
  | { how: 'ease'; to: number }
  /** Playing: linear, through all that lies between; `from` a beat's rest when it starts anew. */
  | { how: 'run'; from: number | null; to: number }
  /** A finger on the timeline. */
  | { how: 'follow'; watch: number }
  | { how: 'hold' }
>;

/** A way of the playhead: how long it takes, and where it is (watching time) after so many ms, from 0 to `takes`. */
export type Course = Readonly<{ takes: Ms; at: (spent: Ms) => number }>;

/** What a step may take at speed 1: a flight and a touch, however long the silence before them. */
const STEP: Ms = 1200;
const EASED: Ms = 160;
/** With reduced motion nothing flies; playing shows one beat after the other. */
const STILL: Ms = 900;

/** The way that a motion means, from `now`. `ease`: the curve of a step back, 0 … 1 to 0 … 1. */
export const courseOf = (motion: Motion, pace: Pace, now: number, speed: number, ease: (part: number) => number): Course => {
  const rest = (beat: number): number => pace.beats[beat]?.rests ?? pace.length;
  switch (motion.how) {
    case 'hold':
      return still(now);
    case 'follow':
      return still(Math.min(Math.max(motion.watch, 0), pace.length));
    case 'jump':
      return still(rest(motion.to));
    case 'ease':
      return between(now, rest(motion.to), EASED, ease);
    case 'walk': {
      const from = motion.from === null ? now : rest(motion.from);
      return between(from, rest(motion.to), Math.min(Math.abs(rest(motion.to) - from), STEP) / speed);
    }
    case 'run': {
      const from = motion.from === null ? now : rest(motion.from);
      return between(from, rest(motion.to), Math.max(rest(motion.to) - from, 0) / speed);
    }
  }
};

/** The same with reduced motion: a jump; playing, one beat after the other, each as long. `shown`: the beat it starts from. */
export const stillCourseOf = (motion: Motion, pace: Pace, now: number, speed: number, shown: number): Course => {
  if (motion.how !== 'run') return courseOf('to' in motion ? { how: 'jump', to: motion.to } : motion, pace, now, speed, linear);
  const each = STILL / speed;
  const start = motion.from ?? shown;
  const at = (spent: number) => (spent < each && motion.from === null ? now : pace.beats[start + Math.floor(spent / each)]!.rests);
  return { takes: Math.max(motion.to - start, 0) * each, at };
};

const linear = (part: number): number => part;

const still = (watch: number): Course => ({ takes: 0, at: () => watch });

const between = (from: number, to: number, takes: Ms, shape = linear): Course => ({
  takes,
  at: (spent) => (spent >= takes ? to : from + (to - from) * shape(spent / takes)),
});
