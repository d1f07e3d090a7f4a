import * as before from './before';
import type { Table } from './table';

const RTO = 'RFC 6298 §5';
const USER = '§3.10.8';
const TIMEOUT = '! timeout | = CLOSED';

/** The retransmission timer, state by state: the front of the queue again, after 1 s, 2 s, 4 s … */
const RETRANSMISSION: readonly Table[] = [
  {
    title: 'SYN-SENT: retransmission',
    state: 'SYN-SENT',
    before: before.SYN_SENT,
    rows: [
      [
        'the SYN again after 1, 3 and 7 s',
        RTO,
        '+ 999 | + 1 | > SYN 100 | + 1999 | + 1 | > SYN 100 | + 3999 | + 1 | > SYN 100 | = SYN-SENT',
      ],
      [
        'given up after 3 minutes at least',
        '§3.8.3 (MUST-23)',
        '+ 63000 | > SYN 100 | > SYN 100 | > SYN 100 | > SYN 100 | > SYN 100 | > SYN 100 | + 60000 | > SYN 100 | + 57000 | = SYN-SENT | + 3000 | ! timeout | = CLOSED',
      ],
      ['an unacceptable ACK does not put it off', '§3.10.7.3', '+ 500 | < ACK 300 ack 90 | > RST 90 | + 500 | > SYN 100 | = SYN-SENT'],
      [
        'the RTO follows the round trip of the SYN: 400 + 4 · 200 ms',
        'RFC 6298 §2.2',
        'send "hello" | + 400 | < SYN ACK 300 ack 101 wnd 1000 | > ACK 101 ack 301 "hello" | ! open | = ESTABLISHED | + 1199 | + 1 | > ACK 101 ack 301 "hello" | = ESTABLISHED',
      ],
      [
        'data starts at 3 s after a SYN that was repeated',
        'RFC 6298 §5.7',
        'send "hello" | + 1000 | > SYN 100 | < SYN ACK 300 ack 101 wnd 1000 | > ACK 101 ack 301 "hello" | ! open | = ESTABLISHED | + 2999 | + 1 | > ACK 101 ack 301 "hello" | = ESTABLISHED',
      ],
    ],
  },
  {
    title: 'SYN-SENT: retransmission as on Linux',
    state: 'SYN-SENT',
    before: `rules linuxSyn=true\n${before.SYN_SENT}`,
    rows: [
      [
        'the SYN again after 1, 2, 3, 4, 5 and 7 s',
        'measured',
        '+ 1000 | > SYN 100 | + 1000 | > SYN 100 | + 1000 | > SYN 100 | + 1000 | > SYN 100 | + 1000 | > SYN 100 | + 1999 | + 1 | > SYN 100 | + 3999 | + 1 | > SYN 100 | = SYN-SENT',
      ],
      [
        'given up after ten repeats, 131 s',
        'measured',
        '+ 5000 | > SYN 100 | > SYN 100 | > SYN 100 | > SYN 100 | > SYN 100 | + 62000 | > SYN 100 | > SYN 100 | > SYN 100 | > SYN 100 | > SYN 100 | + 63999 | = SYN-SENT | + 1 | ! timeout | = CLOSED',
      ],
    ],
  },
  {
    title: 'SYN-RECEIVED: retransmission',
    state: 'SYN-RECEIVED',
    before: before.SYN_RECEIVED_PASSIVELY,
    rows: [
      [
        'the SYN,ACK again after 1, 3 and 7 s',
        RTO,
        '+ 999 | + 1 | > SYN ACK 100 ack 301 | + 1999 | + 1 | > SYN ACK 100 ack 301 | + 3999 | + 1 | > SYN ACK 100 ack 301 | = SYN-RECEIVED',
      ],
      [
        'given up after 3 minutes at least',
        '§3.8.3 (MUST-23)',
        '+ 63000 | > SYN ACK 100 ack 301 | > SYN ACK 100 ack 301 | > SYN ACK 100 ack 301 | > SYN ACK 100 ack 301 | > SYN ACK 100 ack 301 | > SYN ACK 100 ack 301 | + 60000 | > SYN ACK 100 ack 301 | + 57000 | = SYN-RECEIVED | + 3000 | ! timeout | = CLOSED',
      ],
    ],
  },
  {
    title: 'SYN-RECEIVED after an active OPEN: retransmission',
    state: 'SYN-RECEIVED',
    before: before.SYN_RECEIVED_ACTIVELY,
    rows: [['it is the SYN,ACK now that is repeated', '§3.10.7.3, fourth', '+ 1000 | > SYN ACK 100 ack 301 | = SYN-RECEIVED']],
  },
  {
    title: 'ESTABLISHED: retransmission',
    state: 'ESTABLISHED',
    before: before.ESTABLISHED,
    rows: [
      [
        'the text again after 1, 3 and 7 s',
        RTO,
        '+ 999 | + 1 | > ACK 111 ack 311 len 10 | + 1999 | + 1 | > ACK 111 ack 311 len 10 | + 3999 | + 1 | > ACK 111 ack 311 len 10 | = ESTABLISHED',
      ],
      [
        'with the ACK and window of that moment',
        '§3.8',
        '< ACK 311 ack 111 "hello" | > ACK 121 ack 316 | ! text 5 | + 1000 | > ACK 111 ack 316 wnd 985 len 10 | = ESTABLISHED',
      ],
      ['the front of the queue alone', RTO, 'send 20 | > ACK 121 ack 311 len 20 | + 1000 | > ACK 111 ack 311 len 10 | = ESTABLISHED'],
      [
        'an ACK of the front: the timer begins anew',
        'RFC 6298 §5.3',
        'send 20 | > ACK 121 ack 311 len 20 | + 600 | < ACK 311 ack 121 | + 999 | = ESTABLISHED',
      ],
      [
        'the rest is then the front',
        'RFC 6298 §5.3',
        'send 20 | > ACK 121 ack 311 len 20 | < ACK 311 ack 121 | + 999 | + 1 | > ACK 121 ack 311 len 20 | = ESTABLISHED',
      ],
      [
        'given up after 100 s at least',
        '§3.8.3 (SHLD-11)',
        '+ 63000 | > ACK 111 ack 311 len 10 | > ACK 111 ack 311 len 10 | > ACK 111 ack 311 len 10 | > ACK 111 ack 311 len 10 | > ACK 111 ack 311 len 10 | > ACK 111 ack 311 len 10 | + 37000 | = ESTABLISHED | + 23000 | ! timeout | = CLOSED',
      ],
      [
        'one round trip is measured at a time, from its first segment: 900 ms',
        'RFC 6298 §2.3, §4',
        '< ACK 311 ack 121 | send "first" | > ACK 121 ack 311 "first" | + 500 | send "secon" | > ACK 126 ack 311 "secon" | + 400 | < ACK 311 ack 131 | send "third" | > ACK 131 ack 311 "third" | + 1012 | + 1 | > ACK 131 ack 311 "third" | = ESTABLISHED',
      ],
      [
        'what was repeated is not measured (Karn): the RTO stays doubled',
        'RFC 6298 §3, §5.5',
        '+ 1000 | > ACK 111 ack 311 len 10 | + 100 | < ACK 311 ack 121 | send "more" | > ACK 121 ack 311 "more" | + 1999 | + 1 | > ACK 121 ack 311 "more" | = ESTABLISHED',
      ],
      ['an ACK is never repeated', '§3.8', '< ACK 311 ack 121 "hello" | > ACK 121 ack 316 | ! text 5 | + 200000 | = ESTABLISHED'],
    ],
  },
  {
    title: 'FIN-WAIT-1: retransmission',
    state: 'FIN-WAIT-1',
    before: before.FIN_WAIT_1,
    rows: [
      ['the text first, it is the front', RTO, '+ 1000 | > ACK 111 ack 311 len 10 | = FIN-WAIT-1'],
      [
        'then the FIN',
        RTO,
        '< ACK 311 ack 121 | + 999 | + 1 | > FIN ACK 121 ack 311 | + 1999 | + 1 | > FIN ACK 121 ack 311 | = FIN-WAIT-1',
      ],
      [
        'given up after 100 s at least',
        '§3.8.3',
        '< ACK 311 ack 121 | + 63000 | > FIN ACK 121 ack 311 | > FIN ACK 121 ack 311 | > FIN ACK 121 ack 311 | > FIN ACK 121 ack 311 | > FIN ACK 121 ack 311 | > FIN ACK 121 ack 311 | + 60000 | ! timeout | = CLOSED',
      ],
    ],
  },
  {
    title: 'CLOSE-WAIT: retransmission',
    state: 'CLOSE-WAIT',
    before: before.CLOSE_WAIT,
    rows: [
      ['the text again', RTO, '+ 1000 | > ACK 111 ack 312 len 10 | = CLOSE-WAIT'],
      [
        'given up after 100 s at least',
        '§3.8.3',
        '+ 63000 | > ACK 111 ack 312 len 10 | > ACK 111 ack 312 len 10 | > ACK 111 ack 312 len 10 | > ACK 111 ack 312 len 10 | > ACK 111 ack 312 len 10 | > ACK 111 ack 312 len 10 | + 60000 | ! timeout | = CLOSED',
      ],
    ],
  },
  {
    title: 'CLOSING: retransmission',
    state: 'CLOSING',
    before: before.CLOSING,
    rows: [
      ['the FIN again after 1 and 3 s', RTO, '+ 1000 | > FIN ACK 121 ack 312 | + 2000 | > FIN ACK 121 ack 312 | = CLOSING'],
      [
        'given up after 100 s at least',
        '§3.8.3',
        '+ 63000 | > FIN ACK 121 ack 312 | > FIN ACK 121 ack 312 | > FIN ACK 121 ack 312 | > FIN ACK 121 ack 312 | > FIN ACK 121 ack 312 | > FIN ACK 121 ack 312 | + 60000 | ! timeout | = CLOSED',
      ],
    ],
  },
  {
    title: 'LAST-ACK: retransmission',
    state: 'LAST-ACK',
    before: before.LAST_ACK,
    rows: [
      [
        'the FIN again after 1 and 3 s',
        RTO,
        '< ACK 312 ack 121 | + 1000 | > FIN ACK 121 ack 312 | + 2000 | > FIN ACK 121 ack 312 | = LAST-ACK',
      ],
      [
        'given up after 100 s at least',
        '§3.8.3',
        '< ACK 312 ack 121 | + 63000 | > FIN ACK 121 ack 312 | > FIN ACK 121 ack 312 | > FIN ACK 121 ack 312 | > FIN ACK 121 ack 312 | > FIN ACK 121 ack 312 | > FIN ACK 121 ack 312 | + 60000 | ! timeout | = CLOSED',
      ],
    ],
  },
];

