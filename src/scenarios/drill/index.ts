import type { Run } from '../../trace/run';
import { runOf } from '../scenario';
import { type Expectation, readExpectation, writeExpectation } from './expectations';
import { readInput, readProgramLine, writeInput, writeProgramLine } from './inputs';
import { type Fault, Line, Misread, quotedSentence } from './line';
import { readCrowd, readEnd, readNetwork, readRule, writeCrowd, writeEnd, writeNetwork, writeRules } from './settings';

/** An author's sentence, in one language. `beat`: what it is about; null: the title. */
export type Remark = Readonly<{ beat: number | null; lang: string; text: string }>;

/** A run with what an author says about it and expects of it. */
export type Lesson = Readonly<{ run: Run; remarks: readonly Remark[]; expectations: readonly Expectation[] }>;

/** The run of an empty text: nothing happens in the usual setting. */
export const EMPTY_LESSON: Lesson = { run: runOf({}), remarks: [], expectations: [] };

type Part = 'seed' | 'rule' | 'network' | 'client' | 'server' | 'crowd' | 'at' | 'expect' | 'title' | 'beat';
const PARTS: readonly Part[] = ['seed', 'rule', 'network', 'client', 'server', 'crowd', 'at', 'expect', 'title', 'beat'];

const withSetup = (lesson: Lesson, setup: Partial<Run['setup']>): Lesson => ({
  ...lesson,
  run: { ...lesson.run, setup: { ...lesson.run.setup, ...setup } },
});

const readRemark = (line: Line, beat: number | null): Remark => ({
  beat,
  lang: line.quoteAhead ? 'en' : line.word(),
  text: line.sentence(),
});

/** `client iss 100 …`, or `client does` with its program on the indented lines below. */
const readSide = (lesson: Lesson, line: Line, side: 'client' | 'server'): Lesson => {
  const end = lesson.run.setup[side];
  return withSetup(lesson, { [side]: line.takes('does') ? { ...end, program: [] } : readEnd(line, end) });
};

const READ: Readonly<Record<Part, (lesson: Lesson, line: Line, at: number) => Lesson>> = {
  seed: (lesson, line) => withSetup(lesson, { seed: line.whole() }),
  rule: (lesson, line) => withSetup(lesson, { rules: { ...lesson.run.setup.rules, ...readRule(line) } }),
  network: (lesson, line) => withSetup(lesson, { network: readNetwork(line, lesson.run.setup.network) }),
  client: (lesson, line) => readSide(lesson, line, 'client'),
  server: (lesson, line) => readSide(lesson, line, 'server'),
  crowd: (lesson, line) => withSetup(lesson, { crowd: readCrowd(line, lesson.run.setup.crowd) }),
  at: (lesson, line) => ({ ...lesson, run: { ...lesson.run, inputs: [...lesson.run.inputs, readInput(line)] } }),
  expect: (lesson, line, at) => ({ ...lesson, expectations: [...lesson.expectations, readExpectation(line, at)] }),
  title: (lesson, line) => ({ ...lesson, remarks: [...lesson.remarks, readRemark(line, null)] }),
  beat: (lesson, line) => ({ ...lesson, remarks: [...lesson.remarks, readRemark(line, line.whole(0, 1e6))] }),
};

/** A text is bounded, as a run is: nobody writes more by hand, and a link may bring anything. */
const MOST_LINES = 2000;

/**
 * Reads a drill text, line by line. A line that cannot be read is left out and named; the rest still makes a run.
 * @returns the lesson, and every fault with its line and column (from 1)
 */
export const readDrill = (text: string): Readonly<{ lesson: Lesson; faults: readonly Fault[] }> => {
  const faults: Fault[] = [];
  let lesson = EMPTY_LESSON;
  let program: 'client' | 'server' | null = null;
  const lines = text.split(/\r?\n/);
  if (lines.length > MOST_LINES) faults.push({ line: MOST_LINES, column: 1, id: 'drill.tooLong', values: { most: MOST_LINES } });
  for (const [n, source] of lines.slice(0, MOST_LINES).entries()) {
    try {
      const line = new Line(source);
      if (line.done) continue;
      if (line.indented && program !== null) {
        const end = lesson.run.setup[program];
        lesson = withSetup(lesson, { [program]: { ...end, program: [...(end.program ?? []), readProgramLine(line)] } });
      } else {
        const part = line.oneOf(PARTS);
        program = (part === 'client' || part === 'server') && line.ahead === 'does' ? part : null;
        lesson = READ[part](lesson, line, n + 1);
      }
      line.end();
    } catch (fault) {
      if (!(fault instanceof Misread)) throw fault;
      faults.push({ line: n + 1, column: fault.column, id: fault.id, values: fault.values });
    }
  }
  return { lesson, faults };
};

const writeProgram = (side: 'client' | 'server', { setup }: Run): readonly string[] => {
  const { program } = setup[side];
  return program === undefined ? [] : [`${side} does`, ...program.map((line) => `  ${writeProgramLine(line)}`)];
};

const writeRemark = ({ beat, lang, text }: Remark): string =>
  `${beat === null ? 'title' : `beat ${beat}`} ${lang === 'en' ? '' : `${lang} `}${quotedSentence(text)}`;

/** The drill text of a lesson; `readDrill` gives the same lesson back. */
export const writeDrill = ({ run, remarks, expectations }: Lesson): string =>
  [
    ...remarks.filter(({ beat }) => beat === null).map(writeRemark),
    `seed ${run.setup.seed}`,
    ...writeRules(run.setup.rules),
    writeNetwork(run.setup.network),
    `client ${writeEnd(run.setup.client)}`,
    `server ${writeEnd(run.setup.server)}`,
    ...writeProgram('client', run),
    ...writeProgram('server', run),
    ...writeCrowd(run.setup.crowd),
    ...run.inputs.map(writeInput),
    ...expectations.map(writeExpectation),
    ...remarks.filter(({ beat }) => beat !== null).map(writeRemark),
    '',
  ].join('\n');

export { type Expectation, type Unmet, unmetBy } from './expectations';
export type { Fault } from './line';
