import { Suspense } from 'react';
import { say } from '../../words';
import { Icon } from '../icons/Icon';
import { part } from '../panels/part';
import type { Over } from './Page';
import { sayFault } from './sayFault';
import { useSend, useSession } from './useSession';
import { useWords } from './useWords';

const Challenged = part(async () => (await import('../writing/Challenged')).Challenged);

/** What was not done as asked, until it is dismissed. */
export const Notices = ({ onOpen }: { onOpen: (over: Over) => void }) => {
  const words = useWords();
  const send = useSend();
  const notices = useSession(({ context }) => context.notices);
  const sentences = [...new Set(notices.map((notice) => sayFault(words, notice)))];
  const challenged = useSession(({ context: { challenge, source } }) => challenge !== null && source.kind === 'run');
  return (
    <>
      {challenged && (
        <Suspense>
          <Challenged onOpen={onOpen} />
        </Suspense>
      )}
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
    </>
  );
};
