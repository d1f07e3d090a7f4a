import { simulate } from '../net/simulate';
import { unmetBy } from '../scenarios/drill';
import { writeExpectation } from '../scenarios/drill/expectations';
import { beatsOf } from '../trace/beats';
import { type CliWords, tellCli } from '../words/cli';
import { inputNamed } from './input';
import { isCapture, runIn } from './kept';
import { Refusal } from './refusal';

/** Reads a run and plays it: nothing is wrong, or a refusal says what, with its line. */
export const checked = async (name: string, words: CliWords): Promise<string> => {
  const given = await inputNamed(name);
  if (given === null) throw new Refusal('cli.notRead', { name, why: 'ENOENT' });
  if (isCapture(given)) throw new Refusal('cli.notRun', { name });
  const { lesson, faults } = await runIn(given);
  const [fault] = faults;
  if (fault !== undefined) {
    const says = tellCli(words, fault.id, fault.values);
    const more = faults.length > 1 ? tellCli(words, 'cli.more', { says, n: faults.length - 1 }) : says;
    throw new Refusal('cli.ofFault', { name, line: fault.line, column: fault.column, says: more });
  }
  const trace = simulate(lesson.run);
  const unmet = unmetBy(trace, lesson.expectations);
  if (unmet === null) return `${tellCli(words, 'cli.fine', { name, n: beatsOf(trace).length - 1 })}\n`;
  const { expectation, beat } = unmet;
  throw new Refusal('cli.unmet', { name, line: expectation.line, text: writeExpectation(expectation), beat });
};
