import type { StateName } from '../../../src/tcp/names';
import * as before from './before';
import type { Row, Table } from './table';

const EXISTS = '! error: connection already exists';
const CLOSING = '! error: connection closing';

/** OPEN where there is a connection (§3.10.1), and what is told of it. */
const openAgain = (state: StateName): readonly Row[] => [
  ['a passive OPEN: it exists', '§3.10.1', `listen | ${EXISTS} | = ${state}`],
  ['an active OPEN: it exists', '§3.10.1', `connect | ${EXISTS} | = ${state}`],
];

const OPENING: readonly Table[] = [
  {
    title: 'CLOSED: calls',
    state: 'CLOSED',
    before: before.CLOSED,
    rows: [
      ['a passive OPEN', '§3.10.1', 'listen | = LISTEN'],
      ['an active OPEN', '§3.10.1', 'connect | > SYN 100 wnd 1000 mss 1460 | = SYN-SENT'],
      ['an active OPEN takes the ISN of that moment', '§3.10.1; §3.4.1', 'isn 4000 | connect | > SYN 4000 | = SYN-SENT'],
      ['SEND', '§3.10.2', 'send "hello" | ! error: connection does not exist | = CLOSED'],
      ['RECEIVE', '§3.10.3', 'receive 5 | ! error: connection does not exist | = CLOSED'],
      ['CLOSE', '§3.10.4', 'close | ! error: connection does not exist | = CLOSED'],
      ['ABORT', '§3.10.5', 'abort | ! error: connection does not exist | = CLOSED'],
    ],
  },
  {
    title: 'LISTEN: calls',
    state: 'LISTEN',
    before: before.LISTEN,
    rows: [
      ['a passive OPEN: it exists', '§3.10.1', `listen | ${EXISTS} | = LISTEN`],
      ['an active OPEN changes it from passive to active', '§3.10.1', 'connect | > SYN 100 | = SYN-SENT'],
      [
        'after it a RST no longer leads back to LISTEN',
        '§3.10.1 (MUST-11)',
        'connect | > SYN 100 | = SYN-SENT | < SYN 300 wnd 1000 | > SYN ACK 100 ack 301 | = SYN-RECEIVED | < RST 301 | ! refused | = CLOSED',
      ],
      ['SEND without a remote socket', '§3.10.2', 'send "hello" | ! error: remote socket unspecified | = LISTEN'],
      [
        'SEND without a remote socket, after a SYN that was reset',
        '§3.10.2; §3.10.7.4, second',
        '< SYN 300 | > SYN ACK 100 ack 301 | = SYN-RECEIVED | < RST 301 | = LISTEN | send "hello" | ! error: remote socket unspecified | = LISTEN',
      ],
      ['RECEIVE waits', '§3.10.3', 'receive 5 | = LISTEN'],
      ['CLOSE: no segment', '§3.10.4', 'close | = CLOSED'],
      ['close() too', '§3.10.4', 'close gone | = CLOSED'],
      ['ABORT: no segment', '§3.10.5', 'abort | = CLOSED'],
    ],
  },
  {
    title: 'LISTEN for one remote socket: calls',
    state: 'LISTEN',
    before: `${before.CLOSED}\nlisten remote\n= LISTEN`,
    rows: [
      ['SEND opens actively', '§3.10.2; figure 5', 'send "hello" | > SYN 100 | = SYN-SENT'],
      [
        'its text waits for the handshake',
        '§3.10.2; choice',
        'send "hello" | > SYN 100 | = SYN-SENT | < SYN ACK 300 ack 101 wnd 1000 | > ACK 101 ack 301 "hello" | ! open | = ESTABLISHED',
      ],
      [
        'it is opened actively then: a RST refuses',
        '§3.10.2 (MUST-11)',
        'send "hello" | > SYN 100 | = SYN-SENT | < SYN 300 wnd 1000 | > SYN ACK 100 ack 301 | = SYN-RECEIVED | < RST 301 | ! refused | = CLOSED',
      ],
      [
        'back from SYN-RECEIVED it still knows the remote socket',
        '§3.10.7.4, second',
        '< SYN 300 | > SYN ACK 100 ack 301 | = SYN-RECEIVED | < RST 301 | = LISTEN | send "hello" | > SYN 100 | = SYN-SENT',
      ],
    ],
  },
  {
    title: 'SYN-SENT: calls',
    state: 'SYN-SENT',
    before: before.SYN_SENT,
    rows: [
      ...openAgain('SYN-SENT'),
      ['SEND is queued', '§3.10.2', 'send "hello" | = SYN-SENT'],
      ['RECEIVE waits', '§3.10.3', 'receive 5 | = SYN-SENT'],
      ['CLOSE: no segment', '§3.10.4', 'close | = CLOSED'],
      ['CLOSE: the SYN is not repeated', '§3.10.4', 'close | = CLOSED | + 200000 | = CLOSED'],
      ['close() too', '§3.10.4', 'close gone | = CLOSED'],
      ['a SYN,ACK after CLOSE draws RST', '§3.10.4; §3.10.7.1', 'close | = CLOSED | < SYN ACK 300 ack 101 | > RST 101 | = CLOSED'],
      ['ABORT: no segment, but who waits is told', '§3.10.5', 'abort | ! reset | = CLOSED'],
      ['ABORT with a SEND that waits: it is told, no segment', '§3.10.5', 'send "hello" | abort | ! reset | = CLOSED'],
    ],
  },
];

