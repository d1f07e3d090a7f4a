import { type Catalogue, type Lang, load, type MessageId, type Messages } from './catalogue';
import { cli as english } from './en/cli';
import type { Message } from './message';
import { type Msg, partsOf } from './say';
import { cli as chinese } from './zh-Hans/cli';

/** The name of a sentence of the command line. */
export type CliId = keyof typeof english;

/** A catalogue with the command line's own sentences beside the page's. */
export type CliWords = Readonly<{ lang: Lang; messages: Partial<Messages> & Readonly<Record<CliId, Message>> }>;

export const loadCli = async (lang: Lang): Promise<CliWords> => {
  const { messages } = await load(lang);
  return { lang, messages: { ...messages, ...(lang === 'en' ? english : chinese) } };
};

/** A sentence of the command line or of the page. A name that it begins with is a file's or a command's: it stays as it is written. */
export const tellCli = (words: CliWords, id: CliId | MessageId, values: Msg['values'] = {}): string =>
  // The command line's catalogue has every id that may be named here; `partsOf` only looks it up.
  partsOf(words as Catalogue, { id, values } as Msg, String)
    .map(({ hole, text }, i) => (i === 0 && hole !== null ? String(values[hole]) : text))
    .join('');
