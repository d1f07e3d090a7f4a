import type { Written } from '../export/words';
import { beatsOf } from '../trace/beats';
import type { Trace } from '../trace/trace';
import { type CliWords, tellCli } from '../words/cli';
import type { Asked } from './args';
import type { Kept } from './kept';
import { Refusal } from './refusal';

/** How a trace is to be written: what was asked for, and else as it is best shown. */
export const writtenOf = (asked: Asked, kept: Kept, trace: Trace, words: CliWords): Written => {
  const end = beatsOf(trace).length - 1;
  const range = { first: asked.from ?? 0, last: asked.to ?? end };
  if (range.first > range.last || range.last > end) throw new Refusal('cli.noSteps', { from: range.first, to: range.last, last: end });
  return {
    notation: asked.numbers ?? (kept.kind === 'run' ? kept.numbers : 'relative'),
    words: (id, values) => tellCli(words, id, values),
    names: { client: tellCli(words, 'end.client'), server: tellCli(words, 'end.server') },
    range,
  };
};
