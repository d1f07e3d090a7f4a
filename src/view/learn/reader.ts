import { useMemo } from 'react';
import type { Side } from '../../tcp/names';
import { type Lesson, type LessonHole, lessonFiller } from '../../teach/lesson';
import type { Notation } from '../../trace/numbers';
import type { Trace } from '../../trace/trace';
import { say } from '../../words';
import { type Lessons, partsOfLesson } from '../../words/lessons';

/** For whom a lesson is written: the words, how holes are filled, and what the two ends are called where their names stand alone. */
export type Reader = Readonly<{ lessons: Lessons; fill: (hole: LessonHole) => string; names: Readonly<Record<Side, string>> }>;

/** @param names the viewer's own names for client and server; null: the usual ones */
export const useReader = (lessons: Lessons, trace: Trace, notation: Notation, names: readonly [string, string] | null): Reader =>
  useMemo(() => {
    const own = names === null ? null : { client: names[0], server: names[1] };
    return {
      lessons,
      fill: lessonFiller(trace, notation, (side) => own?.[side] ?? say(lessons, `name.${side}`)),
      names: own ?? { client: say(lessons, 'end.client'), server: say(lessons, 'end.server') },
    };
  }, [lessons, trace, notation, names]);

/** A sentence as plain text: where nothing of it is to be set apart. */
export const read = ({ lessons, fill }: Reader, lesson: Lesson): string =>
  partsOfLesson(lessons, lesson, fill)
    .map(({ text }) => text)
    .join('');
