import type { ReactNode } from 'react';
import type { SegmentKind } from '../../tcp/segment';
import type { Msg } from '../../teach/msg';
import { type Part, partsOf } from '../../words';
import { useFill } from '../page/useSpoken';
import { useWords } from '../page/useWords';
import { Glyph } from '../stage/Glyph';

/** A beat's sentence: its numbers are set as numbers, and SYN, ACK, FIN and RST wear what they wear in the picture. */
export const Sentence = ({ msg }: { msg: Msg }) => {
  const words = useWords();
  const fill = useFill();
  return placed(piecesOf(partsOf(words, msg, fill), msg)).map(({ at, text, as }) => <Piece key={at} text={text} as={as} />);
};

type As = SegmentKind | 'number' | 'state' | 'words';
type Piece = Readonly<{ text: string; as: As }>;

const Piece = ({ text, as }: Piece): ReactNode => {
  if (as === 'words') return text;
  if (as === 'number') return <span className="num">{text}</span>;
  if (as === 'state') return <span className="state-name">{text}</span>;
  return (
    <span className="term" data-kind={as}>
      <Glyph kind={as} /> {text}
    </span>
  );
};

const piecesOf = (parts: readonly Part[], { values }: Msg): readonly Piece[] =>
  parts.flatMap(({ hole, text }) => {
    const value = hole === null ? null : values[hole];
    return typeof value === 'object' && value !== null && value.of !== 'name' ? [{ text, as: 'number' }] : terms(text);
  });

const KINDS: Readonly<Record<string, SegmentKind>> = { SYN: 'syn', ACK: 'ack', FIN: 'fin', RST: 'rst' };

const STATE = /^[A-Z]+(?:-[A-Z0-9]+)+$/;

/** Names of states (SYN-SENT, FIN-WAIT-1) stay whole: they are no segments, and are not broken at their hyphens. */
const terms = (text: string): readonly Piece[] =>
  text
    .split(/([A-Z]+(?:-[A-Z0-9]+)+|\b(?:SYN|ACK|FIN|RST)\b)/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, as: STATE.test(piece) ? 'state' : (Object.hasOwn(KINDS, piece) && KINDS[piece]) || 'words' }));

/** Each piece with the place in the sentence at which it begins: its key. */
const placed = (all: readonly Piece[]): readonly (Piece & { at: number })[] => {
  let at = 0;
  return all.map((piece) => {
    const here = { ...piece, at };
    at += piece.text.length + 1;
    return here;
  });
};
