import type { Remark } from '../../scenarios/drill';
import type { Source } from '../../session/source';
import type { Question } from '../../teach/questions';
import { type Catalogue, LANGUAGES, load } from '../../words';
import { loadLessons, tell } from '../../words/lessons';
import { saySource } from '../page/useWords';

/** What a run that comes from something else is called in each language, so that whoever is given it reads its title in their own. */
const inEach = async (says: (words: Catalogue) => string | Promise<string>): Promise<readonly Remark[]> => {
  const said = await Promise.allSettled(
    LANGUAGES.map(async ({ lang }): Promise<Remark> => ({ beat: null, lang, text: await says(await load(lang)) })),
  );
  // A language that cannot be had now is left out.
  return said.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
};

/** The titles of a run that is made from what is on the stage. */
export const titlesOf = async (source: Source): Promise<readonly Remark[]> =>
  source.kind === 'run' ? source.said.remarks.filter(({ beat }) => beat === null) : inEach((words) => saySource(words, source));

/** The titles of a run that answers a question. */
export const titlesOfQuestion = ({ id }: Question): Promise<readonly Remark[]> =>
  inEach(async (words) => tell(await loadLessons(words), `question.${id}.asks`));
