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
    fc.property(runs, (run) => {
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
const report = (why: (run: Run) => string) => (out: fc.RunDetails<[Run]>) => {
  if (!out.failed) return;
  const run = out.counterexample?.[0];
  if (run === undefined) throw new Error(fc.defaultReportMessage(out));
  throw new Error([why(run), printRun(run), conversation(run), `seed ${out.seed}, path ${out.counterexamplePath}`].join('\n\n'));
};

/** Fails, with the smallest run that breaks the law, if a survey found one. */
export const keeps = (law: Law, runs: fc.Arbitrary<Run>, { broken }: Survey): void => {
  const found = broken.get(law);
  if (found === undefined) return;
  fc.assert(
    fc.property(runs, (run) => holdsFor(law, run) === null),
    { seed: SEED, path: String(found), reporter: report((run) => `${law.name} (${law.section}): ${holdsFor(law, run)}`) },
  );
  throw new Error(`${law.name}: run ${found} broke it and could not be found again`);
};

/** Holds one property on so many random runs; a failing one is shrunk and printed. */
export const holds = (runs: fc.Arbitrary<Run>, usual: number, property: (run: Run) => void): void => {
  const failure = (run: Run): string => {
    try {
      property(run);
      return 'it holds the second time: the property is not a function of the run';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  fc.assert(fc.property(runs, property), { seed: SEED, numRuns: times(usual), reporter: report(failure) });
};
