import type { Catalogue, Holes, MessageId } from './catalogue';
import type { Message } from './message';

/** A sentence by its name, with what fills its holes: words, numbers, or a hole `H` that the reader's settings fill. */
export type Msg<H = never> = Readonly<{ id: MessageId; values: Readonly<Record<string, string | number | H>> }>;

/** A piece of a sentence: its own words, or what stands in a hole. */
export type Part<H> = Readonly<{ hole: string; value: string | number | H }> | Readonly<{ hole: null; value: string }>;

const sentence = (message: Message, lang: string, values: Readonly<Record<string, unknown>>): string => {
  if (typeof message === 'string') return message;
  return new Intl.PluralRules(lang).select(Number(values[message.by])) === 'one' ? message.one : message.other;
};

/** The pieces of a sentence in order, so that a view can set its numbers apart. */
export const partsOf = <H>({ lang, messages }: Catalogue, { id, values }: Msg<H>): readonly Part<H>[] =>
  sentence(messages[id], lang, values)
    .split(/\{(\w+)\}/)
    .map((piece, i) => (i % 2 === 0 ? { hole: null, value: piece } : { hole: piece, value: values[piece] ?? '' }));

/** A sentence whose holes may be the reader's to fill: `format` makes them words. */
export const sayMsg = <H>(catalogue: Catalogue, msg: Msg<H>, format: (hole: H) => string): string =>
  partsOf(catalogue, msg)
    .map(({ value }) => (typeof value === 'string' || typeof value === 'number' ? String(value) : format(value)))
    .join('');

type Values<Id extends MessageId> = [Holes<Id>] extends [never] ? [] : [values: Readonly<Record<Holes<Id>, string | number>>];

/** The sentence of that name; a hole left open, or one that it does not have, does not compile. */
export const say = <Id extends MessageId>(catalogue: Catalogue, id: Id, ...values: Values<Id>): string =>
  sayMsg(catalogue, { id, values: values[0] ?? {} }, String);
