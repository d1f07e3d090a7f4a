import type { CheckId } from './checks';
import type { StateName } from './names';
import type { Reason } from './work';

/** A section, of RFC 9293 where no other RFC is named. */
export type Section = string;

/** Which section speaks when a segment leaves for this reason. */
export const SECTION_OF_REASON: Readonly<Record<Reason, Section>> = {
  OPEN: '3.10.1',
  SEND: '3.10.2',
  CLOSE: '3.10.4',
  ABORT: '3.10.5',
  'SYN answered': '3.10.7.2',
  'SYN again': '3.5',
  'crossing SYN': '3.10.7.3',
  'SYN,ACK answered': '3.10.7.3',
  'text answered': '3.10.7.4',
  'text ahead': '3.10.7.4',
  'FIN answered': '3.10.7.4',
  'FIN again': '3.6.1',
  'no connection': '3.10.7.1',
  'ACK in LISTEN': '3.10.7.2',
  'ACK not of our SYN': '3.5.2',
  'outside window': '3.10.7.4',
  'challenge RST': 'RFC 5961 3.2',
  'challenge SYN': 'RFC 5961 4',
  'SYN resets': '3.10.7.4',
  'ACK out of range': 'RFC 5961 5',
  'text in TIME-WAIT': '3.10.7.4',
  'new SYN': '3.6.1',
  'window opened': '3.8.6',
  'delayed ACK': '3.8.6.3',
  'text after close': '3.6.1',
  'unread text': '3.6.1',
  retransmission: 'RFC 6298 5',
  'fast retransmission': 'RFC 5681 3.2',
  probe: '3.8.6.1',
  'keep-alive': '3.8.4',
  'SYN cookie': 'RFC 4987 3.6',
  stray: '3.4.3',
  captured: '3.10.7',
};

/** Which section a check is made by. */
export const SECTION_OF_CHECK: Readonly<Record<CheckId, Section>> = {
  noTcb: '3.10.7.1',
  rst: '3.10.7',
  ackPresent: '3.10.7.4',
  ackAbsent: '3.10.7.2',
  synPresent: '3.10.7.3',
  inWindow: '3.10.7.4',
  synAgain: '3.5',
  crossingSynAck: '3.5',
  rstExact: 'RFC 5961 3.2',
  synInWindow: 'RFC 5961 4',
  ackOfSyn: '3.10.7.4',
  ackNotTooOld: 'RFC 5961 5',
  ackOfSent: '3.10.7.4',
  ackIsNew: '3.10.7.4',
  ackOfFin: '3.10.7.4',
  textInOrder: '3.10.7.4',
  textWanted: '3.6.1',
  finInOrder: '3.10.7.4',
  finAgain: '3.6.1',
  newerSyn: '3.6.1',
  roomInQueues: 'RFC 4987 3',
  cookieGood: 'RFC 4987 3.6',
};

const OF_ARROW: Readonly<Record<string, Section>> = {
  'passive OPEN': '3.10.1',
  'active OPEN': '3.10.1',
  SEND: '3.10.2',
  CLOSE: '3.10.4',
  'CLOSE due': '3.10.4',
  'FIN sent': '3.10.4',
  ABORT: '3.10.5',
  'FIN again': '3.6.1',
  'new SYN': '3.6.1',
  'text after close': '3.6.1',
  'gave up': '3.8.3',
  '2MSL elapsed': '3.10.8',
  'FIN-WAIT-2 elapsed': '3.6',
};
const BY_STATE: Readonly<Partial<Record<StateName, Section>>> = { CLOSED: '3.10.7.1', LISTEN: '3.10.7.2', 'SYN-SENT': '3.10.7.3' };

/** Which section an arrow of the chart comes from: the call's or timer's own, else the state's part of SEGMENT ARRIVES. */
export const sectionOfArrow = (from: StateName, by: string): Section => OF_ARROW[by] ?? BY_STATE[from] ?? '3.10.7.4';
