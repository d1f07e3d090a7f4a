import { CLOSED } from './closed';
import { ESTABLISHED } from './established';
import { LISTEN } from './listen';
import { SYN_RECEIVED } from './synReceived';
import { SYN_SENT } from './synSent';
import type { Table } from './table';
import { WINDOW } from './window';

/** Every table. */
export const TABLES: readonly Table[] = [CLOSED, LISTEN, SYN_SENT, ...SYN_RECEIVED, ESTABLISHED, ...WINDOW];