const patient = (leadsTo: string): string => `config userTimeout=700\n${leadsTo}`;

/** The user timeout: no segment, and CLOSED. It runs while something of ours waits for an answer. */
const USER_TIMEOUT: readonly Table[] = [
  {
    title: 'SYN-SENT: user timeout',
    state: 'SYN-SENT',
    before: patient(before.SYN_SENT),
    rows: [['no segment', USER, `+ 699 | + 1 | ${TIMEOUT}`]],
  },
  {
    title: 'SYN-RECEIVED: user timeout',
    state: 'SYN-RECEIVED',
    before: patient(before.SYN_RECEIVED_PASSIVELY),
    rows: [['not to LISTEN', USER, `+ 699 | + 1 | ${TIMEOUT}`]],
  },
  {
    title: 'ESTABLISHED: user timeout',
    state: 'ESTABLISHED',
    before: patient(before.ESTABLISHED),
    rows: [
      ['no segment, the queues are flushed', USER, `+ 699 | + 1 | ${TIMEOUT} | + 200000 | = CLOSED`],
      ['it begins anew when something is acknowledged', USER, `+ 600 | < ACK 311 ack 116 | + 699 | + 1 | ${TIMEOUT}`],
      ['it does not run when all is acknowledged', USER, '< ACK 311 ack 121 | + 200000 | = ESTABLISHED'],
    ],
  },
  {
    title: 'FIN-WAIT-1: user timeout',
    state: 'FIN-WAIT-1',
    before: patient(before.FIN_WAIT_1),
    rows: [['no segment', USER, `+ 700 | ${TIMEOUT}`]],
  },
  {
    title: 'FIN-WAIT-2: user timeout',
    state: 'FIN-WAIT-2',
    before: patient(before.FIN_WAIT_2),
    rows: [['nothing of ours waits', USER, '+ 200000 | = FIN-WAIT-2']],
  },
  {
    title: 'CLOSE-WAIT: user timeout',
    state: 'CLOSE-WAIT',
    before: patient(before.CLOSE_WAIT),
    rows: [['no segment', USER, `+ 700 | ${TIMEOUT}`]],
  },
  { title: 'CLOSING: user timeout', state: 'CLOSING', before: patient(before.CLOSING), rows: [['no segment', USER, `+ 700 | ${TIMEOUT}`]] },
  {
    title: 'LAST-ACK: user timeout',
    state: 'LAST-ACK',
    before: patient(before.LAST_ACK),
    rows: [['no segment', USER, `+ 700 | ${TIMEOUT}`]],
  },
  {
    title: 'TIME-WAIT: user timeout',
    state: 'TIME-WAIT',
    before: patient(before.TIME_WAIT),
    rows: [['2 MSL alone run', '§3.10.8', '+ 59999 | = TIME-WAIT | + 1 | = CLOSED']],
  },
];

const QUIET: readonly Table[] = [
  { title: 'CLOSED: time passes', state: 'CLOSED', before: before.CLOSED, rows: [['nothing happens', USER, '+ 10000000 | = CLOSED']] },
  { title: 'LISTEN: time passes', state: 'LISTEN', before: before.LISTEN, rows: [['nothing happens', USER, '+ 10000000 | = LISTEN']] },
];

export const TIMERS: readonly Table[] = [...QUIET, ...RETRANSMISSION, ...USER_TIMEOUT];
