import { useId, useState } from 'react';
import { recordOf } from '../../session/source';
import { say } from '../../words';
import { Glossary } from '../learn/Glossary';
import { Questions } from '../learn/Questions';
import { Sheet } from '../learn/Sheet';
import { useSend, useSession } from '../page/useSession';
import { sayScenario, useWords } from '../page/useWords';
import { WithLessons } from './Reading';
import { ScenarioList } from './ScenarioList';
import { TabList } from './TabList';
import { useAsk } from './useAsk';

const PAGES = ['questions', 'summary', 'terms', 'scenarios'] as const;
/** What scrolls must be reachable by keyboard. */
const TAB_STOP = 0;

type StudyPage = (typeof PAGES)[number];

/** Ways into the library: questions, the summary sheet, the terms, the list of scenarios. */
export const Study = ({ onClose }: { onClose: () => void }) => {
  const words = useWords();
  const send = useSend();
  const ask = useAsk();
  const names = useSession(({ context }) => context.settings.names);
  const [shown, setShown] = useState<StudyPage>('questions');
  const id = useId();
  return (
    <div className="study">
      <TabList
        label={say(words, 'page.study')}
        prefix={id}
        tabs={PAGES.map((page) => ({ id: page, says: say(words, `study.${page}`) }))}
        open={[shown]}
        stop={shown}
        onChoose={setShown}
      />
      <div role="tabpanel" id={`${id}${shown}-shown`} aria-labelledby={`${id}${shown}`} className="study-shown" tabIndex={TAB_STOP}>
        {shown === 'scenarios' ? (
          <ScenarioList steps onChosen={onClose} />
        ) : (
          <WithLessons>
            {(lessons) => {
              switch (shown) {
                case 'questions':
                  return (
                    <Questions
                      lessons={lessons}
                      onAsk={(question) => {
                        void ask(question);
                        onClose();
                      }}
                      onScenario={(scenario) => {
                        send({ type: 'CHOOSE', scenario });
                        onClose();
                      }}
                      titleOf={(scenario) => sayScenario(words, scenario, 'title')}
                    />
                  );
                case 'summary':
                  return (
                    <Sheet lessons={lessons} opening={recordOf('three-way-handshake')} closing={recordOf('four-way-close')} names={names} />
                  );
                case 'terms':
                  return <Glossary lessons={lessons} />;
              }
            }}
          </WithLessons>
        )}
      </div>
    </div>
  );
};
