import * as before from './before';
import type { Row, Table } from './table';

/** What does not ask how the connection was opened. SND.UNA = 100, SND.NXT = 101, RCV.NXT = 301. */
const EITHER_WAY: readonly Row[] = [
  ['a RST one below the window is dropped', '§3.10.7.4, first', '< RST 300 | = SYN-RECEIVED'],
  ['the same SYN again draws the SYN,ACK again', '§3.10.7.4, first; choice', '< SYN 300 | > SYN ACK 100 ack 301 | = SYN-RECEIVED'],
  ['the ACK of our SYN opens', '§3.10.7.4, fifth', '< ACK 301 ack 101 | ! open | = ESTABLISHED'],
  ['the ACK of our SYN, at the last number of the window, opens', '§3.10.7.4, fifth', '< ACK 1300 ack 101 | ! open | = ESTABLISHED'],
  [
    'SND.UNA moves with the ACK that opens: nothing is repeated',
    '§3.10.7.4, fifth',
    '< ACK 301 ack 101 | ! open | = ESTABLISHED | + 200000 | = ESTABLISHED',
  ],
  ['an ACK of the ISS draws RST', '§3.10.7.4, fifth; choice', '< ACK 301 ack 100 | > RST 100 | = SYN-RECEIVED'],
  ['an older ACK draws RST', '§3.10.7.4, fifth; §3.5.2', '< ACK 301 ack 90 | > RST 90 | = SYN-RECEIVED'],
  ['an ACK that is far too old draws RST', '§3.10.7.4, fifth; §3.5.2', '< ACK 301 ack -5000 | > RST -5000 | = SYN-RECEIVED'],
  ['an ACK beyond SND.NXT draws RST', '§3.10.7.4, fifth; choice', '< ACK 301 ack 102 | > RST 102 | = SYN-RECEIVED'],
  ['text with an unacceptable ACK draws RST', '§3.10.7.4, fifth', '< ACK 301 ack 102 "hello" | > RST 102 | = SYN-RECEIVED'],
  ['a FIN with an unacceptable ACK draws RST', '§3.10.7.4, fifth', '< FIN ACK 301 ack 100 | > RST 100 | = SYN-RECEIVED'],
  [
    'text with the ACK of our SYN is delivered',
    '§3.10.7.4, fifth and seventh',
    '< ACK 301 ack 101 "hello" | > ACK 101 ack 306 | ! open | ! text 5 | = ESTABLISHED',
  ],
  [
    'text ahead with the ACK of our SYN opens, and waits for the gap to close',
    '§3.10.7.4, fifth and first (SHLD-31)',
    '< ACK 306 ack 101 "world" | > ACK 101 ack 301 | ! open | = ESTABLISHED | < ACK 301 ack 101 "hello" | > ACK 101 ack 311 | ! text 5 | ! text 5 | = ESTABLISHED',
  ],
  [
    'a FIN with the ACK of our SYN: through ESTABLISHED to CLOSE-WAIT',
    '§3.10.7.4, fifth and eighth',
    '< FIN ACK 301 ack 101 | > ACK 101 ack 302 | ! open | ! closing | = ESTABLISHED, CLOSE-WAIT',
  ],
  [
    'text and FIN with the ACK of our SYN',
    '§3.10.7.4, fifth, seventh and eighth',
    '< FIN ACK 301 ack 101 "hello" | > ACK 101 ack 307 | ! open | ! text 5 | ! closing | = ESTABLISHED, CLOSE-WAIT',
  ],
  [
    'a FIN ahead of text opens, and waits',
    '§3.10.7.4, fifth and eighth',
    '< FIN ACK 306 ack 101 | > ACK 101 ack 301 | ! open | = ESTABLISHED | < ACK 301 ack 101 "hello" | > ACK 101 ack 307 | ! text 5 | ! closing | = CLOSE-WAIT',
  ],
  [
    'the window of the ACK that opens is what may be sent',
    '§3.10.7.4, fifth',
    'send 10 | < ACK 301 ack 101 wnd 4 | > ACK 101 ack 301 "0123" | ! open | = ESTABLISHED',
  ],
];

/** SEGMENT ARRIVES in SYN-RECEIVED, by how it was reached (MUST-11). */
export const SYN_RECEIVED: readonly Table[] = [
  {
    title: 'SYN-RECEIVED after a passive OPEN',
    state: 'SYN-RECEIVED',
    before: before.SYN_RECEIVED_PASSIVELY,
    rows: [
      ...EITHER_WAY,
      ['a RST at RCV.NXT: silently back to LISTEN', '§3.10.7.4, second; figure 5, note 1', '< RST 301 | = LISTEN'],
      ['a RST,ACK at RCV.NXT: its ACK is not looked at', '§3.10.7.4, second', '< RST ACK 301 ack 7 | = LISTEN'],
      [
        'back in LISTEN it is as before the SYN',
        '§3.10.7.4, second',
        '< RST 301 | = LISTEN | + 200000 | < SYN 700 wnd 1000 | > SYN ACK 100 ack 701 wnd 1000 | = SYN-RECEIVED',
      ],
      ['a SYN at the first number of the window: back to LISTEN', '§3.10.7.4, fourth', '< SYN 301 | = LISTEN'],
      ['a SYN at the last number of the window: back to LISTEN', '§3.10.7.4, fourth', '< SYN 1300 | = LISTEN'],
      [
        'a SYN,ACK with the number of their SYN draws an ACK: nothing crosses',
        '§3.10.7.4, first',
        '< SYN ACK 300 ack 101 | > ACK 101 ack 301 | = SYN-RECEIVED',
      ],
      ['a SYN,ACK in the window: back to LISTEN', '§3.10.7.4, fourth', '< SYN ACK 301 ack 101 | = LISTEN'],
    ],
  },
  {
    title: 'SYN-RECEIVED after an active OPEN',
    state: 'SYN-RECEIVED',
    before: before.SYN_RECEIVED_ACTIVELY,
    rows: [
      ...EITHER_WAY,
      ['a RST at RCV.NXT: refused', '§3.10.7.4, second', '< RST 301 | ! refused | = CLOSED'],
      ['a RST,ACK at RCV.NXT: its ACK is not looked at', '§3.10.7.4, second', '< RST ACK 301 ack 7 | ! refused | = CLOSED'],
      ['the crossing SYN,ACK opens, without a segment', 'figure 7; choice', '< SYN ACK 300 ack 101 | ! open | = ESTABLISHED'],
      [
        'a crossing SYN,ACK of something else draws an ACK',
        '§3.10.7.4, first',
        '< SYN ACK 300 ack 102 | > ACK 101 ack 301 | = SYN-RECEIVED',
      ],
      [
        'text with the crossing SYN,ACK is delivered',
        '§3.10.7.4, first, fifth and seventh',
        '< SYN ACK 300 ack 101 "hello" | > ACK 101 ack 306 | ! open | ! text 5 | = ESTABLISHED',
      ],
      [
        'a FIN with the crossing SYN,ACK is taken',
        '§3.10.7.4, first, fifth and eighth',
        '< SYN FIN ACK 300 ack 101 | > ACK 101 ack 302 | ! open | ! closing | = ESTABLISHED, CLOSE-WAIT',
      ],
    ],
  },
];
