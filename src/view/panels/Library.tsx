import { say } from '../../words';
import { useWords } from '../page/useWords';
import { ScenarioList } from './ScenarioList';

/** The scenarios as a list, where there is room for it. */
export const Library = () => {
  const words = useWords();
  return (
    <nav className="library panel">
      <h2 className="library-title">{say(words, 'scenarios.title')}</h2>
      <ScenarioList steps={false} />
    </nav>
  );
};
