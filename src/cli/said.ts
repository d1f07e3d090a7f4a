import type { Trace } from '../trace/trace';
import type { CaptureNotice } from '../wire';
import { type CliWords, tellCli } from '../words/cli';
import { type Kept, noticesIn, opened } from './kept';

/** Says what is to be said of a file on standard error: what comes out on standard output stays what was asked for. */
export const warn = (kept: Kept, notices: readonly CaptureNotice[], words: CliWords): void => {
  for (const { id, values } of notices) process.stderr.write(`tcp-stage: ${tellCli(words, id, { name: kept.source, ...values })}\n`);
};

/** What is to be said of the whole of it. */
export const warnOf = (kept: Kept, words: CliWords): void => {
  if (kept.kind === 'capture') warn(kept, noticesIn(kept), words);
};

/** A conversation, played; what is to be said of it is said. */
export const played = async (kept: Kept, n: number, words: CliWords): Promise<Trace> => {
  const { trace, notices } = await opened(kept, n);
  warn(kept, notices, words);
  return trace;
};
