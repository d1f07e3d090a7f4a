import * as before from './before';
import type { Table } from './table';

/** SEGMENT ARRIVES in SYN-SENT: ISS = 100, SND.NXT = 101, so 101 is the one acceptable ACK. */
export const SYN_SENT: Table = {
  title: 'SYN-SENT',
  state: 'SYN-SENT',
  before: before.SYN_SENT,
  rows: [
    ['an ACK of the ISS draws RST', '§3.10.7.3, first', '< ACK 300 ack 100 | > RST 100 | = SYN-SENT'],
    ['an older ACK draws RST', '§3.10.7.3, first', '< ACK 300 ack 90 | > RST 90 | = SYN-SENT'],
    ['an ACK beyond SND.NXT draws RST', '§3.10.7.3, first', '< ACK 300 ack 102 | > RST 102 | = SYN-SENT'],
    ['a SYN,ACK of the ISS draws RST', '§3.10.7.3, first', '< SYN ACK 300 ack 100 | > RST 100 | = SYN-SENT'],
    ['a SYN,ACK of an old SYN draws RST', '§3.10.7.3, first; figure 8', '< SYN ACK 300 ack 91 | > RST 91 | = SYN-SENT'],
    ['a SYN,ACK beyond SND.NXT draws RST', '§3.10.7.3, first', '< SYN ACK 300 ack 102 | > RST 102 | = SYN-SENT'],
    ['text with an unacceptable ACK draws RST', '§3.10.7.3, first', '< ACK 300 ack 90 "hello" | > RST 90 | = SYN-SENT'],
    ['a FIN with an unacceptable ACK draws RST', '§3.10.7.3, first', '< FIN ACK 300 ack 90 | > RST 90 | = SYN-SENT'],
    ['an old ACK that carries RST is dropped', '§3.10.7.3, first', '< RST ACK 300 ack 90 | = SYN-SENT'],
    ['a RST that acknowledges the ISS is dropped', '§3.10.7.3, first', '< RST ACK 300 ack 100 | = SYN-SENT'],
    ['a RST that acknowledges too much is dropped', '§3.10.7.3, first', '< RST ACK 300 ack 102 | = SYN-SENT'],
    ['a RST without ACK is dropped', '§3.10.7.3, second', '< RST 300 | = SYN-SENT'],
    ['a RST without ACK is dropped, with SYN too', '§3.10.7.3, second', '< SYN RST 300 | = SYN-SENT'],
    ['a RST with a good ACK ends it', '§3.10.7.3, second', '< RST ACK 0 ack 101 | ! reset | = CLOSED'],
    ['a RST with a good ACK ends it, with SYN too', '§3.10.7.3, second', '< SYN RST ACK 300 ack 101 | ! reset | = CLOSED'],
    ['a good SYN,ACK opens', '§3.10.7.3, fourth', '< SYN ACK 300 ack 101 | > ACK 101 ack 301 wnd 1000 | ! open | = ESTABLISHED'],
    [
      'the SYN,ACK acknowledges our SYN: it is not repeated',
      '§3.10.7.3, fourth',
      '< SYN ACK 300 ack 101 | > ACK 101 ack 301 | ! open | = ESTABLISHED | + 200000 | = ESTABLISHED',
    ],
    [
      'text with the SYN,ACK is delivered',
      '§3.10.7.3, fourth, then §3.10.7.4, seventh',
      '< SYN ACK 300 ack 101 "hello" | > ACK 101 ack 306 | ! open | ! text 5 | = ESTABLISHED',
    ],
    [
      'text with the SYN,ACK beyond our window is cut off',
      '§3.10.7.3, fourth, then §3.10.7.4, first',
      '< SYN ACK 300 ack 101 len 1200 | > ACK 101 ack 1301 wnd 0 | ! open | ! text 1000 | = ESTABLISHED',
    ],
    [
      'a FIN with the SYN,ACK is taken',
      '§3.10.7.3, fourth, then §3.10.7.4, eighth',
      '< SYN FIN ACK 300 ack 101 | > ACK 101 ack 302 | ! open | ! closing | = ESTABLISHED, CLOSE-WAIT',
    ],
    [
      'text and FIN with the SYN,ACK are taken',
      '§3.10.7.3, fourth, then §3.10.7.4, seventh and eighth',
      '< SYN FIN ACK 300 ack 101 "hello" | > ACK 101 ack 307 | ! open | ! text 5 | ! closing | = ESTABLISHED, CLOSE-WAIT',
    ],
    [
      'what was queued goes with the ACK of the handshake',
      '§3.10.2; §3.10.7.3, fourth',
      'send "hello" | < SYN ACK 300 ack 101 wnd 1000 | > ACK 101 ack 301 "hello" | ! open | = ESTABLISHED',
    ],
    [
      'a SYN that crosses ours is answered with SYN,ACK',
      '§3.10.7.3, fourth; figure 7',
      '< SYN 300 | > SYN ACK 100 ack 301 | = SYN-RECEIVED',
    ],
    [
      'text and FIN with the crossing SYN wait for ESTABLISHED',
      '§3.10.7.3, fourth; choice',
      '< SYN FIN 300 wnd 1000 "hello" | > SYN ACK 100 ack 301 | = SYN-RECEIVED | < ACK 307 ack 101 | > ACK 101 ack 307 | ! open | ! text 5 | ! closing | = ESTABLISHED, CLOSE-WAIT',
    ],
    ['a good ACK alone is dropped', '§3.10.7.3, fifth', '< ACK 300 ack 101 | = SYN-SENT'],
    ['text with a good ACK is dropped', '§3.10.7.3, fifth', '< ACK 300 ack 101 "hello" | = SYN-SENT'],
    ['a FIN with a good ACK is dropped', '§3.10.7.3, fifth; §3.10.7.4, eighth', '< FIN ACK 300 ack 101 | = SYN-SENT'],
    ['a FIN without ACK is dropped', '§3.10.7.3, fifth', '< FIN 300 | = SYN-SENT'],
    ['text without ACK is dropped', '§3.10.7.3, fifth', '< - 300 "hello" | = SYN-SENT'],
    ['no flag, no text: dropped', '§3.10.7.3, fifth', '< - 300 | = SYN-SENT'],
  ],
};
