import { say } from '../../words';
import { Fold } from '../learn/Fold';
import { useWords } from '../page/useWords';
import { GUIDE } from './guide';

/** The language of a scenario, documented by examples that can be inserted. */
export const Guide = ({ onInsert }: { onInsert: (text: string) => void }) => {
  const words = useWords();
  return (
    <Fold title={say(words, 'writing.guide')}>
      <dl className="writing-guide">
        {GUIDE.map(({ says, text }) => (
          <div key={says}>
            <dt>
              <pre className="num">{text}</pre>
              <button
                type="button"
                className="button"
                aria-label={say(words, 'writing.insert', { what: say(words, says) })}
                onClick={() => onInsert(text)}
              >
                {say(words, 'writing.insertIt')}
              </button>
            </dt>
            <dd>{say(words, says)}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
};
