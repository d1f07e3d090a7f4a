import type { ReactNode } from 'react';
import { type Catalogue, english } from '../../words';
import { GoTo } from '../page/GoTo';
import { Help } from '../page/Help';
import type { Late } from '../page/Page';
import { useWords, WordsContext } from '../page/useWords';
import { Library } from './Library';
import { Side } from './Side';

/**
 * What tells: it comes in a piece of its own once the stage answers, and with it all sentences,
 * for the English that the page begins with has only what the page itself says. `all`: the catalogue that stands in for it.
 */
export const lateWith = (all: Catalogue): Late => {
  const Told = ({ children }: { children: ReactNode }) => {
    const words = useWords();
    return <WordsContext value={words === english ? all : words}>{children}</WordsContext>;
  };
  return {
    Help,
    GoTo,
    Side: () => (
      <Told>
        <Side />
      </Told>
    ),
    Library: () => (
      <Told>
        <Library />
      </Told>
    ),
  };
};
