import type { Remark } from '../../scenarios/drill';
import { say } from '../../words';
import { useSession } from '../page/useSession';
import { useWords } from '../page/useWords';

/** What the author of a run says of a step, in the reader's language if it is there, else in whatever it is there in. */
const remarksAt = (remarks: readonly Remark[], beat: number, lang: string): readonly Remark[] => {
  const all = remarks.filter((remark) => remark.beat === beat);
  const mine = all.filter((remark) => remark.lang === lang);
  return mine.length > 0 ? mine : all;
};

/** The remarks of the author of the run on the stage: outside text, shown as text. */
export const AuthorSays = ({ beat }: { beat: number }) => {
  const words = useWords();
  const source = useSession(({ context }) => context.source);
  if (source.kind !== 'run') return null;
  return remarksAt(source.said.remarks, beat, words.lang).map(({ lang, text }, n, all) => (
    <p
      key={`${lang} ${text} ${all.slice(0, n).filter((before) => before.text === text).length}`}
      className="explanation-author"
      lang={lang}
    >
      <span className="explanation-author-name" lang={words.lang}>
        {say(words, 'writing.says')}
      </span>{' '}
      {text}
    </p>
  ));
};
