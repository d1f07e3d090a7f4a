import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { SCENARIOS } from '../scenarios';
import { type CliWords, loadCli, tellCli } from '../words/cli';
import { type Asked, askedBy, languageAsked } from './args';
import { checked } from './check';
import { exported } from './export';
import { keptNamed } from './kept';
import { ladder } from './ladder';
import { listed } from './list';
import { Refusal, whyOf } from './refusal';
import { warnOf } from './said';

const REFUSED = 2;

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** What a command gives, piece by piece. */
const piecesOf = async (asked: Asked, words: CliWords): Promise<Pieces> => {
  if (asked.command === 'check') return [await checked(asked.file, words)];
  const kept = await keptNamed(asked.file, asked.others);
  warnOf(kept, words);
  if (asked.command === 'list') return listed(asked, kept, words);
  return asked.command === 'ladder' ? ladder(asked, kept, words) : exported(asked, kept, words);
};

/** Writes it where it is wanted, no faster than it is taken. */
const write = async (pieces: Pieces, output: string | null): Promise<void> => {
  let to: NodeJS.WritableStream = process.stdout;
  try {
    for await (const piece of pieces) {
      if (to === process.stdout && output !== null) to = createWriteStream(output);
      if (!to.write(piece)) await once(to, 'drain');
    }
    if (to !== process.stdout) {
      to.end();
      await once(to, 'finish');
    }
  } catch (error) {
    if (error instanceof Refusal || output === null) throw error;
    throw new Refusal('cli.notWritten', { name: output, why: whyOf(error) });
  }
};

/** Says in one line what cannot be done. */
const refuse = (error: unknown, words: CliWords): void => {
  const says = error instanceof Refusal ? tellCli(words, error.id, error.values) : whyOf(error);
  process.stderr.write(`tcp-stage: ${says.replace(/\s+/g, ' ')}\n`);
  process.exitCode = REFUSED;
};

const main = async (args: readonly string[], words: CliWords): Promise<void> => {
  try {
    const asked = askedBy(args, process.env);
    if (asked === null) process.stdout.write(tellCli(words, 'cli.usage', { scenarios: SCENARIOS.map(({ id }) => id).join(' ') }));
    else await write(await piecesOf(asked, words), asked.output);
  } catch (error) {
    refuse(error, words);
  }
};

const words = await loadCli(languageAsked(process.argv.slice(2), process.env));
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Who reads no further (head, less) has seen enough.
  if (error.code === 'EPIPE') process.exit(0);
  refuse(new Refusal('cli.notWritten', { name: 'stdout', why: whyOf(error) }), words);
  process.exit();
});
// Where nothing can be said, the exit says it.
process.stderr.on('error', () => process.exit(REFUSED));
await main(process.argv.slice(2), words);
