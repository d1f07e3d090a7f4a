import type { StateName } from '../../../src/tcp/names';
import type { Row } from './table';

export const EXISTS = '! error: connection already exists';
export const CLOSING = '! error: connection closing';

/** OPEN where there is a connection (§3.10.1), and what is told of it. */
export const openAgain = (state: StateName): readonly Row[] => [
  ['a passive OPEN: it exists', '§3.10.1', `listen | ${EXISTS} | = ${state}`],
  ['an active OPEN: it exists', '§3.10.1', `connect | ${EXISTS} | = ${state}`],
];
