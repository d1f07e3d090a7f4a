/**
 * A message: one whole sentence, with holes `{name}`. Where a language has plural forms, the number in the hole `by` chooses one
 * (Intl.PluralRules); a language without them gives a plain sentence.
 */
export type Plural = Readonly<{ by: string; one: string; other: string }>;
export type Message = string | Plural;

/** The names of the holes of a sentence. */
type HolesIn<S extends string> = S extends `${string}{${infer Hole}}${infer Rest}` ? Hole | HolesIn<Rest> : never;

/** The names of the holes of a message. */
export type HolesOf<M> = M extends string ? HolesIn<M> : M extends Plural ? M['by'] | HolesIn<M['one']> | HolesIn<M['other']> : never;

/** What another language must give for a topic of the English catalogue: the same ids, no more and no less. */
export type Translation<Topic> = { readonly [Id in keyof Topic]: Message };
