import { useEffect } from 'react';
import { useActor } from './useSession';

/** The page answers from now on; if its address names a capture, once that is there. */
export const useReady = (): void => {
  const session = useActor();
  useEffect(() => {
    const { awaited } = session.getSnapshot().context;
    session.send(awaited ? { type: 'OPEN', opening: awaited } : { type: 'READY' });
  }, [session]);
};
