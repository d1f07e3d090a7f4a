import * as before from './before';
import type { Table } from './table';

const MUST_66 = '§3.4 (MUST-66)';
const FIRST = '§3.10.7.4, first (table 6)';

/** Our window is 0: SND.UNA = 101, SND.NXT = 111 (ten octets are out), RCV.NXT = 1301, and 1000 octets are unread. */
const OURS_SHUT: Table = {
  title: 'ESTABLISHED, our window shut',
  state: 'ESTABLISHED',
  before: `${before.OPEN}
    < ACK 301 ack 101 len 1000
    > ACK 101 ack 1301 wnd 0
    ! text 1000
    send 10
    > ACK 101 ack 1301 wnd 0 len 10
    = ESTABLISHED`,
  rows: [
    ['an ACK at RCV.NXT counts', MUST_66, '< ACK 1301 ack 111 | + 200000 | = ESTABLISHED'],
    [
      'an ACK one below RCV.NXT draws an ACK, and does not count',
      FIRST,
      '< ACK 1300 ack 111 | > ACK 111 ack 1301 | + 1000 | > ACK 101 ack 1301 len 10 | = ESTABLISHED',
    ],
    [
      'an ACK one above RCV.NXT draws an ACK, and does not count',
      FIRST,
      '< ACK 1302 ack 111 | > ACK 111 ack 1301 | + 1000 | > ACK 101 ack 1301 len 10 | = ESTABLISHED',
    ],
    ['an octet at RCV.NXT is refused with an ACK', FIRST, '< ACK 1301 ack 101 "x" | > ACK 111 ack 1301 wnd 0 | = ESTABLISHED'],
    [
      'an octet at RCV.NXT is refused, but its ACK counts',
      MUST_66,
      '< ACK 1301 ack 111 "x" | > ACK 111 ack 1301 wnd 0 | + 200000 | = ESTABLISHED',
    ],
    ['an octet one below RCV.NXT draws an ACK', FIRST, '< ACK 1300 ack 111 "x" | > ACK 111 ack 1301 wnd 0 | = ESTABLISHED'],
    ['an octet one above RCV.NXT draws an ACK', FIRST, '< ACK 1302 ack 111 "x" | > ACK 111 ack 1301 wnd 0 | = ESTABLISHED'],
    [
      'a FIN at RCV.NXT has to wait: an ACK',
      '§3.10.7.4, first; choice',
      '< FIN ACK 1301 ack 101 | > ACK 111 ack 1301 wnd 0 | = ESTABLISHED',
    ],
    [
      'a FIN at RCV.NXT has to wait, but its ACK counts',
      MUST_66,
      '< FIN ACK 1301 ack 111 | > ACK 111 ack 1301 wnd 0 | + 200000 | = ESTABLISHED',
    ],
    ['a SYN at RCV.NXT draws an ACK', FIRST, '< SYN 1301 | > ACK 111 ack 1301 wnd 0 | = ESTABLISHED'],
    ['a RST at RCV.NXT resets', MUST_66, '< RST 1301 | ! reset | = CLOSED'],
    ['a RST with text at RCV.NXT resets', MUST_66, '< RST 1301 "go away" | ! reset | = CLOSED'],
    ['a RST one below RCV.NXT is dropped', FIRST, '< RST 1300 | = ESTABLISHED'],
    ['a RST one above RCV.NXT is dropped', FIRST, '< RST 1302 | = ESTABLISHED'],
    ['without the ACK bit, at RCV.NXT: dropped', '§3.10.7.4, fifth', '< - 1301 | = ESTABLISHED'],
    [
      'text that begins below RCV.NXT draws an ACK, and its ACK does not count',
      FIRST,
      '< ACK 1299 ack 111 "89x" | > ACK 111 ack 1301 wnd 0 | + 1000 | > ACK 101 ack 1301 len 10 | = ESTABLISHED',
    ],
    [
      'probes of the peer are no duplicate ACKs',
      'RFC 5681 §2',
      '< ACK 1301 ack 101 "x" | > ACK 111 ack 1301 | < ACK 1301 ack 101 "x" | > ACK 111 ack 1301 | < ACK 1301 ack 101 "x" | > ACK 111 ack 1301 | < ACK 1301 ack 101 "x" | > ACK 111 ack 1301 | = ESTABLISHED',
    ],
    ['an ACK beyond SND.NXT at RCV.NXT draws an ACK', '§3.10.7.4, fifth', '< ACK 1301 ack 112 | > ACK 111 ack 1301 wnd 0 | = ESTABLISHED'],
    ['a window update at RCV.NXT counts', MUST_66, '< ACK 1301 ack 111 wnd 4 | send 10 | > ACK 111 ack 1301 "0123" | = ESTABLISHED'],
    [
      'RECEIVE opens the window, and the peer is told',
      '§3.8.6; §3.10.3',
      'receive 500 | > ACK 111 ack 1301 wnd 500 | ! received len 500 | = ESTABLISHED',
    ],
    [
      'RECEIVE of a little leaves it shut: no silly window',
      '§3.8.6.2.2',
      'receive 5 | ! received "01234" | < ACK 1301 ack 111 "x" | > ACK 111 ack 1301 wnd 0 | = ESTABLISHED',
    ],
  ],
};

