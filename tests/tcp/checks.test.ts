import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/tcp/checks';
import { SECTION_OF_CHECK, SECTION_OF_REASON } from '../../src/tcp/rfc';
import { seq } from '../../src/tcp/seq';
import { stepEndpoint } from '../../src/tcp/step';
import { drill } from '../drill';
import { readSegment, segmentOf } from '../drilling/text';
import * as before from './rows/before';

const STAY = { own: 0, peer: 0 };

const print = ({ id, ok, got, want, to }: Check): string => [ok ? '✓' : '✗', id, ...[got, want, to].filter((n) => n !== null)].join(' ');

/** What one arrival leaves behind: the checks with their numbers (got, wanted, up to), and the reasons of what it draws. */
const arrival = (leadsTo: string, line: string): readonly [checks: string, reasons: string] => {
  const { client } = drill(leadsTo).ends;
  const event = { type: 'segment', segment: segmentOf(readSegment(line), STAY, 1000), at: 0, isn: seq(100) } as const;
  const { checks, effects } = stepEndpoint(client, event);
  return [checks.map(print).join(', '), effects.flatMap((effect) => (effect.type === 'transmit' ? [effect.reason] : [])).join(', ')];
};

type Kept = readonly [name: string, before: string, arrives: string, checks: string, reasons: string];

const GONE = `${before.ESTABLISHED}\nclose gone\n> FIN ACK 121 ack 311\n= FIN-WAIT-1`;
const REUSED = `rules timeWaitReuse=true\n${before.TIME_WAIT}`;

const EARLY: readonly Kept[] = [
  ['a SYN in CLOSED', before.CLOSED, 'SYN 300', '✗ noTcb, ✓ rst', 'no connection'],
  ['a RST in CLOSED', before.CLOSED, 'RST 300', '✗ noTcb, ✗ rst', ''],
  ['a SYN in LISTEN', before.LISTEN, 'SYN 300', '✓ rst, ✓ ackAbsent, ✓ synPresent 300', 'SYN answered'],
  ['an ACK in LISTEN', before.LISTEN, 'ACK 300 ack 101', '✓ rst, ✗ ackAbsent 101', 'ACK in LISTEN'],
  ['a RST in LISTEN', before.LISTEN, 'RST 300', '✗ rst', ''],
  ['text in LISTEN', before.LISTEN, '- 300 "x"', '✓ rst, ✓ ackAbsent, ✗ synPresent 300', ''],
  ['a good SYN,ACK', before.SYN_SENT, 'SYN ACK 300 ack 101', '✓ ackOfSyn 101 101 101, ✓ synPresent 300', 'SYN,ACK answered'],
  ['an old SYN,ACK', before.SYN_SENT, 'SYN ACK 300 ack 91', '✗ ackOfSyn 91 101 101', 'ACK not of our SYN'],
  ['a SYN that crosses', before.SYN_SENT, 'SYN 300', '✓ synPresent 300', 'crossing SYN'],
  ['a good ACK without SYN', before.SYN_SENT, 'ACK 300 ack 101', '✓ ackOfSyn 101 101 101, ✗ synPresent 300', ''],
  ['a RST that refuses', before.SYN_SENT, 'RST ACK 0 ack 101', '✓ ackOfSyn 101 101 101, ✓ rst', ''],
  ['a RST without ACK', before.SYN_SENT, 'RST 300', '✗ rst', ''],
];

const SYN_RECEIVED: readonly Kept[] = [
  ['the ACK of our SYN', before.SYN_RECEIVED_PASSIVELY, 'ACK 301 ack 101', '✓ inWindow 301 301 1301, ✓ ackOfSyn 101 101 101', ''],
  [
    'the crossing SYN,ACK',
    before.SYN_RECEIVED_ACTIVELY,
    'SYN ACK 300 ack 101',
    '✓ crossingSynAck 101 101, ✓ inWindow 301 301 1301, ✓ ackOfSyn 101 101 101',
    '',
  ],
  [
    'another ACK',
    before.SYN_RECEIVED_PASSIVELY,
    'ACK 301 ack 102',
    '✓ inWindow 301 301 1301, ✗ ackOfSyn 102 101 101',
    'ACK not of our SYN',
  ],
  ['the same SYN again', before.SYN_RECEIVED_PASSIVELY, 'SYN 300', '✓ synAgain 300 300', 'SYN again'],
];

