import type { Run } from '../../trace/run';
import { BEAT, LANGUAGE, languageOf, MOST, WORD32 } from './bounds';
import { readExpectation, writeExpectation } from './expectations';
import { readInput, readProgramLine, writeInput, writeProgramLine } from './inputs';
import { bounded, EMPTY_LESSON, type Lesson, type Remark } from './lesson';
import { type Fault, Line, Misread, quotedSentence } from './line';
import { readCrowd, readEnd, readNetwork, readRule, writeCrowd, writeEnd, writeNetwork, writeRules } from './settings';

type Part = 'seed' | 'rule' | 'network' | 'client' | 'server' | 'crowd' | 'at' | 'expect' | 'title' | 'beat';
const PARTS: readonly Part[] = ['seed', 'rule', 'network', 'client', 'server', 'crowd', 'at', 'expect', 'title', 'beat'];

const withSetup = (lesson: Lesson, setup: Partial<Run['setup']>): Lesson => ({
  ...lesson,
  run: { ...lesson.run, setup: { ...lesson.run.setup, ...setup } },
});

const added = <T>(list: readonly T[], one: T, most: number): readonly T[] => {
  if (list.length >= most) throw new Misread(1, 'drill.tooMany', { most });
  return [...list, one];
};

const readLanguage = (line: Line): string => {
  const { column } = line;
  const lang = line.quoteAhead ? 'en' : line.word();
  if (!LANGUAGE.test(lang)) throw new Misread(column, 'drill.badLanguage');
  return languageOf(lang);
};

const readRemark = (line: Line, beat: number | null): Remark => ({ beat, lang: readLanguage(line), text: line.sentence() });

/** `client iss 100 …`, or `client does` with its program on the indented lines below. */
const readSide = (lesson: Lesson, line: Line, side: 'client' | 'server'): Lesson => {
  const end = lesson.run.setup[side];
  return withSetup(lesson, { [side]: line.takes('does') ? { ...end, program: [] } : readEnd(line, end) });
};

const READ: Readonly<Record<Part, (lesson: Lesson, line: Line, at: number) => Lesson>> = {
  seed: (lesson, line) => withSetup(lesson, { seed: line.whole(...WORD32) }),
  rule: (lesson, line) => withSetup(lesson, { rules: { ...lesson.run.setup.rules, ...readRule(line) } }),
  network: (lesson, line) => withSetup(lesson, { network: readNetwork(line, lesson.run.setup.network) }),
  client: (lesson, line) => readSide(lesson, line, 'client'),
  server: (lesson, line) => readSide(lesson, line, 'server'),
  crowd: (lesson, line) => withSetup(lesson, { crowd: readCrowd(line, lesson.run.setup.crowd) }),
  at: (lesson, line) => ({ ...lesson, run: { ...lesson.run, inputs: added(lesson.run.inputs, readInput(line), MOST.inputs) } }),
  expect: (lesson, line, at) => ({ ...lesson, expectations: added(lesson.expectations, readExpectation(line, at), MOST.expectations) }),
  title: (lesson, line) => ({ ...lesson, remarks: added(lesson.remarks, readRemark(line, null), MOST.remarks) }),
  beat: (lesson, line) => ({ ...lesson, remarks: added(lesson.remarks, readRemark(line, line.whole(...BEAT)), MOST.remarks) }),
};

/**
 * Reads a drill text, line by line. A line that cannot be read is left out and named; the rest still makes a run.
 * @returns the lesson, and every fault with its line and column (from 1)
 */
export const readDrill = (text: string): Readonly<{ lesson: Lesson; faults: readonly Fault[] }> => {
  const faults: Fault[] = [];
  let lesson = EMPTY_LESSON;
  let program: 'client' | 'server' | null = null;
  const lines = text.slice(0, MOST.characters).split(/\r?\n/);
  for (const [n, source] of lines.slice(0, MOST.lines).entries()) {
    try {
      const line = new Line(source);
      if (line.done) continue;
      if (line.indented && program !== null) {
        const end = lesson.run.setup[program];
        lesson = withSetup(lesson, { [program]: { ...end, program: added(end.program ?? [], readProgramLine(line), MOST.program) } });
      } else {
        const part = line.oneOf(PARTS);
        program = (part === 'client' || part === 'server') && line.ahead === 'does' ? part : null;
        lesson = READ[part](lesson, line, n + 1);
      }
      line.end();
    } catch (fault) {
      if (!(fault instanceof Misread)) throw fault;
      // That there are too many of a kind is said once, not at each that is left out.
      if (fault.id === 'drill.tooMany' && faults.at(-1)?.id === fault.id) continue;
      faults.push({ line: n + 1, column: fault.column, id: fault.id, values: fault.values });
    }
  }
  if (lines.length > MOST.lines) faults.push({ line: MOST.lines, column: 1, id: 'drill.tooLong', values: { most: MOST.lines } });
  else if (text.length > MOST.characters)
    faults.push({ line: lines.length, column: 1, id: 'drill.tooManyCharacters', values: { most: MOST.characters } });
  const within = bounded(lesson);
  return { lesson: within.lesson, faults: [...within.faults, ...faults] };
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
export { EMPTY_LESSON, type Lesson, type Remark } from './lesson';
export type { Fault } from './line';
