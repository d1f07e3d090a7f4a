import * as before from './before';
import type { Table } from './table';

const ruled = (header: string, leadsTo: string): string => `${header}\n${leadsTo}`;

/** RFC 793's answers, where RFC 5961's challenge ACKs are off. */
const RFC_793: readonly Table[] = [
  {
    title: 'ESTABLISHED, as RFC 793',
    state: 'ESTABLISHED',
    before: ruled('rules rfc5961=false', before.ESTABLISHED),
    rows: [
      ['a RST at RCV.NXT resets', 'RFC 793 §3.4', '< RST 311 | ! reset | = CLOSED'],
      ['a RST at the second number of the window resets', 'RFC 793 §3.4', '< RST 312 | ! reset | = CLOSED'],
      ['a RST at the last number of the window resets', 'RFC 793 §3.4', '< RST 1300 | ! reset | = CLOSED'],
      ['a RST one below the window is dropped', 'RFC 793 §3.4', '< RST 310 | = ESTABLISHED'],
      ['a RST one above the window is dropped', 'RFC 793 §3.4', '< RST 1301 | = ESTABLISHED'],
      ['a SYN,ACK in the window: RST, and reset', 'RFC 793 §3.9', '< SYN ACK 311 ack 121 | > RST 121 | ! reset | = CLOSED'],
      ['a SYN one above the window draws an ACK', '§3.10.7.4, first', '< SYN 1301 | > ACK 121 ack 311 | = ESTABLISHED'],
      ['an ACK that is far too old is ignored', 'RFC 793 §3.9', '< ACK 311 ack -5000 | = ESTABLISHED'],
      [
        'text with an ACK that is far too old is taken',
        'RFC 793 §3.9',
        '< ACK 311 ack -5000 "hello" | > ACK 121 ack 316 | ! text 5 | = ESTABLISHED',
      ],
      ['an ACK beyond SND.NXT draws an ACK', 'RFC 793 §3.9', '< ACK 311 ack 122 | > ACK 121 ack 311 | = ESTABLISHED'],
    ],
  },
  {
    title: 'SYN-RECEIVED after a passive OPEN, as RFC 793',
    state: 'SYN-RECEIVED',
    before: ruled('rules rfc5961=false', before.SYN_RECEIVED_PASSIVELY),
    rows: [
      ['a RST in the window: back to LISTEN', 'RFC 793 §3.9', '< RST 302 | = LISTEN'],
      ['a RST one below the window is dropped', 'RFC 793 §3.9', '< RST 300 | = SYN-RECEIVED'],
    ],
  },
  {
    title: 'SYN-RECEIVED after an active OPEN, as RFC 793',
    state: 'SYN-RECEIVED',
    before: ruled('rules rfc5961=false', before.SYN_RECEIVED_ACTIVELY),
    rows: [['a RST in the window: refused', 'RFC 793 §3.9', '< RST 302 | ! refused | = CLOSED']],
  },
  {
    title: 'TIME-WAIT, as RFC 793',
    state: 'TIME-WAIT',
    before: ruled('rules rfc5961=false', before.TIME_WAIT),
    rows: [['a RST in the window: CLOSED', 'RFC 793 §3.9', '< RST 400 | = CLOSED']],
  },
];

