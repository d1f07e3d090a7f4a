import { conversationOf } from '../export/json';
import { ladderPieces } from '../export/plain';
import { type CliWords, tellCli } from '../words/cli';
import type { Asked } from './args';
import { countOf, type Kept } from './kept';
import { isColoured, painted } from './paint';
import { played } from './said';
import { writtenOf } from './written';

/** Every conversation, or the one that was asked for, as JSON; piece by piece, so that none has to wait for the others. */
async function* asJson(asked: Asked, kept: Kept, words: CliWords): AsyncGenerator<string> {
  const count = countOf(kept);
  const wanted = asked.conversation === null ? Array.from({ length: count }, (_, i) => i + 1) : [asked.conversation];
  const opened = { source: kept.source, conversations: [] };
  yield `${JSON.stringify(opened).slice(0, -2)}\n`;
  for (const [i, n] of wanted.entries()) {
    const trace = await played(kept, n, words);
    yield `${i === 0 ? '' : ',\n'}${JSON.stringify(conversationOf(trace, (id, values) => tellCli(words, id, values)))}`;
  }
  yield '\n]}\n';
}

/** The ladder of a conversation, with the states at both ends; of several the first, unless another was asked for. */
async function* asText(asked: Asked, kept: Kept, words: CliWords): AsyncGenerator<string> {
  const count = countOf(kept);
  const n = asked.conversation ?? 1;
  const trace = await played(kept, n, words);
  if (count > 1) yield `${tellCli(words, 'cli.conversation', { n, count })}\n`;
  const coloured = isColoured(process.stdout, process.env);
  for (const row of ladderPieces(trace, writtenOf(asked, kept, trace, words))) yield `${painted(row, coloured)}\n`;
}

export const ladder = (asked: Asked, kept: Kept, words: CliWords): AsyncGenerator<string> =>
  asked.json || asked.as === 'json' ? asJson(asked, kept, words) : asText(asked, kept, words);
