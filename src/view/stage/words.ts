import type { MessageId } from '../../words';

/** The sentence of that name in the reader's language; `values` fill its holes. */
export type Words = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;
