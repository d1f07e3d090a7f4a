import type { ReactNode } from 'react';
import type { SegmentKind } from '../../tcp/segment';
import type { Msg } from '../../teach/msg';
import { partsOf } from '../../words';
import type { Lessons } from '../../words/lessons';
import { Mixed } from '../learn/Mixed';
import { Term } from '../learn/Term';
import { useFill } from '../page/useSpoken';
import { useWords } from '../page/useWords';
import { Glyph } from '../stage/Glyph';
import { Num } from '../transcript/Num';
import { type Piece, piecesOf } from './pieces';

type Props = Readonly<{
  msg: Msg;
  /** The words that explain its terms; null: nothing is explained. */
  lessons?: Lessons | null;
  /** What is explained in these is not explained here. */
  after?: readonly Msg[];
}>;

/** A beat's sentence: its numbers are set as numbers, SYN, ACK, FIN and RST wear what they wear in the picture, and its terms are explained. */
export const Sentence = ({ msg, lessons = null, after = [] }: Props) => {
  const words = useWords();
  const fill = useFill();
  const parts = (each: Msg) => ({ parts: partsOf(words, each, fill), values: each.values });
  return piecesOf(parts(msg), lessons, after.map(parts)).map((piece) => <Shown key={piece.at} piece={piece} lessons={lessons} />);
};

const Shown = ({ piece: { text, as, term, explains }, lessons }: Readonly<{ piece: Piece; lessons: Lessons | null }>): ReactNode => {
  if (term !== null && lessons) return <Term id={term} text={text} lessons={lessons} explains={explains} />;
  if (as === 'number') return <Num text={text} />;
  const says = <Mixed text={text} />;
  if (as === 'words') return says;
  if (as === 'state') return <span className="state-name">{says}</span>;
  return <Kind kind={as} says={says} />;
};

const Kind = ({ kind, says }: Readonly<{ kind: SegmentKind; says: ReactNode }>) => (
  <span className="term" data-kind={kind}>
    <Glyph kind={kind} /> {says}
  </span>
);
