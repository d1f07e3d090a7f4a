import { useMemo } from 'react';
import { sayMsg } from '../../words';
import { useWords } from '../page/useWords';
import type { Words } from '../stage/words';

/** The page's words as figures take them. */
export const useSaying = (): Words => {
  const words = useWords();
  return useMemo(
    () =>
      (id, values = {}) =>
        sayMsg(words, { id, values }, String),
    [words],
  );
};