const SYN_RECEIVED: Table = {
  title: 'SYN-RECEIVED: calls',
  state: 'SYN-RECEIVED',
  before: before.SYN_RECEIVED_PASSIVELY,
  rows: [
    ...openAgain('SYN-RECEIVED'),
    ['SEND is queued', '§3.10.2', 'send "hello" | = SYN-RECEIVED'],
    ['SEND goes when it is open', '§3.10.2', 'send "hello" | < ACK 301 ack 101 | > ACK 101 ack 301 "hello" | ! open | = ESTABLISHED'],
    ['RECEIVE waits', '§3.10.3', 'receive 5 | = SYN-RECEIVED'],
    ['CLOSE, nothing sent or queued: FIN', '§3.10.4; figure 5', 'close | > FIN ACK 101 ack 301 | = FIN-WAIT-1'],
    ['close() too', '§3.10.4; figure 5', 'close gone | > FIN ACK 101 ack 301 | = FIN-WAIT-1'],
    [
      'then the ACK of our SYN alone',
      '§3.10.7.4, fifth',
      'close | > FIN ACK 101 ack 301 | = FIN-WAIT-1 | < ACK 301 ack 101 | = FIN-WAIT-1',
    ],
    [
      'then the ACK of SYN and FIN',
      '§3.10.7.4, fifth',
      'close | > FIN ACK 101 ack 301 | = FIN-WAIT-1 | < ACK 301 ack 102 | ! closed | = FIN-WAIT-2',
    ],
    [
      'then the FIN of the peer',
      '§3.10.7.4, eighth',
      'close | > FIN ACK 101 ack 301 | = FIN-WAIT-1 | < FIN ACK 301 ack 101 | > ACK 102 ack 302 | ! closing | = CLOSING',
    ],
    [
      'then an ACK of the ISS is a duplicate',
      '§3.10.7.4, fifth (FIN-WAIT-1 as ESTABLISHED)',
      'close | > FIN ACK 101 ack 301 | = FIN-WAIT-1 | < ACK 301 ack 100 | = FIN-WAIT-1',
    ],
    [
      'then an ACK beyond SND.NXT draws an ACK',
      '§3.10.7.4, fifth (FIN-WAIT-1 as ESTABLISHED)',
      'close | > FIN ACK 101 ack 301 | = FIN-WAIT-1 | < ACK 301 ack 103 | > ACK 102 ack 301 | = FIN-WAIT-1',
    ],
    [
      'then a RST resets: it is no longer SYN-RECEIVED',
      '§3.10.7.4, second',
      'close | > FIN ACK 101 ack 301 | = FIN-WAIT-1 | < RST 301 | ! reset | = CLOSED',
    ],
    [
      'then a SYN in the window is challenged: it is no longer SYN-RECEIVED',
      '§3.10.7.4, fourth',
      'close | > FIN ACK 101 ack 301 | = FIN-WAIT-1 | < SYN 301 | > ACK 102 ack 301 | = FIN-WAIT-1',
    ],
    [
      'CLOSE, text queued: put off until ESTABLISHED',
      '§3.10.4',
      'send "hello" | close | = SYN-RECEIVED | < ACK 301 ack 101 | > FIN ACK 101 ack 301 "hello" | ! open | = ESTABLISHED, FIN-WAIT-1',
    ],
    [
      'CLOSE, text queued, then a RST: nobody waits for another connection',
      '§3.10.7.4, second; choice',
      'send "hello" | close | = SYN-RECEIVED | < RST 301 | ! refused | = CLOSED',
    ],
    [
      'CLOSE, text queued, then a SYN in the window: challenged, nobody waits for another',
      '§3.10.7.4, fourth; choice',
      'send "hello" | close | = SYN-RECEIVED | < SYN 301 | > ACK 101 ack 301 | = SYN-RECEIVED',
    ],
    ['SEND after CLOSE', '§3.10.2', `send "hello" | close | send "more" | ${CLOSING} | = SYN-RECEIVED`],
    ['CLOSE again', '§3.10.4', `send "hello" | close | close | ${CLOSING} | = SYN-RECEIVED`],
    ['ABORT: RST', '§3.10.5', 'abort | > RST 101 | ! reset | = CLOSED'],
  ],
};