/** The peer's window is 0, and ten octets wait to be sent: SND.UNA = SND.NXT = 101, RCV.NXT = 301. */
const PEER_SHUT: Table = {
  title: "ESTABLISHED, the peer's window shut",
  state: 'ESTABLISHED',
  before: `${before.OPEN}
    < ACK 301 ack 101 wnd 0
    send "0123456789"
    = ESTABLISHED`,
  rows: [
    ['nothing is sent at once', '§3.8.6', '+ 999 | = ESTABLISHED'],
    ['after an RTO one octet probes it', '§3.8.6.1 (MUST-36, SHLD-29)', '+ 1000 | > ACK 101 ack 301 "0" | = ESTABLISHED'],
    [
      'ever more rarely',
      '§3.8.6.1 (SHLD-30)',
      '+ 1000 | > ACK 101 ack 301 "0" | + 1999 | + 1 | > ACK 101 ack 301 "0" | + 3999 | + 1 | > ACK 101 ack 301 "0" | + 7999 | = ESTABLISHED',
    ],
    [
      'refused probes bring nothing but probes',
      '§3.8.6.1 (SHLD-30)',
      '+ 1000 | > ACK 101 ack 301 "0" | < ACK 301 ack 101 wnd 0 | + 2000 | > ACK 101 ack 301 "0" | < ACK 301 ack 101 wnd 0 | + 4000 | > ACK 101 ack 301 "0" | < ACK 301 ack 101 wnd 0 | + 7999 | = ESTABLISHED',
    ],
    [
      'a shut window never ends the connection, while probes are answered',
      '§3.8.6.1 (MUST-37)',
      '+ 1000 | > ACK 101 ack 301 "0" | < ACK 301 ack 101 wnd 0 | + 2000 | > ACK 101 ack 301 "0" | < ACK 301 ack 101 wnd 0 | + 4000 | > ACK 101 ack 301 "0" | + 8000 | > ACK 101 ack 301 "0" | + 16000 | > ACK 101 ack 301 "0" | + 32000 | > ACK 101 ack 301 "0" | + 60000 | > ACK 101 ack 301 "0" | + 60000 | > ACK 101 ack 301 "0" | = ESTABLISHED',
    ],
    [
      'it opens before the probe: all goes',
      '§3.10.7.4, fifth',
      '< ACK 301 ack 101 wnd 1000 | > ACK 101 ack 301 "0123456789" | = ESTABLISHED',
    ],
    [
      'it opens after a probe that was refused: the octet goes again, and the rest',
      '§3.10.7.4, fifth; §3.8.6.1',
      '+ 1000 | > ACK 101 ack 301 "0" | < ACK 301 ack 101 wnd 1000 | > ACK 101 ack 301 "0" | > ACK 102 ack 301 "123456789" | = ESTABLISHED',
    ],
    [
      'the probe is taken, and the window stays shut: the next octet',
      '§3.8.6.1',
      '+ 1000 | > ACK 101 ack 301 "0" | < ACK 301 ack 102 wnd 0 | + 1999 | + 1 | > ACK 102 ack 301 "1" | = ESTABLISHED',
    ],
    [
      'the probe is taken, and the window opens: the rest',
      '§3.8.6.1',
      '+ 1000 | > ACK 101 ack 301 "0" | < ACK 301 ack 102 wnd 1000 | > ACK 102 ack 301 "123456789" | = ESTABLISHED',
    ],
    [
      'CLOSE: the FIN waits behind the text',
      '§3.10.4',
      'close | = FIN-WAIT-1 | + 1000 | > ACK 101 ack 301 "0" | < ACK 301 ack 102 wnd 1000 | > FIN ACK 102 ack 301 "123456789" | = FIN-WAIT-1',
    ],
    [
      'CLOSE, then the FIN of the peer, and only then ours',
      '§3.10.4; §3.10.7.4, eighth',
      'close | = FIN-WAIT-1 | < FIN ACK 301 ack 101 wnd 0 | > ACK 101 ack 302 | ! closing | = CLOSING | < ACK 302 ack 101 wnd 1000 | > FIN ACK 101 ack 302 "0123456789" | = CLOSING | < ACK 302 ack 112 | ! closed | = TIME-WAIT',
    ],
    ['ABORT in between: the RST has the number of what was not sent', '§3.10.5', 'abort | > RST 101 | ! reset | = CLOSED'],
    ['a small window lets a little go', '§3.8.6', '< ACK 301 ack 101 wnd 4 | > ACK 101 ack 301 "0123" | = ESTABLISHED'],
  ],
};

export const SHUT: readonly Table[] = [OURS_SHUT, PEER_SHUT];
