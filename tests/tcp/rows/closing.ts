import * as before from './before';
import type { Table } from './table';

/** SEGMENT ARRIVES in CLOSE-WAIT: SND.UNA = 111, SND.NXT = 121, RCV.NXT = 312 (the peer's FIN was 311). */
const CLOSE_WAIT: Table = {
  title: 'CLOSE-WAIT',
  state: 'CLOSE-WAIT',
  before: before.CLOSE_WAIT,
  rows: [
    ['a RST at RCV.NXT resets', '§3.10.7.4, second', '< RST 312 | ! reset | = CLOSED'],
    ['an ACK of all: nothing is repeated', '§3.10.7.4, fifth', '< ACK 312 ack 121 | + 200000 | = CLOSE-WAIT'],
    ['an ACK of a part: the rest is repeated', '§3.10.7.4, fifth', '< ACK 312 ack 116 | + 1000 | > ACK 116 ack 312 "pqrst" | = CLOSE-WAIT'],
    [
      'the third ACK again: the segment that is missing goes at once',
      'RFC 5681 §3.2',
      '< ACK 312 ack 111 | < ACK 312 ack 111 | < ACK 312 ack 111 | > ACK 111 ack 312 len 10 | = CLOSE-WAIT',
    ],
    ["the peer's FIN again draws an ACK", '§3.10.7.4, first', '< FIN ACK 311 ack 111 | > ACK 121 ack 312 | = CLOSE-WAIT'],
    ['text and FIN again draw an ACK', '§3.10.7.4, first', '< FIN ACK 309 ack 121 "89" | > ACK 121 ack 312 | = CLOSE-WAIT'],
    ['text after the FIN is ignored', '§3.10.7.4, seventh', '< ACK 312 ack 111 "more" | = CLOSE-WAIT'],
    ['text after the FIN: its ACK counts', '§3.10.7.4, fifth and seventh', '< ACK 312 ack 121 "more" | + 200000 | = CLOSE-WAIT'],
    ['we may go on sending', '§3.10.2', 'send "more" | > ACK 121 ack 312 "more" | = CLOSE-WAIT'],
    ['it can last for ever', '§3.6', '< ACK 312 ack 121 | + 10000000 | = CLOSE-WAIT'],
  ],
};

/** SEGMENT ARRIVES in CLOSING: SND.UNA = 121, our FIN is 121, RCV.NXT = 312. */
const CLOSING: Table = {
  title: 'CLOSING',
  state: 'CLOSING',
  before: before.CLOSING,
  rows: [
    ['a RST at RCV.NXT: CLOSED', '§3.10.7.4, second', '< RST 312 | = CLOSED'],
    ['a RST,ACK at RCV.NXT: CLOSED', '§3.10.7.4, second', '< RST ACK 312 ack 122 | = CLOSED'],
    ['the ACK of our FIN', '§3.10.7.4, fifth', '< ACK 312 ack 122 | ! closed | = TIME-WAIT'],
    [
      'the ACK of our FIN: it is not repeated, 2 MSL run',
      '§3.10.7.4, fifth',
      '< ACK 312 ack 122 | ! closed | = TIME-WAIT | + 59999 | = TIME-WAIT | + 1 | = CLOSED',
    ],
    ['an ACK that does not cover our FIN is ignored', '§3.10.7.4, fifth', '< ACK 312 ack 121 | = CLOSING'],
    ["the peer's FIN again draws an ACK", '§3.10.7.4, first', '< FIN ACK 311 ack 121 | > ACK 122 ack 312 | = CLOSING'],
    [
      "the peer's FIN again, with the ACK of ours: that is not looked at",
      '§3.10.7.4, first',
      '< FIN ACK 311 ack 122 | > ACK 122 ack 312 | = CLOSING',
    ],
    ['text after the FIN is ignored', '§3.10.7.4, seventh', '< ACK 312 ack 121 "more" | = CLOSING'],
    ['our FIN is repeated', 'RFC 6298 §5', '+ 1000 | > FIN ACK 121 ack 312 | = CLOSING'],
  ],
};

/** SEGMENT ARRIVES in LAST-ACK: SND.UNA = 111, our FIN is 121, RCV.NXT = 312. */
const LAST_ACK: Table = {
  title: 'LAST-ACK',
  state: 'LAST-ACK',
  before: before.LAST_ACK,
  rows: [
    ['a RST at RCV.NXT: CLOSED', '§3.10.7.4, second', '< RST 312 | = CLOSED'],
    ['a RST,ACK at RCV.NXT: CLOSED', '§3.10.7.4, second', '< RST ACK 312 ack 122 | = CLOSED'],
    ['the ACK of our FIN', '§3.10.7.4, fifth', '< ACK 312 ack 122 | ! closed | = CLOSED'],
    ['the ACK of our FIN, at the last number of the window', '§3.10.7.4, fifth', '< ACK 1301 ack 122 | ! closed | = CLOSED'],
    [
      'afterwards there is no connection',
      '§3.10.7.1',
      '< ACK 312 ack 122 | ! closed | = CLOSED | < ACK 312 ack 122 | > RST 122 | = CLOSED',
    ],
    [
      'an ACK of our text alone: the FIN is repeated',
      '§3.10.7.4, fifth',
      '< ACK 312 ack 121 | + 1000 | > FIN ACK 121 ack 312 | = LAST-ACK',
    ],
    ["the peer's FIN again draws an ACK", '§3.10.7.4, first', '< FIN ACK 311 ack 111 | > ACK 122 ack 312 | = LAST-ACK'],
    [
      "the peer's FIN again, with the ACK of ours: that is not looked at",
      '§3.10.7.4, first',
      '< FIN ACK 311 ack 122 | > ACK 122 ack 312 | = LAST-ACK',
    ],
    ['text after the FIN is ignored', '§3.10.7.4, seventh', '< ACK 312 ack 111 "more" | = LAST-ACK'],
    ['text after the FIN: its ACK counts', '§3.10.7.4, fifth', '< ACK 312 ack 122 "more" | ! closed | = CLOSED'],
  ],
};

export const CLOSING_DOWN: readonly Table[] = [CLOSE_WAIT, CLOSING, LAST_ACK];
