import type { Written } from '../../src/export/words';
import { beatsOf } from '../../src/trace/beats';
import type { Notation } from '../../src/trace/numbers';
import type { Trace } from '../../src/trace/trace';
import { type Catalogue, type Lang, sayMsg } from '../../src/words';
import { en } from '../../src/words/en';
import { zhHans } from '../../src/words/zh-Hans';

const CATALOGUES: Readonly<Record<Lang, Catalogue>> = {
  en: { lang: 'en', messages: en },
  'zh-Hans': { lang: 'zh-Hans', messages: zhHans },
};

/** How a trace is written in a language, as a whole. */
export const writtenIn = (trace: Trace, lang: Lang, notation: Notation = 'relative'): Written => {
  const words: Written['words'] = (id, values = {}) => sayMsg(CATALOGUES[lang], { id, values }, String);
  return {
    notation,
    words,
    names: { client: words('end.client'), server: words('end.server') },
    range: { first: 0, last: beatsOf(trace).length - 1 },
  };
};
