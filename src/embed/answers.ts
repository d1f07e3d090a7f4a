import { challengeById, solvedBy } from '../scenarios/challenges';
import type { Session } from '../session/session';
import { upTo } from '../trace/beats';

/** A question of the stage was answered: a challenge that was taken on is met by what the viewer has come to see. */
export type Answer = Readonly<{ type: 'answer'; question: string; right: true }>;

/** Tells of each challenge once, when it is solved. Returns what ends it. */
export const watchAnswers = (session: Session, tell: (answer: Answer) => void): (() => void) => {
  const told = new Set<string>();
  const { unsubscribe } = session.subscribe(({ context: { challenge: id, trace, shown } }) => {
    const challenge = id === null ? undefined : challengeById(id);
    if (!challenge || told.has(challenge.id) || !solvedBy(challenge, trace) || !solvedBy(challenge, upTo(trace, shown))) return;
    told.add(challenge.id);
    tell({ type: 'answer', question: challenge.id, right: true });
  });
  return unsubscribe;
};
