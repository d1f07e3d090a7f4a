import { CALLS } from './calls';
import { CALLS_OPENING } from './callsOpening';
import { CLOSED } from './closed';
import { CLOSING_DOWN } from './closing';
import { ESTABLISHED } from './established';
import { FIN_WAIT } from './finWait';
import { LISTEN } from './listen';
import { OPTIONS } from './options';
import { SENDING } from './sending';
import { SHUT } from './shutWindow';
import { SYN_RECEIVED } from './synReceived';
import { SYN_SENT } from './synSent';
import type { Table } from './table';
import { TIMERS } from './timers';
import { TIME_WAITS } from './timeWait';
import { WINDOW } from './window';

/** Every table. */
export const TABLES: readonly Table[] = [
  CLOSED,
  LISTEN,
  SYN_SENT,
  ...SYN_RECEIVED,
  ESTABLISHED,
  ...FIN_WAIT,
  ...CLOSING_DOWN,
  ...TIME_WAITS,
  ...WINDOW,
  ...SHUT,
  ...SENDING,
  ...CALLS_OPENING,
  ...CALLS,
  ...TIMERS,
  ...OPTIONS,
];
