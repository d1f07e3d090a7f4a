import { useEffect } from 'react';
import { type Session, statusOf } from '../../session/session';
import { addressOf } from '../../session/state';
import { format } from '../../session/url';
import { useHost } from './useHost';
import { useActor } from './useSession';

/** Browsers refuse more than about 100 changes in 30 s. */
const EVERY = 400;

/** Keeps the address at what is shown, so that copying it shares the moment. */
export const useAddress = (): void => {
  const session = useActor();
  const host = useHost();
  useEffect(() => {
    if (host) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Not while something flies: a new address costs the browser a part of a frame.
    const write = () => {
      const moving = statusOf(session.getSnapshot()) === 'moving';
      timer = moving ? setTimeout(write, EVERY) : undefined;
      if (!moving) writeAddress(session);
    };
    const { unsubscribe } = session.subscribe(() => {
      timer ??= setTimeout(write, EVERY);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [session, host]);
};

const writeAddress = (session: Session): void => {
  const search = format(addressOf(session.getSnapshot().context));
  if (search === location.search) return;
  try {
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
  } catch {
    // A sandboxed frame or a file may not change its address; nothing is lost but the link.
  }
};
