import { say, sayMsg } from '../../words';
import { Icon } from '../icons/Icon';
import { useSend, useSession } from './useSession';
import { useWords } from './useWords';

/** What was not done as asked, until it is dismissed. The region is always there, so that a sentence that comes into it is read out. */
export const Notices = () => {
  const words = useWords();
  const send = useSend();
  const notices = useSession(({ context }) => context.notices);
  const sentences = [...new Set(notices.map((notice) => sayMsg(words, notice, String)))];
  return (
    <div className="notices" role="status" aria-label={say(words, 'notice.label')}>
      {sentences.length > 0 && (
        <div className="notice">
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <button type="button" className="button" onClick={() => send({ type: 'DISMISS' })}>
            <Icon name="close" />
            <span className="visually-hidden">{say(words, 'notice.dismiss')}</span>
          </button>
        </div>
      )}
    </div>
  );
};
