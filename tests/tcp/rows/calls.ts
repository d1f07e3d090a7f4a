import * as before from './before';
import { CLOSING, openAgain } from './callErrors';
import type { Table } from './table';

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

/** Text that came with the peer's FIN, or before it, is the user's in whatever state: delivered in the seventh step, fetched with RECEIVE. */
const UNREAD_AT_LAST: readonly Table[] = [
  {
    title: 'TIME-WAIT with text unread: calls',
    state: 'TIME-WAIT',
    before: `${before.FIN_WAIT_2}
      < FIN ACK 311 ack 122 "bye"
      > ACK 122 ack 315
      ! text 3
      ! closing
      = TIME-WAIT`,
    rows: [
      [
        'RECEIVE: what is left, then the error',
        '§3.10.7.4, seventh; choice',
        `receive | ! received "bye" | receive 5 | ${CLOSING} | = TIME-WAIT`,
      ],
    ],
  },
  {
    title: 'CLOSING with text unread: calls',
    state: 'CLOSING',
    before: `${before.FIN_WAIT_1}
      < FIN ACK 311 ack 121 "bye"
      > ACK 122 ack 315
      ! text 3
      ! closing
      = CLOSING`,
    rows: [
      [
        'RECEIVE: what is left, then the error',
        '§3.10.7.4, seventh; choice',
        `receive | ! received "bye" | receive 5 | ${CLOSING} | = CLOSING`,
      ],
    ],
  },
];

/** Calls (§3.10.1–5) from ESTABLISHED on. */
export const CALLS: readonly Table[] = [ESTABLISHED, ...FIN_WAITS, CLOSE_WAIT, CLOSE_WAIT_UNREAD, ...LAST, ...UNREAD_AT_LAST];
