import { useState } from 'react';
import { hashOf, lectureIn } from '../../session/lecture';
import { addressOf } from '../../session/state';
import { format } from '../../session/url';
import { say } from '../../words';
import { useHost } from '../page/useHost';
import { useActor, useSend, useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { LessonList } from './LessonList';

/** So many characters make the name of a lecture that nobody else has by chance. */
const NAME_LENGTH = 16;

const newName = (): string => [...crypto.getRandomValues(new Uint8Array(NAME_LENGTH))].map((octet) => (octet % 36).toString(36)).join('');

/** What is settled before an audience sees it. */
export const PresentSheet = ({ onClose }: { onClose: () => void }) => {
  const words = useWords();
  const send = useSend();
  const session = useActor();
  const ask = useSession(({ context }) => context.settings.ask);
  const [refused, setRefused] = useState(false);
  // The windows of a lecture know each other by their address: somebody else's page has another, and a sandbox keeps them apart.
  const apart = useHost() !== null || (self.origin === 'null' && location.protocol !== 'file:');
  const speak = () => {
    const lecture = lectureIn(location.hash) ?? newName();
    location.replace(hashOf(lecture));
    const address = addressOf({ ...session.getSnapshot().context });
    const opened = open(
      `${location.pathname}${format({ ...address, view: 'speaker' })}${hashOf(lecture)}`,
      '_blank',
      'width=1200,height=760',
    );
    setRefused(opened === null);
  };
  return (
    <div className="present-sheet">
      <button
        type="button"
        className="button"
        data-primary
        onClick={() => {
          onClose();
          send({ type: 'SET', change: { view: 'present' } });
        }}
      >
        {say(words, 'present.start')}
      </button>
      <p className="quiet">{say(words, 'present.keys')}</p>
      <label className="share-check">
        <input type="checkbox" checked={ask} onChange={({ target }) => send({ type: 'SET', change: { ask: target.checked } })} />
        <span>
          {say(words, 'present.ask')}
          <small className="quiet">{say(words, 'present.askHow')}</small>
        </span>
      </label>
      {!apart && (
        <div>
          <button type="button" className="button" onClick={speak}>
            {say(words, 'present.speaker')}
          </button>
          <p className="quiet">{say(words, 'present.speakerHow')}</p>
          <p role="status">{refused && say(words, 'present.noWindow')}</p>
        </div>
      )}
      <LessonList />
    </div>
  );
};
