import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { type Lessons, tellAny } from '../../words/lessons';
import { Glyph } from '../stage/Glyph';
import { kindOfTerm, type TermId } from './terms';

type Props = Readonly<{ id: TermId; text: string; lessons: Lessons; explains: boolean }>;

/**
 * A technical term within a text, with the glyph and hue that it has in the picture; a short definition comes on focus or tap.
 * `explains` false: it was explained before in the same text.
 */
export const Term = ({ id, text, lessons, explains }: Props) => {
  const [open, setOpen] = useState(false);
  const note = useId();
  const kind = kindOfTerm(id);
  const word = (
    <>
      {kind && <Glyph kind={kind} />}
      {kind && ' '}
      {text}
    </>
  );
  if (!explains) return kind ? <Marked kind={kind}>{word}</Marked> : text;
  const leaves = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className={kind ? 'gloss term' : 'gloss'}
        data-kind={kind ?? undefined}
        aria-expanded={open}
        aria-describedby={open ? note : undefined}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        // Safari does not give the focus to what is tapped.
        onClick={({ currentTarget }) => currentTarget.focus()}
        onKeyDown={leaves}
      >
        {word}
      </button>
      {open && (
        <span className="gloss-is" role="tooltip" id={note}>
          {tellAny(lessons, { id: `glossary.${id}.is`, values: {} })}
        </span>
      )}
    </>
  );
};

type MarkedProps = Readonly<{ kind: string; children: ReactNode }>;

const Marked = ({ kind, children }: MarkedProps) => (
  <span className="term" data-kind={kind}>
    {children}
  </span>
);
