import { useWords } from '../page/useWords';

/** A run of English in a text of another script: two characters or more, from a letter to a letter, a digit or a bracket ("SYN-SENT", "accept()"). */
const ENGLISH = /([A-Za-z][ -~]*[\w)])/;

/** A text whose English is said to be English (WCAG 3.1.2), so that a voice speaks it so: names of flags and states are never translated. */
export const Mixed = ({ text }: Readonly<{ text: string }>) =>
  useWords().lang === 'en'
    ? text
    : text.split(ENGLISH).map((piece, n) =>
        n % 2 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
          <span key={n} lang="en">
            {piece}
          </span>
        ) : (
          piece
        ),
      );