/** The peer has sent five octets that nobody has read. */
const UNREAD = '< ACK 311 ack 111 "hello" | > ACK 121 ack 316 | ! text 5';

const ESTABLISHED: Table = {
  title: 'ESTABLISHED: calls',
  state: 'ESTABLISHED',
  before: before.ESTABLISHED,
  rows: [
    ...openAgain('ESTABLISHED'),
    ['SEND', '§3.10.2', 'send "more" | > PSH ACK 121 ack 311 "more" | = ESTABLISHED'],
    ['RECEIVE waits', '§3.10.3', 'receive 5 | = ESTABLISHED'],
    ['RECEIVE', '§3.10.3', `${UNREAD} | receive | ! received "hello" | = ESTABLISHED`],
    [
      'RECEIVE of a part leaves the rest',
      '§3.10.3',
      `${UNREAD} | receive 2 | ! received "he" | receive 9 | ! received "llo" | = ESTABLISHED`,
    ],
    ['CLOSE: FIN', '§3.10.4', 'close | > FIN ACK 121 ack 311 | = FIN-WAIT-1'],
    ['close(): FIN', '§3.10.4', 'close gone | > FIN ACK 121 ack 311 | = FIN-WAIT-1'],
    ['CLOSE with text unread: FIN', '§3.10.4', `${UNREAD} | close | > FIN ACK 121 ack 316 | = FIN-WAIT-1`],
    ['close() with text unread: RST', '§3.6.1 (SHLD-3)', `${UNREAD} | close gone | > RST 121 | = CLOSED`],
    [
      'CLOSE with more queued than the window takes: FIN-WAIT-1 at once, the FIN behind the text',
      '§3.10.4',
      'send 995 | > ACK 121 ack 311 len 990 | close | = FIN-WAIT-1 | < ACK 311 ack 1111 | > FIN ACK 1111 ack 311 "01234" | = FIN-WAIT-1',
    ],
    ['ABORT: RST', '§3.10.5', 'abort | > RST 121 | ! reset | = CLOSED'],
    ['after ABORT nothing is repeated', '§3.10.5', 'abort | > RST 121 | ! reset | = CLOSED | + 200000 | = CLOSED'],
  ],
};

const FIN_WAITS: readonly Table[] = (
  [
    ['FIN-WAIT-1', before.FIN_WAIT_1, 111],
    ['FIN-WAIT-2', before.FIN_WAIT_2, 122],
  ] as const
).map(([state, leadsTo, una]) => {
  const unread = `< ACK 311 ack ${una} "hello" | > ACK 122 ack 316 | ! text 5`;
  return {
    title: `${state}: calls`,
    state,
    before: leadsTo,
    rows: [
      ...openAgain(state),
      ['SEND', '§3.10.2', `send "more" | ${CLOSING} | = ${state}`],
      ['RECEIVE waits', '§3.10.3', `receive 5 | = ${state}`],
      ['RECEIVE', '§3.10.3', `${unread} | receive | ! received "hello" | = ${state}`],
      ['CLOSE: never a second FIN', '§3.10.4', `close | ${CLOSING} | = ${state}`],
      ['close() after shutdown: no segment', '§3.10.4; §3.6.1', `close gone | = ${state}`],
      ['close() after shutdown: text then draws RST', '§3.6.1 (SHLD-3)', `close gone | < ACK 311 ack ${una} "more" | > RST 122 | = CLOSED`],
      ['close() after shutdown, with text unread: RST', '§3.6.1 (SHLD-3)', `${unread} | close gone | > RST 122 | = CLOSED`],
      ['close() twice', '§3.10.4', `close gone | close gone | ${CLOSING} | = ${state}`],
      ['ABORT: RST', '§3.10.5', 'abort | > RST 122 | ! reset | = CLOSED'],
    ],
  };
});

