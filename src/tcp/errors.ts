import type { CallName, StateName } from './names';

/** The RFC's errors to the user, in its own words (§3.10.1–5). */
export type CallError = 'connection does not exist' | 'connection already exists' | 'connection closing' | 'remote socket unspecified';

/**
 * What a user is told whose call the state does not take: asked when the chart has no arrow for it.
 * A passive OPEN in LISTEN names a connection that exists; a RECEIVE that has to wait is no error and does not come here.
 */
export const callError = (state: StateName, call: CallName): CallError => {
  if (call === 'passive OPEN' || call === 'active OPEN') return 'connection already exists';
  if (state === 'CLOSED') return 'connection does not exist';
  if (state === 'LISTEN' && call === 'SEND') return 'remote socket unspecified';
  return 'connection closing';
};
