import * as before from './before';
import { CLOSING, EXISTS, openAgain } from './callErrors';
import type { Table } from './table';

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
    // By the letter FIN-WAIT-1 would take the first as a duplicate and answer the second with an ACK; a pair that is half-open then hangs.
    [
      'then an ACK of the ISS draws RST, as long as our SYN is not acknowledged',
      '§3.5.2; choice',
      'close | > FIN ACK 101 ack 301 | = FIN-WAIT-1 | < ACK 301 ack 100 | > RST 100 | = FIN-WAIT-1',
    ],
    [
      'then an ACK beyond SND.NXT draws RST',
      '§3.5.2; choice',
      'close | > FIN ACK 101 ack 301 | = FIN-WAIT-1 | < ACK 301 ack 103 | > RST 103 | = FIN-WAIT-1',
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
      'then the SYN,ACK is repeated first, it is the front',
      'RFC 6298 §5',
      'close | > FIN ACK 101 ack 301 | = FIN-WAIT-1 | + 1000 | > SYN ACK 100 ack 301 | = FIN-WAIT-1',
    ],
    [
      'then the FIN of the peer with the ACK of SYN and FIN',
      'figure 5, note 2',
      'close | > FIN ACK 101 ack 301 | = FIN-WAIT-1 | < FIN ACK 301 ack 102 | > ACK 102 ack 302 | ! closing | ! closed | = TIME-WAIT',
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

/** Calls (§3.10.1–5) up to SYN-RECEIVED. */
export const CALLS_OPENING: readonly Table[] = [...OPENING, SYN_RECEIVED];
