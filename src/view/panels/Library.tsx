import { SCENARIOS } from '../../scenarios';
import { say } from '../../words';
import { useSend, useSession } from '../page/useSession';
import { sayScenario, useWords } from '../page/useWords';

/** The scenarios as a list, where there is room for it. */
export const Library = () => {
  const words = useWords();
  const send = useSend();
  const source = useSession(({ context }) => context.source);
  return (
    <nav className="library panel">
      <h2 className="library-title">{say(words, 'scenarios.title')}</h2>
      <ul>
        {SCENARIOS.map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              className="library-entry"
              aria-current={(source.kind === 'scenario' && source.id === id) || undefined}
              onClick={() => send({ type: 'CHOOSE', scenario: id })}
            >
              {sayScenario(words, id, 'title')}
              <small>{sayScenario(words, id, 'line')}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
};
