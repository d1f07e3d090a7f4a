import type { Side } from '../tcp/names';
import type { Seq } from '../tcp/seq';
import { type Notation, numbersOf } from '../trace/numbers';
import type { Trace } from '../trace/trace';
import type { Lesson as Sentence } from '../words/lessons';
import { filler } from './fill';
import type { Hole } from './msg';

/** As in a beat's sentences, or any number of a side's sequence space, as it is written at the end of a beat. */
export type LessonHole = Hole | Readonly<{ of: 'number'; side: Side; n: Seq; beat: number }>;

/** A sentence of a lesson and what fills its holes. */
export type Lesson = Sentence<LessonHole>;

/**
 * What makes words of the holes.
 * @param nameOf the name of an end as it stands in a sentence ("the client")
 */
export const lessonFiller = (trace: Trace, notation: Notation, nameOf: (side: Side) => string): ((hole: LessonHole) => string) => {
  const fill = filler(trace, notation, nameOf);
  const { number } = numbersOf(trace, notation);
  return (hole) => (hole.of === 'number' ? number(hole.side, hole.n, hole.beat) : fill(hole));
};
