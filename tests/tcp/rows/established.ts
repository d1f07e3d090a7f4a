import * as before from './before';
import type { Table } from './table';

const TEXT = '§3.10.7.4, seventh';
const FIN = '§3.10.7.4, eighth';
const GAP = '§3.10.7.4, first (SHLD-31) and seventh (MUST-59)';
const DUPLICATES = '< ACK 311 ack 111 | < ACK 311 ack 111';

/** SEGMENT ARRIVES in ESTABLISHED: SND.UNA = 111, SND.NXT = 121, RCV.NXT = 311, the window's last number 1300. */
export const ESTABLISHED: Table = {
  title: 'ESTABLISHED',
  state: 'ESTABLISHED',
  before: before.ESTABLISHED,
  rows: [
    ['a RST at RCV.NXT resets', '§3.10.7.4, second', '< RST 311 | ! reset | = CLOSED'],
    ['a RST,ACK at RCV.NXT resets, whatever it acknowledges', '§3.10.7.4, second', '< RST ACK 311 ack 7 | ! reset | = CLOSED'],
    ['a RST at RCV.NXT may carry text', '§3.10.7.4, second; §3.5.3 (SHLD-2)', '< RST 311 "go away" | ! reset | = CLOSED'],
    ['a RST counts before a SYN', '§3.10.7.4, second', '< SYN RST 311 | ! reset | = CLOSED'],
    ['after a RST the queues are flushed', '§3.10.7.4, second', '< RST 311 | ! reset | = CLOSED | + 200000 | = CLOSED'],
    ['an ACK of all: nothing is repeated', '§3.10.7.4, fifth', '< ACK 311 ack 121 | + 200000 | = ESTABLISHED'],
    [
      'an ACK of a part: the rest is repeated',
      '§3.10.7.4, fifth',
      '< ACK 311 ack 116 | + 1000 | > ACK 116 ack 311 "pqrst" | = ESTABLISHED',
    ],
    [
      'an ACK of nothing new: all is repeated',
      '§3.10.7.4, fifth',
      '< ACK 311 ack 111 | + 1000 | > ACK 111 ack 311 "klmnopqrst" | = ESTABLISHED',
    ],
    [
      'text with an old ACK is taken all the same',
      '§3.10.7.4, fifth',
      '< ACK 311 ack 105 "hello" | > ACK 121 ack 316 | ! text 5 | = ESTABLISHED',
    ],
    [
      'a FIN with an old ACK is taken all the same',
      '§3.10.7.4, fifth',
      '< FIN ACK 311 ack 105 | > ACK 121 ack 312 | ! closing | = CLOSE-WAIT',
    ],
    [
      'the third ACK again: the segment that is missing goes at once',
      'RFC 5681 §3.2',
      `${DUPLICATES} | < ACK 311 ack 111 | > ACK 111 ack 311 "klmnopqrst" | = ESTABLISHED`,
    ],
    [
      'the fourth and fifth bring nothing more',
      'RFC 5681 §3.2',
      `${DUPLICATES} | < ACK 311 ack 111 | > ACK 111 ack 311 "klmnopqrst" | ${DUPLICATES} | = ESTABLISHED`,
    ],
    [
      'an ACK of something new begins the count anew',
      'RFC 5681 §3.2',
      `${DUPLICATES} | < ACK 311 ack 116 | < ACK 311 ack 116 | < ACK 311 ack 116 | = ESTABLISHED`,
    ],
    ['text is no duplicate ACK', 'RFC 5681 §2', `${DUPLICATES} | < ACK 311 ack 111 "hello" | > ACK 121 ack 316 | ! text 5 | = ESTABLISHED`],
    ['an ACK with another window is no duplicate', 'RFC 5681 §2', `${DUPLICATES} | < ACK 311 ack 111 wnd 999 | = ESTABLISHED`],
    ['text in order is delivered', TEXT, '< ACK 311 ack 111 "hello" | > ACK 121 ack 316 wnd 985 | ! text 5 | = ESTABLISHED'],
    [
      'text up to the end of the window is delivered',
      TEXT,
      '< ACK 311 ack 111 len 990 | > ACK 121 ack 1301 wnd 0 | ! text 990 | = ESTABLISHED',
    ],
    [
      'text beyond the window is cut off',
      '§3.10.7.4, first',
      '< ACK 311 ack 111 len 991 | > ACK 121 ack 1301 wnd 0 | ! text 990 | = ESTABLISHED',
    ],
    [
      'text that begins below the window is taken from RCV.NXT on',
      '§3.10.7.4, first',
      '< ACK 306 ack 111 "56789hello" | > ACK 121 ack 316 | ! text 5 | receive | ! received "hello" | = ESTABLISHED',
    ],
    [
      'of text with one new octet, that octet is taken',
      '§3.10.7.4, first',
      '< ACK 302 ack 111 "123456789h" | > ACK 121 ack 312 | ! text 1 | receive | ! received "h" | = ESTABLISHED',
    ],
    ['text again draws an ACK', '§3.10.7.4, first', '< ACK 301 ack 111 "0123456789" | > ACK 121 ack 311 | = ESTABLISHED'],
    ['text at the last number of the window waits', GAP, '< ACK 1300 ack 111 "x" | > ACK 121 ack 311 | = ESTABLISHED'],
    [
      'text that waits is delivered when the gap closes: one ACK for all',
      GAP,
      '< ACK 316 ack 111 "world" | > ACK 121 ack 311 | < ACK 311 ack 111 "hello" | > ACK 121 ack 321 | ! text 5 | ! text 5 | receive | ! received "helloworld" | = ESTABLISHED',
    ],
    [
      'two gaps, closed from above: each ACK says what is next',
      GAP,
      '< ACK 321 ack 111 "third" | > ACK 121 ack 311 | < ACK 316 ack 111 "secon" | > ACK 121 ack 311 | < ACK 311 ack 111 "first" | > ACK 121 ack 326 | ! text 5 | ! text 5 | ! text 5 | = ESTABLISHED',
    ],
    [
      'two gaps, closed from below',
      GAP,
      '< ACK 326 ack 111 "fourt" | > ACK 121 ack 311 | < ACK 316 ack 111 "secon" | > ACK 121 ack 311 | < ACK 311 ack 111 "first" | > ACK 121 ack 321 | ! text 5 | ! text 5 | < ACK 321 ack 111 "third" | > ACK 121 ack 331 | ! text 5 | ! text 5 | = ESTABLISHED',
    ],
    [
      'text that overlaps what waits is delivered once',
      GAP,
      '< ACK 316 ack 111 "world" | > ACK 121 ack 311 | < ACK 311 ack 111 "hellowo" | > ACK 121 ack 321 | ! text 7 | ! text 3 | receive | ! received "helloworld" | = ESTABLISHED',
    ],
    [
      'text that covers what waits is delivered once',
      GAP,
      '< ACK 316 ack 111 "wo" | > ACK 121 ack 311 | < ACK 311 ack 111 "helloworld" | > ACK 121 ack 321 | ! text 10 | receive | ! received "helloworld" | = ESTABLISHED',
    ],
    [
      'text ahead that comes again is held once',
      GAP,
      '< ACK 316 ack 111 "world" | > ACK 121 ack 311 | < ACK 316 ack 111 "world" | > ACK 121 ack 311 | < ACK 311 ack 111 "hello" | > ACK 121 ack 321 | ! text 5 | ! text 5 | = ESTABLISHED',
    ],
    [
      'a SYN just below the window is cut off, the text behind it is taken',
      '§3.10.7.4, first',
      '< SYN ACK 310 ack 111 "hello" | > ACK 121 ack 316 | ! text 5 | = ESTABLISHED',
    ],
    ['a FIN in order: the peer has closed', FIN, '< FIN ACK 311 ack 111 | > ACK 121 ack 312 | ! closing | = CLOSE-WAIT'],
    [
      'a FIN that acknowledges: our text is not repeated',
      FIN,
      '< FIN ACK 311 ack 121 | > ACK 121 ack 312 | ! closing | = CLOSE-WAIT | + 200000 | = CLOSE-WAIT',
    ],
    [
      'a FIN with the last text',
      '§3.10.7.4, seventh and eighth',
      '< FIN ACK 311 ack 111 "bye" | > ACK 121 ack 315 | ! text 3 | ! closing | = CLOSE-WAIT',
    ],
    [
      'a FIN behind text that came before',
      '§3.10.7.4, first and eighth',
      '< FIN ACK 306 ack 111 "56789" | > ACK 121 ack 312 | ! closing | = CLOSE-WAIT',
    ],
    [
      'a FIN ahead of text waits',
      '§3.10.7.4, eighth',
      '< FIN ACK 314 ack 111 | > ACK 121 ack 311 | = ESTABLISHED | < ACK 311 ack 111 "bye" | > ACK 121 ack 315 | ! text 3 | ! closing | = CLOSE-WAIT',
    ],
    [
      'a FIN with text ahead waits',
      '§3.10.7.4, eighth',
      '< FIN ACK 314 ack 111 "bye" | > ACK 121 ack 311 | = ESTABLISHED | < ACK 311 ack 111 "and" | > ACK 121 ack 318 | ! text 3 | ! text 3 | ! closing | = CLOSE-WAIT',
    ],
    ['a FIN at the last number of the window waits', '§3.10.7.4, eighth', '< FIN ACK 1300 ack 111 | > ACK 121 ack 311 | = ESTABLISHED'],
    [
      'a FIN just beyond the text that fills the window is cut off',
      '§3.10.7.4, first; choice',
      '< FIN ACK 311 ack 111 len 990 | > ACK 121 ack 1301 wnd 0 | ! text 990 | = ESTABLISHED',
    ],
    [
      'a FIN on the last number of the window, behind text, is taken',
      '§3.10.7.4, first and eighth',
      '< FIN ACK 311 ack 111 len 989 | > ACK 121 ack 1301 | ! text 989 | ! closing | = CLOSE-WAIT',
    ],
  ],
};
