/** A Latin word beside Han is set apart by a space, as in all our Chinese sentences; the browser's lists are not. */
const TOUCHING = /\w(?=\p{Script=Han})|\p{Script=Han}(?=\w)/gu;

/** What can be written instead, told as the language tells it: "light, dark, or projector", "light、dark 或 projector". */
export const choicesIn = (lang: string, choices: readonly string[]): string =>
  new Intl.ListFormat(lang, { type: 'disjunction' }).format(choices).replace(TOUCHING, '$& ');
