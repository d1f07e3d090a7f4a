import { useEffect, useState } from 'react';
import { type Lessons, lessonsIn, loadLessons } from '../../words/lessons';
import { listen } from '../listen';
import { useSession } from '../page/useSession';
import { useWords } from '../page/useWords';

/** ms after which what explains the terms is fetched: the page has come to rest then, and what it needs first has come. */
const REST = 500;

/** Calls it when somebody first turns to the page: a part of a course page, one of several perhaps, fetches no more than it needs. */
const once = (come: () => void): (() => void) => {
  const touched = () => {
    end();
    come();
  };
  const end = listen(window, { pointerover: touched, focusin: touched, keydown: touched });
  return end;
};

/** The words that explain terms, in the page's language; null until they are there, or if they cannot be had: the sentences stand without them. */
export const useTerms = (): Lessons | null => {
  const words = useWords();
  const embedded = useSession(({ context }) => context.settings.view === 'embed');
  const [, setCome] = useState<Lessons | null>(null);
  useEffect(() => {
    const come = () => {
      loadLessons(words).then(setCome, () => setCome(null));
    };
    if (embedded) return once(come);
    const timer = setTimeout(come, REST);
    return () => clearTimeout(timer);
  }, [words, embedded]);
  return lessonsIn(words);
};
