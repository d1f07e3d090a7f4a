import { createContext, startTransition, useContext, useEffect, useState } from 'react';
import type { Said } from '../../session/opening';
import type { Source } from '../../session/source';
import { type Catalogue, english, type Lang, load, type MessageId, say } from '../../words';

export const WordsContext = createContext<Catalogue>(english);

/** The catalogue in which the page speaks. */
export const useWords = (): Catalogue => useContext(WordsContext);

/** The catalogue of a language once it is there, the one before it until then. `first`: one that is there already. */
export const useCatalogue = (lang: Lang, first: Catalogue, onFailure: () => void): Catalogue => {
  const [shown, setShown] = useState(first);
  useEffect(() => {
    let wanted = true;
    // A transition: the panels may still be on their way, and would else be thrown away.
    if (shown.lang !== lang) load(lang).then((catalogue) => wanted && startTransition(() => setShown(catalogue)), onFailure);
    return () => {
      wanted = false;
    };
  }, [lang, shown, onFailure]);
  return shown;
};

/** A scenario's own sentence; every id of the library has its sentences in the catalogue (a test holds that). */
export const sayScenario = (words: Catalogue, id: string, part: 'title' | 'line'): string =>
  say(words, `scenario.${id}.${part}` as Extract<MessageId, `scenario.${string}.${'title' | 'line'}`>);

const titleIn = ({ remarks }: Said, lang: Lang): string | undefined =>
  remarks.find((remark) => remark.beat === null && remark.lang === lang)?.text;

/** What is on the stage, in a word or two. */
export const saySource = (words: Catalogue, source: Source): string => {
  if (source.kind === 'scenario') return sayScenario(words, source.id, 'title');
  if (source.kind === 'run') return titleIn(source.said, words.lang) ?? source.title ?? say(words, 'choose.run');
  return source.kind === 'sample' ? say(words, `capture.sample.${source.id}`) : say(words, 'capture.own', { name: source.name });
};
