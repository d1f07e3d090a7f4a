import type { SegmentKind } from '../../tcp/segment';
import type { LessonId, Lessons } from '../../words/lessons';

/** A term of the glossary: its names are `glossary.<id>.names`, its definition `glossary.<id>.is`. */
export type TermId = LessonId extends infer Id ? (Id extends `glossary.${infer Name}.names` ? Name : never) : never;

/** A piece of a text: words, or a term by one of its names. */
export type TextPiece = Readonly<{ text: string; term: TermId | null }>;

/** Terms that are drawn in the picture: they wear the same glyph and hue in the text. */
const KINDS: Readonly<Partial<Record<TermId, SegmentKind>>> = { syn: 'syn', ack: 'ack', fin: 'fin', rst: 'rst' };
export const kindOfTerm = (id: TermId): SegmentKind | null => KINDS[id] ?? null;

/** How a term looks whether it is explained or not: names of states are not broken at their hyphens. */
export const classOfTerm = (id: TermId, text: string): string => (kindOfTerm(id) ? 'term' : /^[A-Z]+-/.test(text) ? 'state-name' : '');

type Terms = Readonly<{ ids: readonly TermId[]; byName: ReadonlyMap<string, TermId>; pattern: RegExp }>;

const made = new WeakMap<Lessons, Terms>();

const isTerm = (id: string): id is `glossary.${TermId}.names` => id.startsWith('glossary.') && id.endsWith('.names');

/** All terms of a language; its names are found longest first, and never within another word or a name with a hyphen. */
const termsOf = (lessons: Lessons): Terms => {
  const known = made.get(lessons);
  if (known !== undefined) return known;
  const ids = Object.keys(lessons.messages)
    .filter(isTerm)
    .map((id) => id.slice('glossary.'.length, -'.names'.length) as TermId);
  const byName = new Map(ids.flatMap((id) => namesOf(lessons, id).map((name) => [name, id] as const)));
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.()]/g, '\\$&'));
  const terms = { ids, byName, pattern: new RegExp(`(?<![\\w-])(${names.join('|')})(?![\\w-])`) };
  made.set(lessons, terms);
  return terms;
};

/** The names of a term; the first is the one that it is listed under. */
export const namesOf = ({ messages }: Lessons, id: TermId): readonly string[] => String(messages[`glossary.${id}.names`]).split('|');

export const termIds = (lessons: Lessons): readonly TermId[] => termsOf(lessons).ids;

/** A text in pieces, its terms apart. */
export const termsIn = (lessons: Lessons, text: string): readonly TextPiece[] => {
  const { byName, pattern } = termsOf(lessons);
  return text
    .split(pattern)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, term: byName.get(piece) ?? null }));
};
