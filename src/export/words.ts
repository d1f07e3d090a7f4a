import type { Side } from '../tcp/names';
import type { Notation } from '../trace/numbers';
import type { MessageId } from '../words';

/** The sentence of that name in the reader's language. */
export type Words = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

/** How a run is written out: its numbers, its words, what the ends are called, and which beats (the first and the last). */
export type Written = Readonly<{
  notation: Notation;
  words: Words;
  names: Readonly<Record<Side, string>>;
  range: Readonly<{ first: number; last: number }>;
}>;
