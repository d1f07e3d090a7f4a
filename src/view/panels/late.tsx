import type { ComponentType } from 'react';
import { type Catalogue, english } from '../../words';
import { Notices } from '../page/Notices';
import type { Late } from '../page/Page';
import { useWords, WordsContext } from '../page/useWords';
import { Aside } from '../present/Aside';
import { Library } from './Library';
import { OpenFull } from './OpenFull';
import { part } from './part';
import { Sheets } from './Sheets';
import { Tools } from './Tools';

/**
 * What tells: it comes in a piece of its own once the stage answers, and with it all sentences,
 * for the English that the page begins with has only what the page itself says. `all`: the catalogue that stands in for it.
 */
export const lateWith = (all: Catalogue): Late => {
  const told = <P extends object>(Part: ComponentType<P>) => {
    const Told = (props: P) => {
      const words = useWords();
      return (
        <WordsContext value={words === english ? all : words}>
          <Part {...props} />
        </WordsContext>
      );
    };
    return Told;
  };
  return {
    Side: told(Aside),
    Library: told(Library),
    Tools: told(Tools),
    Two: told(part(async () => (await import('./TwoRuns')).TwoRuns)),
    Sheets: told(Sheets),
    Notices: told(Notices),
    OpenFull,
  };
};
