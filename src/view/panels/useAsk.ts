import { answerOf } from '../../session/answers';
import { lessonOpening } from '../../session/opening';
import { stepOf } from '../../session/told';
import type { Question } from '../../teach/questions';
import { useActor } from '../page/useSession';
import { titlesOfQuestion } from './titles';

/** Opens the run that answers a question, at the beat that does. */
export const useAsk = (): ((question: Question) => Promise<void>) => {
  const session = useActor();
  return async (question) => {
    const answer = answerOf(question);
    if ('run' in answer) {
      const { run, beat } = answer;
      const remarks = await titlesOfQuestion(question);
      session.send({ type: 'OPEN', opening: lessonOpening({ run, remarks, expectations: [] }, beat) });
      return;
    }
    session.send({ type: 'CHOOSE', scenario: answer.scenario });
    session.send({ type: 'GO', beat: stepOf(session.getSnapshot().context, answer.beat) });
  };
};