const SYNCHRONIZED: readonly Kept[] = [
  ['a new ACK', before.ESTABLISHED, 'ACK 311 ack 121', '✓ inWindow 311 311 1301, ✓ ackIsNew 121 111 121', ''],
  ['an ACK again', before.ESTABLISHED, 'ACK 311 ack 111', '✓ inWindow 311 311 1301, ✗ ackIsNew 111 111 121', ''],
  ['an ACK beyond', before.ESTABLISHED, 'ACK 311 ack 122', '✓ inWindow 311 311 1301, ✗ ackOfSent 122 121', 'ACK out of range'],
  ['an ACK too old', before.ESTABLISHED, 'ACK 311 ack 7', '✓ inWindow 311 311 1301, ✗ ackIsNew 7 111 121', ''],
  ['no ACK bit', before.ESTABLISHED, '- 311 "x"', '✓ inWindow 311 311 1301, ✗ ackPresent', ''],
  ['below the window', before.ESTABLISHED, 'ACK 310 ack 121', '✗ inWindow 310 311 1301', 'outside window'],
  ['above the window', before.ESTABLISHED, 'ACK 1301 ack 121', '✗ inWindow 1301 311 1301', 'outside window'],
  ['a RST at RCV.NXT', before.ESTABLISHED, 'RST 311', '✓ inWindow 311 311 1301, ✓ rstExact 311 311', ''],
  ['a RST elsewhere', before.ESTABLISHED, 'RST 312', '✓ inWindow 312 311 1301, ✗ rstExact 312 311', 'challenge RST'],
  ['a SYN in the window', before.ESTABLISHED, 'SYN 311', '✓ inWindow 311 311 1301, ✗ synInWindow 311 311 1301', 'challenge SYN'],
  [
    'text in order',
    before.ESTABLISHED,
    'ACK 311 ack 111 "hello"',
    '✓ inWindow 311 311 1301, ✗ ackIsNew 111 111 121, ✓ textInOrder 311 311',
    'text answered',
  ],
  [
    'text ahead',
    before.ESTABLISHED,
    'ACK 316 ack 111 "hello"',
    '✓ inWindow 316 311 1301, ✗ ackIsNew 111 111 121, ✗ textInOrder 316 311',
    'text ahead',
  ],
  [
    'a FIN',
    before.ESTABLISHED,
    'FIN ACK 311 ack 111',
    '✓ inWindow 311 311 1301, ✗ ackIsNew 111 111 121, ✓ finInOrder 311 311',
    'FIN answered',
  ],
  [
    'a FIN ahead',
    before.ESTABLISHED,
    'FIN ACK 312 ack 111',
    '✓ inWindow 312 311 1301, ✗ ackIsNew 111 111 121, ✗ finInOrder 312 311',
    'text ahead',
  ],
  ['the ACK of our FIN', before.FIN_WAIT_1, 'ACK 311 ack 122', '✓ inWindow 311 311 1301, ✓ ackIsNew 122 111 122, ✓ ackOfFin 122 121', ''],
  [
    'text after close()',
    GONE,
    'ACK 311 ack 122 "x"',
    '✓ inWindow 311 311 1301, ✓ ackIsNew 122 111 122, ✓ ackOfFin 122 121, ✗ textWanted',
    'text after close',
  ],
  ['a new SYN in TIME-WAIT', REUSED, 'SYN 400', '✓ newerSyn 400 312, ✓ rst, ✓ ackAbsent, ✓ synPresent 400', 'SYN answered'],
  ['the FIN again', before.TIME_WAIT, 'FIN ACK 311 ack 122', '✓ finAgain 311 311', 'FIN again'],
  ['text in TIME-WAIT', before.TIME_WAIT, 'ACK 312 ack 122 "x"', '✓ inWindow 312 312 1302, ✗ ackIsNew 122 122 122', 'text in TIME-WAIT'],
];

describe('an arrival keeps the checks it went through, with their numbers, and why it was answered', () => {
  test.each([...EARLY, ...SYN_RECEIVED, ...SYNCHRONIZED])('%s', (_, leadsTo, arrives, checks, reasons) => {
    expect(arrival(leadsTo, arrives)).toEqual([checks, reasons]);
  });
});

test('every check and every reason has its section', () => {
  for (const section of [...Object.values(SECTION_OF_CHECK), ...Object.values(SECTION_OF_REASON)]) {
    expect(section).toMatch(/^(RFC \d+ )?\d+(\.\d+)*$/);
  }
});
