import { useEffect, useState } from 'react';
import type { Group, Scenario } from '../../scenarios';
import { recordOf } from '../../session/source';
import { lastBeat } from '../../session/state';
import { type Catalogue, english, LANGUAGES, load, say } from '../../words';
import { Mixed } from '../learn/Mixed';
import { useSend, useSession } from '../page/useSession';
import { sayScenario, useWords } from '../page/useWords';
import { foundBy } from './found';

const GROUPS: readonly Group[] = ['opening', 'transfer', 'closing'];

type Props = Readonly<{
  /** Whether each is shown with the number of its steps, for which all are recorded. */
  steps: boolean;
  onChosen?: () => void;
}>;

/** The scenarios in their groups, and a field that finds them by words of any language. */
export const ScenarioList = ({ steps, onChosen }: Props) => {
  const words = useWords();
  const [query, setQuery] = useState('');
  const languages = useLanguages(query !== '');
  const found = foundBy(query, [words, ...languages]);
  return (
    <>
      <input
        className="button scenario-search"
        type="search"
        aria-label={say(words, 'scenarios.search')}
        placeholder={say(words, 'scenarios.search')}
        value={query}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <p className="visually-hidden" role="status">
        {query === '' ? '' : say(words, 'scenarios.found', { n: found.length })}
      </p>
      {found.length === 0 && <p className="quiet">{say(words, 'scenarios.none')}</p>}
      {GROUPS.map((group) => {
        const own = found.filter((scenario) => scenario.group === group);
        return (
          own.length > 0 && (
            <section key={group}>
              <h3 className="library-group">{say(words, `group.${group}`)}</h3>
              <ul>
                {own.map((scenario) => (
                  <Entry key={scenario.id} scenario={scenario} steps={steps} onChosen={onChosen} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
};

const Entry = ({
  scenario: { id },
  steps,
  onChosen,
}: Readonly<{ scenario: Scenario; steps: boolean; onChosen: (() => void) | undefined }>) => {
  const words = useWords();
  const send = useSend();
  const current = useSession(({ context: { source } }) => source.kind === 'scenario' && source.id === id);
  const choose = () => {
    send({ type: 'CHOOSE', scenario: id });
    onChosen?.();
  };
  return (
    <li>
      <button type="button" className="library-entry" aria-current={current || undefined} onClick={choose}>
        <Mixed text={sayScenario(words, id, 'title')} />
        <small>
          <Mixed text={sayScenario(words, id, 'line')} />
          {steps && ` (${say(words, 'scenarios.steps', { n: lastBeat(recordOf(id)) })})`}
        </small>
      </button>
    </li>
  );
};

/** The other languages' sentences, once they are wanted; what cannot be had is done without. */
const useLanguages = (wanted: boolean): readonly Catalogue[] => {
  const [languages, setLanguages] = useState<readonly Catalogue[]>([english]);
  useEffect(() => {
    let here = true;
    if (wanted)
      Promise.all(LANGUAGES.map(({ lang }) => load(lang))).then(
        (all) => here && setLanguages(all),
        () => undefined,
      );
    return () => {
      here = false;
    };
  }, [wanted]);
  return languages;
};
