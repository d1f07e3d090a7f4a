import { simulate } from '../net/simulate';
import { beatOfQuestion, type Question } from '../teach/questions';
import { RUNS } from '../teach/runs';
import type { Run } from '../trace/run';
import { pairOf, recordOf } from './source';

/** Where a question is answered: a scenario or a run of its own, and the beat of it. */
export type Answered = Readonly<{ scenario: string; beat: number } | { run: Run; beat: number }>;

export const answerOf = (question: Question): Answered => {
  const where = question.run;
  if ('own' in where) {
    const run = RUNS[where.own];
    return { run, beat: beatOfQuestion(question, simulate(run)) ?? 0 };
  }
  const { scenario } = where;
  return { scenario, beat: beatOfQuestion(question, pairOf(scenario)?.[0] ?? recordOf(scenario)) ?? 0 };
};
