import { mermaid } from '../export/mermaid';
import { plainLadder } from '../export/plain';
import { writeDrill } from '../scenarios/drill';
import { SCALE } from '../view/export/palette';
import { planOf, spanOf } from '../view/export/plan';
import { writeCapture } from '../wire/writePcap';
import { type CliWords, tellCli } from '../words/cli';
import type { Asked } from './args';
import { type Kept, mustHave } from './kept';
import { ladder } from './ladder';
import { paletteOf } from './palette';
import { Refusal } from './refusal';
import { played } from './said';
import { svgOf } from './svg';
import { writtenOf } from './written';

const drillOf = (asked: Asked, kept: Kept, words: CliWords): string => {
  if (kept.kind === 'capture') throw new Refusal('cli.noDrill');
  mustHave(kept, asked.conversation ?? 1);
  const { lesson } = kept.read;
  const title = kept.scenario === null ? [] : [{ beat: null, lang: words.lang, text: titleOf(kept, words) }];
  const run = asked.conversation === 2 && kept.whatIf !== null ? kept.whatIf : lesson.run;
  return writeDrill({ ...lesson, run, remarks: [...title, ...lesson.remarks] });
};

/** A scenario's title has its sentence under this name; a file has its name. */
const titleOf = (kept: Kept, words: CliWords): string =>
  kept.kind === 'run' && kept.scenario !== null ? tellCli(words, `scenario.${kept.scenario}.title` as 'scenario.abort.title') : kept.source;

const svg = async (asked: Asked, kept: Kept, words: CliWords): Promise<string> => {
  const trace = await played(kept, asked.conversation ?? 1, words);
  const { notation, names, range, words: say } = writtenOf(asked, kept, trace, words);
  const plan = planOf({ trace, notation, words: say, range, scale: SCALE[asked.theme] });
  return svgOf({
    plan,
    palette: paletteOf(asked.theme),
    beat: range.last,
    watch: spanOf(plan).to,
    lang: words.lang,
    title: tellCli(words, 'export.pictureOf', { scenario: titleOf(kept, words) }),
    names: [names.client, names.server],
    notSeen: say('ladder.notSeen'),
  });
};

/** What is asked for as a file's content, piece by piece. */
export async function* exported(asked: Asked, kept: Kept, words: CliWords): AsyncGenerator<string | Uint8Array> {
  if (asked.as === 'json') return yield* ladder(asked, kept, words);
  if (asked.as === 'drill') return yield drillOf(asked, kept, words);
  if (asked.as === 'svg') return yield await svg(asked, kept, words);
  const trace = await played(kept, asked.conversation ?? 1, words);
  if (asked.as === 'pcap') {
    if (asked.output === null && process.stdout.isTTY) throw new Refusal('cli.toTerminal');
    return yield writeCapture(trace, asked.at ?? undefined);
  }
  const written = writtenOf(asked, kept, trace, words);
  yield asked.as === 'mermaid' ? mermaid(trace, written) : plainLadder(trace, written);
}
