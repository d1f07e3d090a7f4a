import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useRef, useState } from 'react';
import { type Lessons, tellAny } from '../../words/lessons';
import { Glyph } from '../stage/Glyph';
import { Mixed } from './Mixed';
import { classOfTerm, kindOfTerm, type TermId } from './terms';
import { useHeir } from './useHeir';
import { useTip } from './useTip';

type Props = Readonly<{ id: TermId; text: string; lessons: Lessons; explains: boolean }>;

/**
 * A technical term within a text, with the glyph and hue that it has in the picture; a short definition comes on focus or tap.
 * `explains` false: it was explained before in the same text. It is a link, for a button would break the line where words do not.
 */
export const Term = ({ id, text, lessons, explains }: Props) => {
  const [open, setOpen] = useState(false);
  const term = useRef<HTMLAnchorElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  const name = useId();
  const kind = kindOfTerm(id);
  const look = classOfTerm(id, text);
  useTip(open, { term, note });
  useHeir(term);
  const says = <Mixed text={text} />;
  const word = (
    <>
      {kind && <Glyph kind={kind} />}
      {kind && ' '}
      {explains ? <span className="gloss-name">{says}</span> : says}
    </>
  );
  if (!explains) return look === '' ? says : <Marked look={look} kind={kind} word={word} />;
  const leaves = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
  };
  // Safari does not give the focus to what is tapped.
  const tapped = (event: MouseEvent<HTMLAnchorElement>): void => {
    event.preventDefault();
    event.currentTarget.focus();
    setOpen(true);
  };
  return (
    <>
      <a
        ref={term}
        href={`#${name}`}
        className={`gloss ${look}`}
        data-kind={kind ?? undefined}
        aria-expanded={open}
        aria-describedby={open ? name : undefined}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={tapped}
        onKeyDown={leaves}
      >
        {word}
      </a>
      {open && (
        <span ref={note} className="gloss-is" role="tooltip" id={name} popover="manual">
          <Mixed text={tellAny(lessons, { id: `glossary.${id}.is`, values: {} })} />
        </span>
      )}
    </>
  );
};

const Marked = ({ look, kind, word }: Readonly<{ look: string; kind: string | null; word: ReactNode }>) => (
  <span className={look} data-kind={kind ?? undefined}>
    {word}
  </span>
);
