import type { Session } from '../session/session';
import type { Answer } from './answers';

/** Tells of what is answered, from the first challenge on that is taken: until then nothing of the challenges is fetched. Returns what ends it. */
export const watchAnswered = (session: Session, tell: (answer: Answer) => void): (() => void) => {
  let end = (): void => begun.unsubscribe();
  const begun = session.subscribe(({ context: { challenge } }) => {
    if (challenge === null) return;
    begun.unsubscribe();
    let ended = false;
    end = () => {
      ended = true;
    };
    import('./answers').then(
      ({ watchAnswers }) => {
        if (!ended) end = watchAnswers(session, tell);
      },
      () => {
        // Nothing of it can be shown either: the stage says so itself.
      },
    );
  });
  return () => end();
};