/** ACKs that may wait (§3.8.6.3, SHLD-18, 19, MUST-40). */
const DELAYED: Table = {
  title: 'ESTABLISHED, ACKs put off by 200 ms',
  state: 'ESTABLISHED',
  before: ruled('rules delayedAck=200', before.OPEN),
  rows: [
    ['an ACK waits 200 ms', '§3.8.6.3', '< ACK 301 ack 101 "hello" | ! text 5 | + 199 | + 1 | > ACK 101 ack 306 | = ESTABLISHED'],
    [
      'not later than the second segment',
      '§3.8.6.3',
      '< ACK 301 ack 101 "hello" | ! text 5 | < ACK 306 ack 101 "world" | > ACK 101 ack 311 | ! text 5 | + 10000 | = ESTABLISHED',
    ],
    [
      'text of ours takes it along',
      '§3.8.6.3',
      '< ACK 301 ack 101 "hello" | ! text 5 | send "hi" | > ACK 101 ack 306 "hi" | < ACK 306 ack 103 | + 10000 | = ESTABLISHED',
    ],
    ['text ahead is answered at once', '§3.8.6.3; §3.10.7.4, seventh', '< ACK 306 ack 101 "world" | > ACK 101 ack 301 | = ESTABLISHED'],
    [
      'the gap closes: one ACK, at once',
      'MUST-59; RFC 5681 §4.2',
      '< ACK 306 ack 101 "world" | > ACK 101 ack 301 | < ACK 301 ack 101 "hello" | > ACK 101 ack 311 | ! text 5 | ! text 5 | = ESTABLISHED',
    ],
    [
      'text again is answered at once',
      '§3.10.7.4, first',
      '< ACK 301 ack 101 "hello" | ! text 5 | < ACK 301 ack 101 "hello" | > ACK 101 ack 306 | + 10000 | = ESTABLISHED',
    ],
    [
      'the FIN of our CLOSE takes it along',
      '§3.8.6.3',
      '< ACK 301 ack 101 "hello" | ! text 5 | close | > FIN ACK 101 ack 306 | = FIN-WAIT-1',
    ],
    [
      'a FIN may wait as well: CLOSE at once then needs three segments',
      '§3.6; §3.8.6.3',
      '< FIN ACK 301 ack 101 | ! closing | = CLOSE-WAIT | close | > FIN ACK 101 ack 302 | = LAST-ACK',
    ],
    [
      'after a RST no ACK is left',
      '§3.10.7.4, second',
      '< ACK 301 ack 101 "hello" | ! text 5 | < RST 306 | ! reset | = CLOSED | + 10000 | = CLOSED',
    ],
    [
      'who has closed acknowledges the FIN at once',
      '§3.10.7.4, eighth',
      'close | > FIN ACK 101 ack 301 | = FIN-WAIT-1 | < ACK 301 ack 102 | ! closed | = FIN-WAIT-2 | < ACK 301 ack 102 "hello" | ! text 5 | < FIN ACK 306 ack 102 | > ACK 102 ack 307 | ! closing | = TIME-WAIT | + 59999 | = TIME-WAIT',
    ],
    [
      'text in TIME-WAIT is answered at once: no other timer runs there',
      '§3.10.7.4, fifth and eighth',
      'close | > FIN ACK 101 ack 301 | = FIN-WAIT-1 | < ACK 301 ack 102 | ! closed | = FIN-WAIT-2 | < FIN ACK 301 ack 102 | > ACK 102 ack 302 | ! closing | = TIME-WAIT | < ACK 302 ack 102 "x" | > ACK 102 ack 302 | + 59999 | = TIME-WAIT | + 1 | = CLOSED',
    ],
    [
      'text that a shut window refuses is answered at once',
      '§3.10.7.4, first',
      '< ACK 301 ack 101 len 1000 | ! text 1000 | + 200 | > ACK 101 ack 1301 wnd 0 | < ACK 1301 ack 101 "x" | > ACK 101 ack 1301 wnd 0 | = ESTABLISHED',
    ],
    [
      'a FIN that nobody answers is acknowledged then',
      '§3.8.6.3',
      '< FIN ACK 301 ack 101 | ! closing | = CLOSE-WAIT | + 199 | + 1 | > ACK 101 ack 302 | = CLOSE-WAIT',
    ],
  ],
};

/** §3.8.4: off by default (MUST-25). */
const KEEP_ALIVE: Table = {
  title: 'ESTABLISHED, with keep-alive',
  state: 'ESTABLISHED',
  before: ruled('config keepAlive={"idle":5000,"every":1000,"probes":3}', before.OPEN),
  rows: [
    ['a quiet connection is probed with an old number', '§3.8.4', '+ 4999 | + 1 | > ACK 100 ack 301 | = ESTABLISHED'],
    ['an answer is enough', '§3.8.4', '+ 5000 | > ACK 100 ack 301 | < ACK 301 ack 101 | + 4999 | + 1 | > ACK 100 ack 301 | = ESTABLISHED'],
    [
      'one probe without an answer proves nothing',
      '§3.8.4 (MUST-29)',
      '+ 5000 | > ACK 100 ack 301 | + 1000 | > ACK 100 ack 301 | < ACK 301 ack 101 | = ESTABLISHED',
    ],
    [
      'nobody answers: given up',
      '§3.8.4',
      '+ 5000 | > ACK 100 ack 301 | + 1000 | > ACK 100 ack 301 | + 1000 | > ACK 100 ack 301 | + 999 | + 1 | ! timeout | = CLOSED',
    ],
    [
      'text that arrives puts it off',
      '§3.8.4 (MUST-26)',
      '+ 4000 | < ACK 301 ack 101 "hello" | > ACK 101 ack 306 | ! text 5 | + 4999 | + 1 | > ACK 100 ack 306 | = ESTABLISHED',
    ],
    [
      'it keeps quiet while text of ours is out',
      '§3.8.4 (MUST-26)',
      '+ 4500 | send "hello" | > ACK 101 ack 301 "hello" | + 999 | + 1 | > ACK 101 ack 301 "hello" | = ESTABLISHED',
    ],
    [
      'after the ACK of our text the quiet time begins anew',
      '§3.8.4 (MUST-26)',
      '+ 4500 | send "hello" | > ACK 101 ack 301 "hello" | + 100 | < ACK 301 ack 106 | + 4999 | + 1 | > ACK 105 ack 301 | = ESTABLISHED',
    ],
    ['the other end answers such a probe', '§3.10.7.4, first', '< ACK 300 ack 101 | > ACK 101 ack 301 | = ESTABLISHED'],
  ],
};

