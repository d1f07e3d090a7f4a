import type { StateName } from '../../src/tcp/names';
import type { Arrow } from '../../src/tcp/step';

/** An arrow that the RFC allows, and where it says so. */
export type AllowedArrow = Arrow & Readonly<{ section: string }>;

const arrow = (from: StateName, by: string, to: StateName, section: string): AllowedArrow => ({ from, by, to, section });

/** The arrows drawn in figure 5 (3.3.2), in its words, and those of its notes. */
export const FIGURE_5: readonly AllowedArrow[] = [
  arrow('CLOSED', 'passive OPEN', 'LISTEN', '3.3.2 figure 5'),
  arrow('CLOSED', 'active OPEN', 'SYN-SENT', '3.3.2 figure 5'),
  arrow('LISTEN', 'SYN received', 'SYN-RECEIVED', '3.3.2 figure 5'),
  arrow('LISTEN', 'SEND', 'SYN-SENT', '3.3.2 figure 5'),
  arrow('LISTEN', 'CLOSE', 'CLOSED', '3.3.2 figure 5'),
  arrow('SYN-SENT', 'SYN received', 'SYN-RECEIVED', '3.3.2 figure 5'),
  arrow('SYN-SENT', 'SYN received and acknowledged', 'ESTABLISHED', '3.3.2 figure 5'),
  arrow('SYN-SENT', 'CLOSE', 'CLOSED', '3.3.2 figure 5'),
  arrow('SYN-RECEIVED', 'SYN acknowledged', 'ESTABLISHED', '3.3.2 figure 5'),
  arrow('SYN-RECEIVED', 'CLOSE', 'FIN-WAIT-1', '3.3.2 figure 5'),
  arrow('SYN-RECEIVED', 'reset', 'LISTEN', '3.3.2 figure 5, note 1'),
  arrow('ESTABLISHED', 'CLOSE', 'FIN-WAIT-1', '3.3.2 figure 5'),
  arrow('ESTABLISHED', 'FIN received', 'CLOSE-WAIT', '3.3.2 figure 5'),
  arrow('FIN-WAIT-1', 'FIN acknowledged', 'FIN-WAIT-2', '3.3.2 figure 5'),
  arrow('FIN-WAIT-1', 'FIN received', 'CLOSING', '3.3.2 figure 5'),
  arrow('FIN-WAIT-1', 'FIN acknowledged and received', 'TIME-WAIT', '3.3.2 figure 5, note 2'),
  arrow('FIN-WAIT-2', 'FIN received', 'TIME-WAIT', '3.3.2 figure 5'),
  arrow('CLOSING', 'FIN acknowledged', 'TIME-WAIT', '3.3.2 figure 5'),
  arrow('CLOSE-WAIT', 'CLOSE', 'LAST-ACK', '3.3.2 figure 5'),
  arrow('LAST-ACK', 'FIN acknowledged', 'CLOSED', '3.3.2 figure 5'),
  arrow('TIME-WAIT', '2MSL elapsed', 'CLOSED', '3.3.2 figure 5'),
];

/** Every state that has a connection. */
const WITH_A_CONNECTION: readonly StateName[] = [
  'SYN-SENT',
  'SYN-RECEIVED',
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
];
const toClosed = (by: string, section: string, except: readonly StateName[] = []): readonly AllowedArrow[] =>
  WITH_A_CONNECTION.filter((from) => !except.includes(from)).map((from) => arrow(from, by, 'CLOSED', section));

/** What the figure leaves out and the text adds. */
export const FROM_THE_TEXT: readonly AllowedArrow[] = [
  arrow('LISTEN', 'active OPEN', 'SYN-SENT', '3.10.1'),
  arrow('LISTEN', 'ABORT', 'CLOSED', '3.10.5'),
  ...toClosed('ABORT', '3.10.5'),
  ...toClosed('reset', '3.10.7.3 second, 3.10.7.4 second and fourth'),
  // R2 and the user timeout; in TIME-WAIT and FIN-WAIT-2 nothing is left that could be unacknowledged.
  ...toClosed('gave up', '3.8.3, 3.10.8', ['FIN-WAIT-2', 'TIME-WAIT']),
  arrow('SYN-RECEIVED', 'SYN in window', 'LISTEN', '3.10.7.4 fourth'),
  // A CLOSE that was put off until ESTABLISHED, or until everything before the FIN was sent.
  arrow('ESTABLISHED', 'CLOSE due', 'FIN-WAIT-1', '3.10.4'),
  arrow('CLOSE-WAIT', 'FIN sent', 'LAST-ACK', '3.10.4'),
  arrow('TIME-WAIT', 'new SYN', 'SYN-RECEIVED', '3.6.1 MAY-2'),
  // The SYN proves to be old.
  arrow('SYN-RECEIVED', 'reset', 'TIME-WAIT', '3.6.1 MAY-2'),
  arrow('SYN-RECEIVED', 'SYN in window', 'TIME-WAIT', '3.6.1 MAY-2'),
  arrow('TIME-WAIT', 'FIN again', 'TIME-WAIT', '3.10.7.4 eighth'),
  // The application is gone and left text unread, or text comes for it (MAY-1, SHLD-3).
  arrow('ESTABLISHED', 'CLOSE', 'CLOSED', '3.6.1'),
  arrow('FIN-WAIT-1', 'CLOSE', 'CLOSED', '3.6.1'),
  arrow('FIN-WAIT-2', 'CLOSE', 'CLOSED', '3.6.1'),
  arrow('CLOSE-WAIT', 'CLOSE', 'CLOSED', '3.6.1'),
  arrow('FIN-WAIT-1', 'text after close', 'CLOSED', '3.6.1'),
  arrow('FIN-WAIT-2', 'text after close', 'CLOSED', '3.6.1'),
  // Not the RFC's: a limit that implementations set, only under its own rule.
  arrow('FIN-WAIT-2', 'FIN-WAIT-2 elapsed', 'CLOSED', 'rule finWait2Limit'),
];

const key = ({ from, by, to }: Arrow): string => `${from} --${by}--> ${to}`;
const ALLOWED = new Map([...FIGURE_5, ...FROM_THE_TEXT].map((a) => [key(a), a.section]));

/** Is it an arrow of the figure, its notes or the text? */
export const isAllowed = (arrow: Arrow): boolean => ALLOWED.has(key(arrow));
export const nameOf = key;
