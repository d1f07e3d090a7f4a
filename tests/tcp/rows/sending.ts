import * as before from './before';
import type { Table } from './table';

/** The send window and the sizes of what leaves: SND.UNA = SND.NXT = 101, RCV.NXT = 301, the peer's window and MSS are 1000. */
const WINDOW: Table = {
  title: 'ESTABLISHED: the send window',
  state: 'ESTABLISHED',
  before: before.OPEN,
  rows: [
    ['not more than a segment in one', '§3.7.1', 'send 1000 | > PSH ACK 101 ack 301 len 1000 | = ESTABLISHED'],
    ['not more than the window', '§3.8.6', 'send 1001 | > ACK 101 ack 301 len 1000 | = ESTABLISHED'],
    [
      'the rest goes with the ACK',
      '§3.8.6',
      'send 1010 | > ACK 101 ack 301 len 1000 | < ACK 301 ack 1101 | > PSH ACK 1101 ack 301 len 10 | = ESTABLISHED',
    ],
    [
      'an ACK of a part lets as much go',
      '§3.8.6',
      'send 1010 | > ACK 101 ack 301 len 1000 | < ACK 301 ack 105 | > ACK 1101 ack 301 len 4 | = ESTABLISHED',
    ],
    [
      'a window of two segments',
      '§3.7.1',
      '< ACK 301 ack 101 wnd 2000 | send 2500 | > ACK 101 ack 301 len 1000 | > ACK 1101 ack 301 len 1000 | = ESTABLISHED',
    ],
    [
      'same number, same ACK: the window is taken (WL1 = SEQ, WL2 =< ACK)',
      '§3.10.7.4, fifth',
      '< ACK 301 ack 101 wnd 4 | send 10 | > ACK 101 ack 301 "0123" | = ESTABLISHED',
    ],
    [
      'a later number: the window is taken (WL1 < SEQ)',
      '§3.10.7.4, fifth',
      '< ACK 306 ack 101 wnd 4 "x" | > ACK 101 ack 301 | send 10 | > ACK 101 ack 301 "0123" | = ESTABLISHED',
    ],
    [
      'an older number: the window is not taken',
      '§3.10.7.4, fifth',
      '< ACK 306 ack 101 wnd 1000 "x" | > ACK 101 ack 301 | < ACK 301 ack 101 wnd 4 "hello" | > ACK 101 ack 307 | ! text 5 | ! text 1 | send 10 | > ACK 101 ack 307 "0123456789" | = ESTABLISHED',
    ],
    [
      'same number, older ACK: the window is not taken',
      '§3.10.7.4, fifth',
      'send 4 | > ACK 101 ack 301 "0123" | < ACK 301 ack 105 wnd 1000 | < ACK 301 ack 101 wnd 4 | send 10 | > ACK 105 ack 301 "0123456789" | = ESTABLISHED',
    ],
    [
      'a later number, older ACK: the window is not taken (SND.UNA =< SEG.ACK)',
      '§3.10.7.4, fifth',
      'send 4 | > ACK 101 ack 301 "0123" | < ACK 301 ack 105 wnd 1000 | < ACK 306 ack 101 wnd 4 "x" | > ACK 105 ack 301 | send 10 | > ACK 105 ack 301 "0123456789" | = ESTABLISHED',
    ],
    ['two SENDs make two segments', '§3.10.2', 'send "he" | > ACK 101 ack 301 "he" | send "llo" | > ACK 103 ack 301 "llo" | = ESTABLISHED'],
    ['without push a little waits for more', '§3.9.1.2', 'send 4 more | send 6 | > PSH ACK 101 ack 301 "0123012345" | = ESTABLISHED'],
    ['without push a full segment goes', '§3.9.1.2', 'send 1000 more | > ACK 101 ack 301 len 1000 | = ESTABLISHED'],
    ['without push, one octet less waits', '§3.9.1.2', 'send 999 more | + 10000 | = ESTABLISHED'],
    [
      'one ACK for two segments',
      '§3.10.7.4, fifth',
      'send "he" | > ACK 101 ack 301 "he" | send "llo" | > ACK 103 ack 301 "llo" | < ACK 301 ack 106 | + 200000 | = ESTABLISHED',
    ],
    [
      'CLOSE: the FIN goes with the last text that waits',
      '§3.10.4',
      'send 1010 | > ACK 101 ack 301 len 1000 | close | = FIN-WAIT-1 | < ACK 301 ack 1101 | > FIN ACK 1101 ack 301 len 10 | = FIN-WAIT-1',
    ],
    [
      'the FIN takes one number behind the text',
      '§3.4',
      'send 4 | > ACK 101 ack 301 "0123" | close | > FIN ACK 105 ack 301 | = FIN-WAIT-1 | < ACK 301 ack 105 | < ACK 301 ack 106 | ! closed | = FIN-WAIT-2',
    ],
  ],
};

export const SENDING: readonly Table[] = [WINDOW];
