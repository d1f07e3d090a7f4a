import * as before from './before';
import type { Table } from './table';

const S = '§3.10.7.1';

/** SEGMENT ARRIVES without a connection. */
export const CLOSED: Table = {
  title: 'CLOSED',
  state: 'CLOSED',
  before: before.CLOSED,
  rows: [
    ['a SYN is refused: the RST acknowledges it', S, '< SYN 300 | > RST ACK #0 ack 301 | = CLOSED'],
    ['a SYN with text: the RST acknowledges both', S, '< SYN 300 "hello" | > RST ACK #0 ack 306 | = CLOSED'],
    ['a SYN,FIN: each counts one', S, '< SYN FIN 300 | > RST ACK #0 ack 302 | = CLOSED'],
    ['text without ACK', S, '< - 300 "hello" | > RST ACK #0 ack 305 | = CLOSED'],
    ['a FIN without ACK', S, '< FIN 300 | > RST ACK #0 ack 301 | = CLOSED'],
    ['no flag, no text', S, '< - 300 | > RST ACK #0 ack 300 | = CLOSED'],
    ['an ACK draws a RST with its own number', S, '< ACK 300 ack 101 | > RST 101 | = CLOSED'],
    ['a SYN,ACK draws a RST', S, '< SYN ACK 300 ack 101 | > RST 101 | = CLOSED'],
    ['a FIN,ACK draws a RST', S, '< FIN ACK 300 ack 101 | > RST 101 | = CLOSED'],
    ['text with ACK draws a RST', S, '< ACK 300 ack 101 "hello" | > RST 101 | = CLOSED'],
    ['a RST is discarded', S, '< RST 300 | = CLOSED'],
    ['a RST,ACK is discarded', S, '< RST ACK 300 ack 101 | = CLOSED'],
    ['a SYN with RST is discarded', S, '< SYN RST 300 | = CLOSED'],
  ],
};