const CLOSE_WAIT: Table = {
  title: 'CLOSE-WAIT: calls',
  state: 'CLOSE-WAIT',
  before: before.CLOSE_WAIT,
  rows: [
    ...openAgain('CLOSE-WAIT'),
    ['SEND', '§3.10.2', 'send "more" | > ACK 121 ack 312 "more" | = CLOSE-WAIT'],
    ['RECEIVE, nothing left', '§3.10.3', `receive 5 | ${CLOSING} | = CLOSE-WAIT`],
    ['CLOSE: FIN', '§3.10.4', 'close | > FIN ACK 121 ack 312 | = LAST-ACK'],
    ['close(): FIN', '§3.10.4', 'close gone | > FIN ACK 121 ack 312 | = LAST-ACK'],
    [
      'CLOSE with more queued than the window takes: LAST-ACK with the FIN',
      '§3.10.4',
      'send 995 | > ACK 121 ack 312 len 990 | close | = CLOSE-WAIT | < ACK 312 ack 1111 | > FIN ACK 1111 ack 312 "01234" | = LAST-ACK',
    ],
    ['SEND after such a CLOSE', '§3.10.2', `send 995 | > ACK 121 ack 312 len 990 | close | send "more" | ${CLOSING} | = CLOSE-WAIT`],
    ['CLOSE after such a CLOSE', '§3.10.4', `send 995 | > ACK 121 ack 312 len 990 | close | close | ${CLOSING} | = CLOSE-WAIT`],
    ['ABORT: RST', '§3.10.5', 'abort | > RST 121 | ! reset | = CLOSED'],
  ],
};

/** Text came with the FIN, and waits to be read: SND.NXT = 121, RCV.NXT = 317. */
const CLOSE_WAIT_UNREAD: Table = {
  title: 'CLOSE-WAIT with text unread: calls',
  state: 'CLOSE-WAIT',
  before: `${before.ESTABLISHED}
    < FIN ACK 311 ack 111 "hello"
    > ACK 121 ack 317
    ! text 5
    ! closing
    = CLOSE-WAIT`,
  rows: [
    ['RECEIVE: what is left, then the error', '§3.10.3', `receive | ! received "hello" | receive 5 | ${CLOSING} | = CLOSE-WAIT`],
    ['close(): RST', '§3.6.1 (SHLD-3)', 'close gone | > RST 121 | = CLOSED'],
    ['CLOSE: FIN', '§3.10.4', 'close | > FIN ACK 121 ack 317 | = LAST-ACK'],
  ],
};

/** The three states in which nothing is taken but ABORT, and that is silent. */
const LAST: readonly Table[] = (
  [
    ['CLOSING', before.CLOSING],
    ['LAST-ACK', before.LAST_ACK],
    ['TIME-WAIT', before.TIME_WAIT],
  ] as const
).map(([state, leadsTo]) => ({
  title: `${state}: calls`,
  state,
  before: leadsTo,
  rows: [
    ...openAgain(state),
    ['SEND', '§3.10.2', `send "more" | ${CLOSING} | = ${state}`],
    ['RECEIVE', '§3.10.3', `receive 5 | ${CLOSING} | = ${state}`],
    ['CLOSE', '§3.10.4', `close | ${CLOSING} | = ${state}`],
    ['close()', '§3.10.4', `close gone | ${CLOSING} | = ${state}`],
    ['ABORT: no segment', '§3.10.5; choice', 'abort | = CLOSED'],
    ['after ABORT no timer runs', '§3.10.5', 'abort | = CLOSED | + 200000 | = CLOSED'],
  ],
}));

export const CALLS: readonly Table[] = [...OPENING, SYN_RECEIVED, ESTABLISHED, ...FIN_WAITS, CLOSE_WAIT, CLOSE_WAIT_UNREAD, ...LAST];
