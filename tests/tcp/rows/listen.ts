import * as before from './before';
import type { Table } from './table';

/** SEGMENT ARRIVES in LISTEN. */
export const LISTEN: Table = {
  title: 'LISTEN',
  state: 'LISTEN',
  before: before.LISTEN,
  rows: [
    ['a RST is ignored', '§3.10.7.2, first', '< RST 300 | = LISTEN'],
    ['a RST,ACK is ignored', '§3.10.7.2, first', '< RST ACK 300 ack 101 | = LISTEN'],
    ['a SYN with RST is ignored', '§3.10.7.2, first', '< SYN RST 300 | = LISTEN'],
    ['an ACK draws RST', '§3.10.7.2, second', '< ACK 300 ack 101 | > RST 101 | = LISTEN'],
    ['a SYN,ACK draws RST', '§3.10.7.2, second', '< SYN ACK 300 ack 101 | > RST 101 | = LISTEN'],
    ['a FIN,ACK draws RST', '§3.10.7.2, second', '< FIN ACK 300 ack 101 | > RST 101 | = LISTEN'],
    ['text with ACK draws RST', '§3.10.7.2, second', '< ACK 300 ack 101 "hello" | > RST 101 | = LISTEN'],
    ['a SYN is answered with SYN,ACK', '§3.10.7.2, third', '< SYN 300 | > SYN ACK 100 ack 301 wnd 1000 | = SYN-RECEIVED'],
    [
      'a SYN is answered with the ISN of that moment',
      '§3.10.7.2, third; §3.4.1',
      'isn 4000 | < SYN 300 | > SYN ACK 4000 ack 301 | = SYN-RECEIVED',
    ],
    [
      'text with the SYN waits: it is not acknowledged before it can be delivered',
      '§3.10.7.2, third; §3.5',
      '< SYN 300 wnd 1000 "hello" | > SYN ACK 100 ack 301 | = SYN-RECEIVED | < ACK 306 ack 101 | > ACK 101 ack 306 | ! open | ! text 5 | = ESTABLISHED',
    ],
    [
      'text with the SYN that comes again with the ACK is delivered once',
      '§3.10.7.2, third; §3.5',
      '< SYN 300 wnd 1000 "hello" | > SYN ACK 100 ack 301 | = SYN-RECEIVED | < ACK 301 ack 101 "hello" | > ACK 101 ack 306 | ! open | ! text 5 | = ESTABLISHED',
    ],
    [
      'a FIN with the SYN waits for ESTABLISHED',
      '§3.10.7.2, third; choice',
      '< SYN FIN 300 wnd 1000 | > SYN ACK 100 ack 301 | = SYN-RECEIVED | < ACK 302 ack 101 | > ACK 101 ack 302 | ! open | ! closing | = ESTABLISHED, CLOSE-WAIT',
    ],
    [
      'text and FIN with the SYN wait for ESTABLISHED',
      '§3.10.7.2, third; choice',
      '< SYN FIN 300 wnd 1000 "hello" | > SYN ACK 100 ack 301 | = SYN-RECEIVED | < ACK 307 ack 101 | > ACK 101 ack 307 | ! open | ! text 5 | ! closing | = ESTABLISHED, CLOSE-WAIT',
    ],
    ['a FIN alone is dropped', '§3.10.7.2, fourth', '< FIN 300 | = LISTEN'],
    ['text alone is dropped', '§3.10.7.2, fourth', '< - 300 "hello" | = LISTEN'],
    ['no flag, no text: dropped', '§3.10.7.2, fourth', '< - 300 | = LISTEN'],
    [
      'without an MSS option the peer takes 536',
      '§3.7.1 (MUST-15)',
      '< SYN 300 wnd 1000 | > SYN ACK 100 ack 301 mss 1460 | = SYN-RECEIVED | < ACK 301 ack 101 | ! open | = ESTABLISHED | send 600 | > ACK 101 ack 301 len 536 | > PSH ACK 637 ack 301 "6789012345678901234567890123456789012345678901234567890123456789" | = ESTABLISHED',
    ],
  ],
};
