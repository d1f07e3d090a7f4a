import type { SegmentKind } from '../../tcp/segment';
import type { Msg } from '../../teach/msg';
import type { Part } from '../../words';
import type { Lessons } from '../../words/lessons';
import { type TermId, termsIn } from '../learn/terms';

type As = SegmentKind | 'number' | 'state' | 'words';

/** A piece of a sentence: how it looks, which term of the glossary it is, whether it is explained here; `at`: where it begins. */
export type Piece = Readonly<{ text: string; as: As; term: TermId | null; explains: boolean; at: number }>;

/** A sentence with its holes filled. */
type Filled = Readonly<{ parts: readonly Part[]; values: Msg['values'] }>;
type Bare = Pick<Piece, 'text' | 'as' | 'term'>;

/** A sentence in pieces. Each term is explained where it is first met, unless a sentence before it has it. `lessons` null: there are no terms yet. */
export const piecesOf = (filled: Filled, lessons: Lessons | null, before: readonly Filled[]): readonly Piece[] => {
  const met = new Set(lessons ? before.flatMap((each) => bare(each, lessons).map(({ term }) => term)) : []);
  let at = 0;
  return bare(filled, lessons).map((piece) => {
    const here: Piece = { ...piece, at, explains: piece.term !== null && !met.has(piece.term) };
    met.add(piece.term);
    at += piece.text.length;
    return here;
  });
};

const bare = ({ parts, values }: Filled, lessons: Lessons | null): readonly Bare[] =>
  parts.flatMap(({ hole, text }): readonly Bare[] => {
    const value = hole === null ? null : values[hole];
    if (typeof value === 'object' && value !== null && value.of !== 'name') return [{ text, as: 'number', term: null }];
    const apart = lessons ? termsIn(lessons, text) : [{ text, term: null }];
    return apart.flatMap((piece): readonly Bare[] => (piece.term === null ? looks(piece.text) : [{ ...piece, as: 'words' }]));
  });

const KINDS: Readonly<Record<string, SegmentKind>> = { SYN: 'syn', ACK: 'ack', FIN: 'fin', RST: 'rst' };

const STATE = /^[A-Z]+(?:-[A-Z0-9]+)+$/;

/** Names of states (SYN-SENT, FIN-WAIT-1) stay whole: they are no segments, and are not broken at their hyphens. */
const looks = (text: string): readonly Bare[] =>
  text
    .split(/([A-Z]+(?:-[A-Z0-9]+)+|\b(?:SYN|ACK|FIN|RST)\b)/)
    .filter((piece) => piece !== '')
    .map((piece) => ({
      text: piece,
      as: STATE.test(piece) ? 'state' : (Object.hasOwn(KINDS, piece) && KINDS[piece]) || 'words',
      term: null,
    }));
