import type { Lesson } from '../../teach/lesson';
import type { Part } from '../../words';
import { type Lessons, partsOfLesson } from '../../words/lessons';
import { Mixed } from './Mixed';
import type { Reader } from './reader';
import { Term } from './Term';
import { type TermId, termsIn } from './terms';

type Props = Readonly<{ reader: Reader; lesson: Lesson; className?: string }>;

/** A sentence as a paragraph: its numbers are set as numbers, its terms are explained, each once. */
export const Prose = ({ reader: { lessons, fill }, lesson, className }: Props) => (
  <p className={className === undefined ? 'prose' : `prose ${className}`}>
    <Pieces lessons={lessons} pieces={piecesOf(lessons, partsOfLesson(lessons, lesson, fill), lesson)} />
  </p>
);

/** A few words in a table: only its numbers are set apart. */
export const Words = ({ reader: { lessons, fill }, lesson }: Readonly<{ reader: Reader; lesson: Lesson }>) =>
  partsOfLesson(lessons, lesson, fill).map(({ hole, text }) =>
    isNumber(lesson, hole) ? (
      <span key={hole} className="num">
        {text}
      </span>
    ) : (
      <Mixed key={hole} text={text} />
    ),
  );

/** A text without holes as a paragraph. */
export const PlainProse = ({ lessons, text, className }: Readonly<{ lessons: Lessons; text: string; className?: string }>) => (
  <p className={className === undefined ? 'prose' : `prose ${className}`}>
    <Pieces lessons={lessons} pieces={piecesOf(lessons, [{ hole: null, text }], null)} />
  </p>
);

type Piece = Readonly<{ text: string; as: 'words' | 'number' | 'term'; term: TermId | null; first: boolean; at: number }>;

const isNumber = (lesson: Lesson | null, hole: string | null): boolean => {
  const value = hole === null ? undefined : lesson?.values[hole];
  return typeof value === 'number' || (typeof value === 'object' && value.of !== 'name');
};

/** Each piece with the place in the sentence at which it begins: its key. */
const piecesOf = (lessons: Lessons, parts: readonly Part[], lesson: Lesson | null): readonly Piece[] => {
  const met = new Set<TermId>();
  let at = 0;
  return parts.flatMap(({ hole, text }) => {
    const pieces = isNumber(lesson, hole) ? [{ text, term: null }] : termsIn(lessons, text);
    return pieces.map((piece): Piece => {
      const first = piece.term !== null && !met.has(piece.term);
      if (piece.term !== null) met.add(piece.term);
      const made: Piece = { ...piece, as: isNumber(lesson, hole) ? 'number' : piece.term === null ? 'words' : 'term', first, at };
      at += piece.text.length;
      return made;
    });
  });
};

const Pieces = ({ lessons, pieces }: Readonly<{ lessons: Lessons; pieces: readonly Piece[] }>) =>
  pieces.map(({ text, as, term, first, at }) => {
    if (as === 'number')
      return (
        <span key={at} className="num">
          {text}
        </span>
      );
    return term === null ? <Mixed key={at} text={text} /> : <Term key={at} id={term} text={text} lessons={lessons} explains={first} />;
  });
