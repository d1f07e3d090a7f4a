/** Where a learner is, what has been seen to its end, and which challenges are solved. */
export type Learned = Readonly<{
  place: Readonly<{ scenario: string; beat: number }> | null;
  done: readonly string[];
  solved: readonly string[];
}>;

/** What a package holds: the ids of its scenarios and of its challenges, in their order. */
export type Contents = Readonly<{ scenarios: readonly string[]; challenges: readonly string[] }>;

export const NOTHING: Learned = { place: null, done: [], solved: [] };

/** What a run-time keeps at most (cmi.suspend_data, SCORM 1.2 RTE §3.4.4). */
export const MOST_CHARACTERS = 4096;

/** As `cmi.suspend_data`: one line, ids as they are in addresses, so that a later version still reads it. */
export const written = ({ place, done, solved }: Learned): string =>
  ['1', place ? `${place.scenario}@${place.beat}` : '', done.join(','), solved.join(',')].join(';');

/** What was written, as far as this package knows it. */
export const readLearned = (text: string, { scenarios, challenges }: Contents): Learned => {
  const [version, place = '', done = '', solved = ''] = text.split(';');
  if (version !== '1') return NOTHING;
  const [scenario = '', beat = ''] = place.split('@');
  const known = (all: readonly string[], part: string) => all.filter((id) => part.split(',').includes(id));
  return {
    place: scenarios.includes(scenario) && /^\d{1,6}$/.test(beat) ? { scenario, beat: Number(beat) } : null,
    done: known(scenarios, done),
    solved: known(challenges, solved),
  };
};

/** `cmi.core.lesson_status`: completed once every scenario has been seen to its end. */
export const statusOf = ({ done }: Learned, { scenarios }: Contents): 'incomplete' | 'completed' =>
  scenarios.every((id) => done.includes(id)) ? 'completed' : 'incomplete';

/** `cmi.core.score.raw`, 0 … 100: the part of the challenges that is solved. Null: the package has none, so nothing is scored. */
export const scoreOf = ({ solved }: Learned, { challenges }: Contents): number | null =>
  challenges.length === 0 ? null : Math.round((100 * solved.length) / challenges.length);

/** One more, once. */
export const withOne = (all: readonly string[], one: string): readonly string[] => (all.includes(one) ? all : [...all, one]);
