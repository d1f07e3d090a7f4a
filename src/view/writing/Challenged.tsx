import { useEffect, useMemo } from 'react';
import { challengeById, solvedBy } from '../../scenarios/challenges';
import { upTo } from '../../trace/beats';
import { say } from '../../words';
import { Icon } from '../icons/Icon';
import { Fold } from '../learn/Fold';
import type { Over } from '../page/Page';
import { useShownSoon } from '../page/Soon';
import { useSend, useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { markDone } from './done';
import { sayChallenge } from './sayChallenge';

/**
 * The challenge that was taken on, at the foot of the ladder. It is done when the run does what is asked,
 * and the reader has come to see it: what is still to come is not given away.
 */
export const Challenged = ({ onOpen }: { onOpen: (over: Over) => void }) => {
  const words = useWords();
  const send = useSend();
  const id = useSession(({ context }) => context.challenge);
  const trace = useSession(({ context }) => context.trace);
  const beat = useShownSoon();
  const challenge = id === null ? undefined : challengeById(id);
  const comes = useMemo(() => challenge !== undefined && solvedBy(challenge, trace), [challenge, trace]);
  const solved = useMemo(() => comes && challenge !== undefined && solvedBy(challenge, upTo(trace, beat)), [comes, challenge, trace, beat]);
  useEffect(() => {
    if (solved && id !== null) markDone(id);
  }, [solved, id]);
  if (challenge === undefined) return null;
  const goal = sayChallenge(words, challenge.id, 'goal');
  return (
    <div className="notice challenged" data-solved={solved}>
      <div>
        <p>
          <strong>{say(words, solved ? 'challenges.solved' : 'challenges.now', { goal })}</strong>
        </p>
        {solved ? (
          <>
            <p>{sayChallenge(words, challenge.id, 'seen')}</p>
            <button type="button" className="button" onClick={() => onOpen('challenges')}>
              {say(words, 'challenges.more')}
            </button>
          </>
        ) : (
          <Fold key={challenge.id} title={say(words, 'challenges.hint')}>
            <p>{sayChallenge(words, challenge.id, 'hint')}</p>
          </Fold>
        )}
      </div>
      <button type="button" className="button" onClick={() => send({ type: 'CHALLENGE', id: null })}>
        <Icon name="close" />
        <span className="visually-hidden">{say(words, 'challenges.leave')}</span>
      </button>
    </div>
  );
};
