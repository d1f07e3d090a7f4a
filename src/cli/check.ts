import { simulate } from '../net/simulate';
import { unmetBy } from '../scenarios/drill';
import { writeExpectation } from '../scenarios/drill/expectations';
import { endingNotices } from '../session/lesson';
import { beatsOf } from '../trace/beats';
import { type CliWords, tellCli } from '../words/cli';
import { inputNamed } from './input';
import { isCapture, runIn } from './kept';
import { Refusal } from './refusal';
import { faultIn, warn } from './said';

/** Reads a run and plays it: nothing is wrong, or a refusal says what, with its line. */
export const checked = async (name: string, words: CliWords): Promise<string> => {
  const given = await inputNamed(name);
  if (given === null) throw new Refusal('cli.notRead', { name, why: 'ENOENT: no such file or directory' });
  if (isCapture(given)) throw new Refusal('cli.notRun', { name });
  const { lesson, faults } = await runIn(given);
  const fault = faultIn(name, faults, words);
  if (fault !== null) throw fault;
  const trace = simulate(lesson.run);
  warn({ source: name }, endingNotices(trace), words);
  const unmet = unmetBy(trace, lesson.expectations);
  if (unmet === null) return `${tellCli(words, 'cli.fine', { name, n: beatsOf(trace).length - 1 })}\n`;
  const { expectation, beat } = unmet;
  throw new Refusal('cli.unmet', { name, line: expectation.line, text: writeExpectation(expectation), beat });
};
