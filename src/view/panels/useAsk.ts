import { answerOf } from '../../session/answers';
import { runOpening } from '../../session/opening';
import { stepOf } from '../../session/told';
import type { Question } from '../../teach/questions';
import { type Lessons, tell } from '../../words/lessons';
import { useActor } from '../page/useSession';

/** Opens the run that answers a question, at the beat that does. */
export const useAsk = (): ((question: Question, lessons: Lessons) => void) => {
  const session = useActor();
  return (question, lessons) => {
    const answer = answerOf(question);
    if ('run' in answer) {
      session.send({ type: 'OPEN', opening: runOpening(answer.run, tell(lessons, `question.${question.id}.asks`), answer.beat) });
      return;
    }
    session.send({ type: 'CHOOSE', scenario: answer.scenario });
    session.send({ type: 'GO', beat: stepOf(session.getSnapshot().context, answer.beat) });
  };
};
