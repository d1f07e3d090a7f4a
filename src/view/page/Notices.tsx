import { Suspense } from 'react';
import type { Notice } from '../../session/notices';
import { type Catalogue, type MessageId, say } from '../../words';
import { choicesIn } from '../../words/choices';
import { Icon } from '../icons/Icon';
import { Mixed } from '../learn/Mixed';
import { part } from '../panels/part';
import type { Over } from './Page';
import { sayFault } from './sayFault';
import { useHost } from './useHost';
import { useSend, useSession } from './useSession';
import { useWords } from './useWords';

const Challenged = part(async () => (await import('../writing/Challenged')).Challenged);

/** What is said of an address, of an element that stands in somebody else's page. */
const OF_ATTRIBUTE: Partial<Record<MessageId, MessageId>> = {
  'notice.badValue': 'notice.attribute.badValue',
  'notice.badValueNone': 'notice.attribute.badValueNone',
  'notice.badChoice': 'notice.attribute.badChoice',
  'notice.badRun': 'notice.attribute.badRun',
};

const sayNotice = (words: Catalogue, { id, values }: Notice, ofElement: boolean): string => {
  const known = String(values.known).split(',');
  return sayFault(words, {
    id: (ofElement && OF_ATTRIBUTE[id]) || id,
    values: 'known' in values ? { ...values, known: choicesIn(words.lang, known) } : values,
  });
};

/** What was not done as asked, until it is dismissed. */
export const Notices = ({ onOpen }: { onOpen: (over: Over) => void }) => {
  const words = useWords();
  const send = useSend();
  const notices = useSession(({ context }) => context.notices);
  const ofElement = useHost() !== null;
  const sentences = [...new Set(notices.map((notice) => sayNotice(words, notice, ofElement)))];
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
              <li key={sentence}>
                <Mixed text={sentence} />
              </li>
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