/** It watches what is open, and only that. */
const NOT_ALIVE: readonly Table[] = (
  [
    ['LISTEN', before.LISTEN],
    ['FIN-WAIT-2', before.FIN_WAIT_2],
  ] as const
).map(([state, leadsTo]) => ({
  title: `${state}, with keep-alive`,
  state,
  before: ruled('config keepAlive={"idle":5000,"every":1000,"probes":3}', leadsTo),
  rows: [['it is not watched', '§3.8.4', `+ 1000000 | = ${state}`]],
}));

const FIN_WAIT_2_LIMIT: readonly Table[] = [
  {
    title: 'FIN-WAIT-2 with a limit, the application gone',
    state: 'FIN-WAIT-2',
    before: `rules finWait2Limit=60000
      ${before.OPEN}
      close gone
      > FIN ACK 101 ack 301
      = FIN-WAIT-1
      < ACK 301 ack 102
      ! closed
      = FIN-WAIT-2`,
    rows: [
      ['it is left when the limit is over', 'of implementations, not of the RFC', '+ 59999 | = FIN-WAIT-2 | + 1 | = CLOSED'],
      [
        'a FIN in time ends it as ever',
        '§3.10.7.4, eighth',
        '+ 50000 | < FIN ACK 301 ack 102 | > ACK 102 ack 302 | ! closing | = TIME-WAIT | + 59999 | = TIME-WAIT | + 1 | = CLOSED',
      ],
      ['a late FIN then draws RST', '§3.10.7.1', '+ 60000 | = CLOSED | < FIN ACK 301 ack 102 | > RST 102 | = CLOSED'],
    ],
  },
  {
    title: 'FIN-WAIT-2 with a limit, half-closed',
    state: 'FIN-WAIT-2',
    before: ruled('rules finWait2Limit=60000', before.FIN_WAIT_2),
    rows: [
      ['a half-close is not limited', '§3.6', '+ 10000000 | = FIN-WAIT-2'],
      [
        'the limit runs from when the application goes',
        'of implementations, not of the RFC',
        '+ 100000 | close gone | + 59999 | = FIN-WAIT-2 | + 1 | = CLOSED',
      ],
    ],
  },
  {
    title: 'FIN-WAIT-1 with a limit on FIN-WAIT-2',
    state: 'FIN-WAIT-1',
    before: ruled('rules finWait2Limit=500', before.FIN_WAIT_1),
    rows: [
      [
        'the limit does not run before FIN-WAIT-2',
        'of implementations, not of the RFC',
        'close gone | + 999 | < ACK 311 ack 122 | ! closed | = FIN-WAIT-2 | + 499 | + 1 | = CLOSED',
      ],
    ],
  },
];

/** What if two were enough (against §3.5). */
const TWO_WAY: readonly Table[] = [
  {
    title: 'LISTEN, if two were enough',
    state: 'LISTEN',
    before: ruled('rules twoWay=true', before.LISTEN),
    rows: [
      ['a SYN opens at once', 'what if, against §3.5', '< SYN 300 wnd 1000 | > SYN ACK 100 ack 301 | ! open | = ESTABLISHED'],
      [
        'an old SYN too: nobody knows better',
        'what if, against §3.5',
        '< SYN 90 wnd 1000 | > SYN ACK 100 ack 91 | ! open | = ESTABLISHED | + 200000 | = ESTABLISHED',
      ],
      [
        'a SYN,FIN: opened and closed',
        'what if, against §3.5',
        '< SYN FIN 300 wnd 1000 | > SYN ACK 100 ack 301 | > ACK 101 ack 302 | ! open | ! closing | = ESTABLISHED, CLOSE-WAIT',
      ],
    ],
  },
  {
    title: 'SYN-SENT, if two were enough',
    state: 'SYN-SENT',
    before: ruled('rules twoWay=true', before.SYN_SENT),
    rows: [
      ['a SYN,ACK is not answered', 'what if, against §3.5', '< SYN ACK 300 ack 101 | ! open | = ESTABLISHED'],
      ['nor one of an old SYN', 'what if, against §3.5', '< SYN ACK 300 ack 91 | = SYN-SENT'],
    ],
  },
];

export const OPTIONS: readonly Table[] = [...RFC_793, DELAYED, KEEP_ALIVE, ...NOT_ALIVE, ...FIN_WAIT_2_LIMIT, ...TWO_WAY];
