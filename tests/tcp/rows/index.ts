import { CLOSED } from './closed';
import { LISTEN } from './listen';
import type { Table } from './table';
import { WINDOW } from './window';

/** Every table. */
export const TABLES: readonly Table[] = [CLOSED, LISTEN, ...WINDOW];
