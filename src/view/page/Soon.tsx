import { createContext, type ReactNode, useContext, useDeferredValue } from 'react';
import { statusOf } from '../../session/session';
import { useSession } from './useSession';

const SoonContext = createContext(0);

/** The beat that is shown, for what may follow the ladder a frame later while things move: a frame that is too full is seen as a hitch. */
export const useShownSoon = (): number => useContext(SoonContext);

/** Tells it to all at once: whether things move makes nothing render but this. */
export const Soon = ({ children }: { children: ReactNode }) => {
  const shown = useSession(({ context }) => context.shown);
  const atRest = useSession((snapshot) => statusOf(snapshot) === 'paused');
  const soon = useDeferredValue(shown);
  return <SoonContext value={atRest ? shown : soon}>{children}</SoonContext>;
};
