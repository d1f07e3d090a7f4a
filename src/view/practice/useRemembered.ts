import { useEffect } from 'react';
import type { Practice } from '../../session/practice/practice';
import { useHost } from '../page/useHost';

const KEY = 'tcp-stage practice';

/** What was kept; null: nothing, or the browser does not let us ask. */
const remembered = (): string | null => {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const remember = (text: string | null): void => {
  try {
    if (text !== null) sessionStorage.setItem(KEY, text);
  } catch {
    // Where nothing may be kept, a reload comes back to the changed run alone: the address holds that.
  }
};

/** Keeps the changes, one by one, through a reload of the page: for as long as its tab is open. */
export const useRemembered = (practice: Practice): void => {
  const host = useHost();
  useEffect(() => {
    if (host) return;
    const was = remembered();
    if (was !== null) void practice.recall(was);
    const { unsubscribe } = practice.store.subscribe(() => void practice.saved().then(remember));
    return unsubscribe;
  }, [practice, host]);
};
