import * as before from './before';
import type { Table } from './table';

/** SEGMENT ARRIVES in TIME-WAIT: SND.UNA = SND.NXT = 122, RCV.NXT = 312; MSL is 30 s. */
const TIME_WAIT: Table = {
  title: 'TIME-WAIT',
  state: 'TIME-WAIT',
  before: before.TIME_WAIT,
  rows: [
    ['lasts 2 MSL', '§3.10.8; §3.6.1 (MUST-13)', '+ 59999 | = TIME-WAIT | + 1 | = CLOSED'],
    [
      'the FIN again: an ACK, and 2 MSL anew',
      '§3.10.7.4, fifth and eighth; choice',
      '+ 40000 | < FIN ACK 311 ack 122 | > ACK 122 ack 312 | = TIME-WAIT again | + 59999 | = TIME-WAIT | + 1 | = CLOSED',
    ],
    [
      'text and FIN again: the same',
      '§3.10.7.4, fifth and eighth; choice',
      '+ 40000 | < FIN ACK 309 ack 122 "89" | > ACK 122 ack 312 | = TIME-WAIT again | + 59999 | = TIME-WAIT | + 1 | = CLOSED',
    ],
    [
      'the FIN again with an old ACK: the same',
      '§3.10.7.4, fifth and eighth; choice',
      '< FIN ACK 311 ack 111 | > ACK 122 ack 312 | = TIME-WAIT again',
    ],
    [
      'an ACK again draws nothing: two ends in TIME-WAIT keep quiet',
      '§3.10.7.4, fifth; choice',
      '+ 40000 | < ACK 312 ack 122 | = TIME-WAIT | + 19999 | = TIME-WAIT | + 1 | = CLOSED',
    ],
    [
      'old text draws an ACK, and 2 MSL go on',
      '§3.10.7.4, first',
      '+ 40000 | < ACK 301 ack 122 "0123456789" | > ACK 122 ack 312 | + 19999 | = TIME-WAIT | + 1 | = CLOSED',
    ],
    [
      'text beyond the FIN draws an ACK, and is not taken',
      '§3.10.7.4, seventh; choice',
      '< ACK 312 ack 122 "more" | > ACK 122 ack 312 | = TIME-WAIT',
    ],
    ['a RST at RCV.NXT: CLOSED', '§3.10.7.4, second; choice', '< RST 312 | = CLOSED'],
    ['a RST,ACK at RCV.NXT: CLOSED', '§3.10.7.4, second; choice', '< RST ACK 312 ack 122 | = CLOSED'],
    ['a new SYN, without the rule that lets it in, is challenged', '§3.10.7.4, fourth', '< SYN 400 | > ACK 122 ack 312 | = TIME-WAIT'],
    ['a SYN does not restart 2 MSL', '§3.10.7.4, fourth', '+ 40000 | < SYN 400 | > ACK 122 ack 312 | + 20000 | = CLOSED'],
    ['afterwards there is no connection', '§3.10.7.1', '+ 60000 | = CLOSED | < FIN ACK 311 ack 122 | > RST 122 | = CLOSED'],
  ],
};

const ruled = (rule: string): string => `rules ${rule}\n${before.TIME_WAIT}`;

/** The same with a rule that is off by default. */
const RULES: readonly Table[] = [
  {
    title: 'TIME-WAIT, a new SYN may reopen it',
    state: 'TIME-WAIT',
    before: ruled('timeWaitReuse=true'),
    rows: [
      [
        'a SYN above all numbers opens, with our ISS above all that we used',
        '§3.6.1 (MAY-2)',
        '< SYN 400 wnd 1000 | > SYN ACK 123 ack 401 | = SYN-RECEIVED',
      ],
      [
        'our ISS is what the generator says, if that is above',
        '§3.6.1 (MAY-2); §3.4.1',
        'isn 9000 | < SYN 400 wnd 1000 | > SYN ACK 9000 ack 401 | = SYN-RECEIVED',
      ],
      [
        'the new connection opens as any',
        '§3.6.1 (MAY-2)',
        '< SYN 400 wnd 1000 | > SYN ACK 123 ack 401 | = SYN-RECEIVED | < ACK 401 ack 124 | ! open | = ESTABLISHED',
      ],
      ['a SYN at the FIN itself is old', '§3.6.1 (MAY-2)', '< SYN 311 | > ACK 122 ack 312 | = TIME-WAIT'],
      ['an old SYN draws an ACK', '§3.10.7.4, first', '< SYN 300 | > ACK 122 ack 312 | = TIME-WAIT'],
      ['a SYN,ACK opens nothing', '§3.10.7.4, fourth', '< SYN ACK 400 ack 122 | > ACK 122 ack 312 | = TIME-WAIT'],
      [
        '2 MSL no longer run in the new connection',
        '§3.6.1 (MAY-2)',
        '< SYN 400 wnd 1000 | > SYN ACK 123 ack 401 | = SYN-RECEIVED | < ACK 401 ack 124 | ! open | = ESTABLISHED | + 200000 | = ESTABLISHED',
      ],
      [
        'the SYN proves old: back to TIME-WAIT',
        '§3.6.1 (MAY-2)',
        '< SYN 400 wnd 1000 | > SYN ACK 123 ack 401 | = SYN-RECEIVED | < RST 401 | = TIME-WAIT',
      ],
      [
        'the SYN proves old by another SYN in the window: back to TIME-WAIT',
        '§3.6.1 (MAY-2); §3.10.7.4, fourth',
        '< SYN 400 wnd 1000 | > SYN ACK 123 ack 401 | = SYN-RECEIVED | < SYN 401 | = TIME-WAIT',
      ],
      [
        'back in TIME-WAIT the old connection is what it was',
        '§3.6.1 (MAY-2)',
        '+ 50000 | < SYN 400 wnd 1000 | > SYN ACK 123 ack 401 | = SYN-RECEIVED | < RST 401 | = TIME-WAIT | < FIN ACK 311 ack 122 | > ACK 122 ack 312 | = TIME-WAIT again | + 59999 | = TIME-WAIT | + 1 | = CLOSED',
      ],
    ],
  },
  {
    title: 'TIME-WAIT, a RST does not end it',
    state: 'TIME-WAIT',
    before: ruled('rfc1337=true'),
    rows: [
      ['a RST at RCV.NXT is ignored', 'RFC 1337 §4', '< RST 312 | = TIME-WAIT'],
      ['2 MSL go on', 'RFC 1337 §4', '+ 40000 | < RST 312 | + 19999 | = TIME-WAIT | + 1 | = CLOSED'],
    ],
  },
  {
    title: 'without TIME-WAIT',
    state: 'FIN-WAIT-2',
    before: `rules timeWait=false\n${before.FIN_WAIT_2}`,
    rows: [
      [
        'the state is left as soon as it is entered',
        'what if, against §3.6',
        '< FIN ACK 311 ack 122 | > ACK 122 ack 312 | ! closing | = TIME-WAIT, CLOSED',
      ],
      [
        'the FIN again then draws RST',
        'what if, against §3.6',
        '< FIN ACK 311 ack 122 | > ACK 122 ack 312 | ! closing | = TIME-WAIT, CLOSED | < FIN ACK 311 ack 122 | > RST 122 | = CLOSED',
      ],
    ],
  },
];

export const TIME_WAITS: readonly Table[] = [TIME_WAIT, ...RULES];
