import { useState } from 'react';
import { CHALLENGES, type Challenge, solutionOf } from '../../scenarios/challenges';
import { LAST_BEAT, runOpening } from '../../session/opening';
import type { Run } from '../../trace/run';
import { say } from '../../words';
import { Fold } from '../learn/Fold';
import { useSend } from '../page/useSession';
import { useWords } from '../page/useWords';
import { done } from './done';
import { sayChallenge } from './sayChallenge';
import { mayKeep } from './storage';

/** What there is to try, and what of it is done. */
export const Challenges = ({ onClose }: { onClose: () => void }) => {
  const words = useWords();
  const send = useSend();
  const [solved] = useState(done);
  const [allowed] = useState(mayKeep);
  const begin = ({ id }: Challenge, run: Run, beat: number) => {
    send({ type: 'CHALLENGE', id });
    send({ type: 'SET', change: { panels: ['explain', 'practice'] } });
    send({ type: 'OPEN', opening: runOpening(run, sayChallenge(words, id, 'goal'), beat) });
    onClose();
  };
  return (
    <div className="challenges">
      <p>
        {say(words, 'challenges.intro')} {say(words, 'challenges.count', { n: solved.length, all: CHALLENGES.length })}
      </p>
      {!allowed && <p className="quiet">{say(words, 'challenges.refused')}</p>}
      <ul>
        {CHALLENGES.map((challenge) => {
          const goal = sayChallenge(words, challenge.id, 'goal');
          return (
            <li key={challenge.id} className="challenge">
              <h3>
                {goal}
                {solved.includes(challenge.id) && <span className="challenge-done">{say(words, 'challenges.done')}</span>}
              </h3>
              <div className="writing-buttons">
                <button
                  type="button"
                  className="button"
                  aria-label={say(words, 'challenges.start', { goal })}
                  onClick={() => begin(challenge, challenge.start, LAST_BEAT)}
                >
                  {say(words, 'challenges.try')}
                </button>
              </div>
              <Fold title={say(words, 'challenges.hint')}>
                <p>{sayChallenge(words, challenge.id, 'hint')}</p>
                <button
                  type="button"
                  className="button"
                  aria-label={say(words, 'challenges.solutionOf', { goal })}
                  onClick={() => begin(challenge, solutionOf(challenge), 0)}
                >
                  {say(words, 'challenges.solution')}
                </button>
              </Fold>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
