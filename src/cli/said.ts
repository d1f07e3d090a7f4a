import type { Fault } from '../scenarios/drill';
import type { Notice } from '../session/notices';
import type { Trace } from '../trace/trace';
import type { CaptureNotice } from '../wire';
import { type CliWords, tellCli } from '../words/cli';
import { type Kept, noticesIn, opened } from './kept';
import { Refusal } from './refusal';

type Said = CaptureNotice | Notice;

/** Says what is to be said of a file on standard error: what comes out on standard output stays what was asked for. */
export const warn = ({ source }: Readonly<{ source: string }>, notices: readonly Said[], words: CliWords): void => {
  for (const { id, values } of notices) process.stderr.write(`tcp-stage: ${tellCli(words, id, { name: source, ...values })}\n`);
};

/** The first fault of a run, where it stands, and how many more there are. @returns null: there is none */
export const faultIn = (name: string, faults: readonly Fault[], words: CliWords): Refusal | null => {
  const [fault] = faults;
  if (fault === undefined) return null;
  const says = tellCli(words, fault.id, fault.values);
  const more = faults.length > 1 ? tellCli(words, 'cli.more', { says, n: faults.length - 1 }) : says;
  return new Refusal('cli.ofFault', { name, line: fault.line, column: fault.column, says: more });
};

/** What is to be said of the whole of it. */
export const warnOf = (kept: Kept, words: CliWords): void => {
  if (kept.kind === 'capture') warn(kept, noticesIn(kept), words);
  const fault = kept.kind === 'run' ? faultIn(kept.source, kept.read.faults, words) : null;
  if (fault !== null) process.stderr.write(`tcp-stage: ${tellCli(words, fault.id, fault.values)}\n`);
};

/** A conversation, played; what is to be said of it is said. */
export const played = async (kept: Kept, n: number, words: CliWords): Promise<Trace> => {
  const { trace, notices } = await opened(kept, n);
  warn(kept, notices, words);
  return trace;
};
