import type { Catalogue, Lang, MessageId, Messages } from './catalogue';
import type { lessons as english } from './en/lessons';
import type { HolesOf, Message } from './message';
import { type Msg, type Part, partsOf } from './say';

/** The name of a sentence of the lessons. */
export type LessonId = keyof typeof english;

/** A catalogue with the lessons' own sentences beside the page's. */
export type Lessons = Readonly<{ lang: Lang; messages: Partial<Messages> & Readonly<Record<LessonId, Message>> }>;

/** A sentence of the page or of the lessons, with what fills its holes. */
export type Lesson<H = never> = Readonly<{ id: MessageId | LessonId; values: Readonly<Record<string, string | number | H>> }>;

const loaded = new WeakMap<Catalogue, Lessons>();

/** The catalogue with the sentences of the lessons, if they have come; else null. */
export const lessonsIn = (catalogue: Catalogue): Lessons | null => loaded.get(catalogue) ?? null;

/** The sentences of the lessons, which the page can do without: they come after it. Fails if they cannot be had. */
export const loadLessons = async (catalogue: Catalogue): Promise<Lessons> => {
  const { lang, messages } = catalogue;
  const { lessons }: { lessons: Readonly<Record<LessonId, Message>> } = await (lang === 'en'
    ? import('./en/lessons')
    : import('./zh-Hans/lessons'));
  const all = lessonsIn(catalogue) ?? { lang, messages: { ...messages, ...lessons } };
  loaded.set(catalogue, all);
  return all;
};

/** The pieces of a sentence in order, as `partsOf` gives those of the page's. */
export const partsOfLesson = <H>(lessons: Lessons, lesson: Lesson<H>, format: (hole: H) => string): readonly Part[] =>
  // Lessons have every id that a Lesson can name; `partsOf` only looks it up.
  partsOf(lessons, lesson as Msg<H>, format);

type Values<Id extends LessonId> = [HolesOf<(typeof english)[Id]>] extends [never]
  ? []
  : [values: Readonly<Record<HolesOf<(typeof english)[Id]>, string | number>>];

/** The sentence of that name; a hole left open, or one that it does not have, does not compile. */
export const tell = <Id extends LessonId>(lessons: Lessons, id: Id, ...values: Values<Id>): string =>
  tellAny(lessons, { id, values: values[0] ?? {} });

/** A sentence whose name is computed. */
export const tellAny = (lessons: Lessons, lesson: Lesson): string =>
  partsOfLesson(lessons, lesson, String)
    .map(({ text }) => text)
    .join('');
