/** Something to measure. `work` does it, and returns how many of the unit that were. */
export type Task = Readonly<{ name: string; unit: string; work: () => number }>;

/** How many a second, and as a part of the first task's: that can be compared between machines and days. */
export type Figure = Readonly<{ name: string; unit: string; perSecond: number; part: number }>;

const ROUNDS = 7;
const ROUND_MS = 250;

/** Repeats a task for a while: how many of its unit a second. */
const round = ({ work }: Task): number => {
  const start = performance.now();
  let done = 0;
  let now = start;
  while (now - start < ROUND_MS) {
    done += work();
    now = performance.now();
  }
  return (done * 1000) / (now - start);
};

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/**
 * Measures all tasks in turn, round by round, so that a busy moment of the machine falls on all of them.
 * @returns the middle of the rounds, after one that warms up
 */
export const measure = (tasks: readonly Task[]): readonly Figure[] => {
  tasks.map(round);
  const rounds = Array.from({ length: ROUNDS }, () => tasks.map(round));
  return tasks.map(({ name, unit }, i) => ({
    name,
    unit,
    perSecond: middle(rounds.map((each) => each[i] ?? 0)),
    part: middle(rounds.map((each) => (each[i] ?? 0) / (each[0] ?? 1))),
  }));
};

const whole = (n: number): string => Math.round(n).toLocaleString('en');

/** The figures as lines: what, how many a second, which part of the first. */
export const table = (figures: readonly Figure[]): string =>
  figures
    .map(
      ({ name, unit, perSecond, part }) =>
        `${name.padEnd(50)}${whole(perSecond).padStart(12)} ${`${unit}/s`.padEnd(12)}${part.toFixed(5).padStart(10)}`,
    )
    .join('\n');
