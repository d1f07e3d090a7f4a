import fc from 'fast-check';
import { simulate } from '../../src/net/simulate';
import type { Run } from '../../src/trace/run';
import { historyOf } from './history';
import type { Law } from './laws/law';
import { printConversation, printRun } from './print';

/** Another seed or number of runs: RUNS_SEED=7 RUNS=100000 npx vitest run tests/net */
const SEED = Number(process.env.RUNS_SEED ?? 9293);
const times = (usual: number): number => Number(process.env.RUNS ?? usual);

/** Which run, counted from 0, first broke a law. */
export type Survey = Readonly<{ runs: number; events: number; broken: ReadonlyMap<Law, number> }>;

const holdsFor = (law: Law, run: Run): string | null => law.breach(historyOf(run, simulate(run)));

/** Simulates every run once and holds it against every law. */
export const survey = (runs: fc.Arbitrary<Run>, laws: readonly Law[], usual: number): Survey => {
  const broken = new Map<Law, number>();
  let [n, events] = [0, 0];
  fc.assert(
    fc.property(runs, fc.constant(null), (run, _) => {
      const history = historyOf(run, simulate(run));
      for (const law of laws) if (!broken.has(law) && law.breach(history) !== null) broken.set(law, n);
      n += 1;
      events += history.trace.events.length;
    }),
    { seed: SEED, numRuns: times(usual) },
  );
  return { runs: n, events, broken };
};

/** The conversation, or why there is none: a run may fail by not being recorded at all. */
const conversation = (run: Run): string => {
  try {
    return printConversation(run, simulate(run));
  } catch (error) {
    return `No record: ${error}`;
  }
};

/** A run that fails is told as a script that reproduces it. */
const report =
  <T>(why: (run: Run, drawn: T) => string) =>
  (out: fc.RunDetails<[Run, T]>) => {
    if (!out.failed) return;
    if (out.counterexample === null) throw new Error(fc.defaultReportMessage(out));
    const [run, drawn] = out.counterexample;
    throw new Error([why(run, drawn), printRun(run), conversation(run), `seed ${out.seed}, path ${out.counterexamplePath}`].join('\n\n'));
  };

/** Fails, with the smallest run that breaks the law, if a survey found one. */
export const keeps = (law: Law, runs: fc.Arbitrary<Run>, { broken }: Survey): void => {
  const found = broken.get(law);
  if (found === undefined) return;
  fc.assert(
    fc.property(runs, fc.constant(null), (run, _) => holdsFor(law, run) === null),
    { seed: SEED, path: String(found), reporter: report((run) => `${law.name} (${law.section}): ${holdsFor(law, run)}`) },
  );
  throw new Error(`${law.name}: run ${found} broke it and could not be found again`);
};

/** Holds one property on so many random runs, each with something else drawn for it; a failing one is shrunk and printed. */
export const holdsWith = <T>(
  runs: fc.Arbitrary<Run>,
  also: fc.Arbitrary<T>,
  usual: number,
  property: (run: Run, drawn: T) => void,
): void => {
  const why = (run: Run, drawn: T): string => {
    try {
      property(run, drawn);
      return 'it holds the second time: the property is not a function of the run';
    } catch (error) {
      return [error instanceof Error ? error.message : String(error), `with ${JSON.stringify(drawn)}`].join('\n');
    }
  };
  fc.assert(fc.property(runs, also, property), { seed: SEED, numRuns: times(usual), reporter: report(why) });
};

/** Holds one property on so many random runs. */
export const holds = (runs: fc.Arbitrary<Run>, usual: number, property: (run: Run) => void): void =>
  holdsWith(runs, fc.constant(null), usual, (run) => property(run));
