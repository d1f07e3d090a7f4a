import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session, SessionEvent, SessionSnapshot } from '../../session/session';
import { notationOf } from '../../session/source';
import type { Notation } from '../../trace/numbers';

/** The session, and the snapshot that it began with: the served first frame shows that. */
export type OnStage = Readonly<{ session: Session; first: SessionSnapshot }>;

export const SessionContext = createContext<OnStage | null>(null);

const useOnStage = (): OnStage => {
  const onStage = useContext(SessionContext);
  if (!onStage) throw new Error('outside of a session');
  return onStage;
};

/** Something of the session; renders again when it is another. `select` must give the same value for the same snapshot. */
export const useSession = <T>(select: (snapshot: SessionSnapshot) => T): T => {
  const { session, first } = useOnStage();
  return useSyncExternalStore(
    (heard) => {
      const { unsubscribe } = session.subscribe(heard);
      return unsubscribe;
    },
    () => select(session.getSnapshot()),
    () => select(first),
  );
};

/** How numbers are written: as the viewer chose, else as what is on the stage is best shown. */
export const useNotation = (): Notation => useSession(({ context: { settings, source } }) => settings.numbers ?? notationOf(source));

export const useSend = (): ((event: SessionEvent) => void) => useOnStage().session.send;

export const useActor = (): Session => useOnStage().session;
