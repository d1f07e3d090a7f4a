import { type Catalogue, type Holes, LANGUAGES, type MessageId } from './catalogue';
import type { Message } from './message';

/** A sentence by its name, with what fills its holes: words, numbers, or a hole `H` that the reader's settings fill. */
export type Msg<H = never> = Readonly<{ id: MessageId; values: Readonly<Record<string, string | number | H>> }>;

/** A piece of a sentence: its own words, or what stands in the hole of that name. */
export type Part = Readonly<{ hole: string | null; text: string }>;

const sentence = (message: Message, lang: string, values: Readonly<Record<string, unknown>>): string => {
  if (typeof message === 'string') return message;
  return new Intl.PluralRules(lang).select(Number(values[message.by])) === 'one' ? message.one : message.other;
};

/** A sentence that begins with a name ("the client") begins with a capital, where the language has them. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The pieces of a sentence in order, so that a view can set its numbers apart. `format` makes words of the holes that are the reader's to fill. */
export const partsOf = <H>({ lang, messages }: Catalogue, { id, values }: Msg<H>, format: (hole: H) => string): readonly Part[] =>
  sentence(messages[id] ?? id, lang, values)
    .split(/\{(\w+)\}/)
    .map((piece, i) => {
      if (i % 2 === 0) return { hole: null, text: piece };
      const value = values[piece] ?? '';
      return { hole: piece, text: typeof value === 'string' || typeof value === 'number' ? String(value) : format(value) };
    })
    .filter(({ text }) => text !== '')
    .map((part, i) => (i === 0 && part.hole !== null ? { ...part, text: capital(part.text) } : part));

/** A whole sentence. */
export const sayMsg = <H>(catalogue: Catalogue, msg: Msg<H>, format: (hole: H) => string): string =>
  partsOf(catalogue, msg, format)
    .map(({ text }) => text)
    .join('');

/** Several sentences one after the other. */
export const sayAll = <H>(catalogue: Catalogue, msgs: readonly Msg<H>[], format: (hole: H) => string): string => {
  const gap = LANGUAGES.find(({ lang }) => lang === catalogue.lang)?.gap ?? ' ';
  return msgs.map((msg) => sayMsg(catalogue, msg, format)).join(gap);
};

type Values<Id extends MessageId> = [Holes<Id>] extends [never] ? [] : [values: Readonly<Record<Holes<Id>, string | number>>];

/** The sentence of that name; a hole left open, or one that it does not have, does not compile. */
export const say = <Id extends MessageId>(catalogue: Catalogue, id: Id, ...values: Values<Id>): string =>
  sayMsg(catalogue, { id, values: values[0] ?? {} }, String);
