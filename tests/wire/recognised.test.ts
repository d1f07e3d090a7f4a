import { describe, expect, test } from 'vitest';
import { SIDES, type Side } from '../../src/tcp/names';
import { type Flight, flightsOf } from '../../src/trace/flights';
import { marksOf } from '../../src/trace/marks';
import type { Trace } from '../../src/trace/trace';
import { readWhole } from '../../src/wire/captures';
import { CLIENT, fileOf, ISN, type Line, opening, SERVER, tracesOf } from './lines';

/** A flight as a test reads it: whose, its relative number and length, why it left, and its marks at the end. */
const told = (flight: Flight): string => {
  const { side, segment: s, reason } = flight;
  const marks = marksOf(flight, Number.POSITIVE_INFINITY).filter((mark) => mark !== 'delivered');
  return [side, (s.seq - ISN[side]) >>> 0, s.text.length, reason, ...marks].join(' ');
};
const remarksOf = (trace: Trace): readonly string[] => trace.events.flatMap((e) => (e.kind === 'remark' ? [e.remark] : []));
const statesOf = (trace: Trace, side: Side): readonly string[] =>
  trace.events.flatMap((e) => (e.kind === 'changed' && e.side === side && e.from !== e.to ? [e.to] : []));

type Case = Readonly<{ what: string; lines: readonly Line[]; is: readonly string[]; remarks?: readonly string[]; wnd?: number }>;

const AFTER_OPENING: readonly Case[] = [
  {
    what: 'keep-alive of one octet, and of none, below the next number',
    lines: [
      [100, CLIENT, { ack: 1, text: 10 }],
      [140, SERVER, { ack: 11 }],
      [10_000, CLIENT, { seq: 10, ack: 1, text: 1 }],
      [10_040, SERVER, { ack: 11 }],
      [20_000, CLIENT, { seq: 10, ack: 1 }],
      [20_040, SERVER, { ack: 11 }],
    ],
    is: [
      'client 1 10 SEND',
      'server 1 0 text answered',
      'client 10 1 keep-alive refused',
      'server 1 0 outside window',
      'client 10 0 keep-alive refused',
      'server 1 0 outside window',
    ],
  },
  {
    what: 'zero-window probe, refused, then the window update',
    wnd: 1000,
    lines: [
      [100, CLIENT, { ack: 1, text: 1000 }],
      [140, SERVER, { ack: 1001, wnd: 0 }],
      [1200, CLIENT, { seq: 1001, ack: 1, text: 1 }],
      [1240, SERVER, { ack: 1001, wnd: 0 }],
      [3200, CLIENT, { seq: 1001, ack: 1, text: 1 }],
      [3240, SERVER, { ack: 1001, wnd: 0 }],
      [4000, SERVER, { ack: 1001, wnd: 1000 }],
      [4000.05, CLIENT, { seq: 1001, ack: 1, text: 1 }],
      [4040.1, SERVER, { ack: 1002, wnd: 999 }],
    ],
    is: [
      'client 1 1000 SEND',
      'server 1 0 text answered',
      'client 1001 1 probe refused',
      'server 1 0 outside window',
      'client 1001 1 probe retransmission refused',
      'server 1 0 outside window',
      'server 1 0 window opened',
      'client 1001 1 window opened retransmission',
      'server 1 0 text answered',
    ],
  },
  {
    what: 'retransmission after the timer: the first one was lost',
    lines: [
      [100, CLIENT, { ack: 1, text: 100 }],
      [1100, CLIENT, { ack: 1, text: 100 }],
      [1140, SERVER, { ack: 101 }],
    ],
    is: ['client 1 100 SEND lost', 'client 1 100 retransmission retransmission', 'server 1 0 text answered'],
  },
  {
    what: 'fast retransmission: three ACKs show the gap',
    lines: [
      [100, CLIENT, { ack: 1, text: 100 }],
      [100.1, CLIENT, { seq: 101, ack: 1, text: 100 }],
      [100.2, CLIENT, { seq: 201, ack: 1, text: 100 }],
      [100.3, CLIENT, { seq: 301, ack: 1, text: 100 }],
      [140.1, SERVER, { ack: 1 }],
      [140.2, SERVER, { ack: 1 }],
      [140.3, SERVER, { ack: 1 }],
      [140.4, CLIENT, { ack: 1, text: 100 }],
      [180.4, SERVER, { ack: 401 }],
    ],
    is: [
      'client 1 100 SEND lost',
      'client 101 100 SEND',
      'client 201 100 SEND',
      'client 301 100 SEND',
      'server 1 0 text ahead',
      'server 1 0 text ahead',
      'server 1 0 text ahead',
      'client 1 100 fast retransmission retransmission',
      'server 1 0 text answered',
    ],
  },
  {
    what: 'spurious retransmission: the first one had come, and the ACK was on its way',
    lines: [
      [100, CLIENT, { ack: 1, text: 100 }],
      [300, CLIENT, { ack: 1, text: 100 }],
      [310, SERVER, { ack: 101 }],
      [340, SERVER, { ack: 101 }],
    ],
    is: ['client 1 100 SEND', 'server 1 0 delayed ACK', 'client 1 100 retransmission retransmission refused', 'server 1 0 outside window'],
    remarks: ['repeatEarly'],
  },
  {
    what: 'duplicate that the network made, seen twice with one identification',
    lines: [
      [100, SERVER, { ack: 1, text: 100, copy: 77 }],
      [101, SERVER, { ack: 1, text: 100, copy: 77 }],
      [101.1, CLIENT, { ack: 101 }],
      [101.2, CLIENT, { ack: 101 }],
    ],
    is: ['server 1 100 SEND duplicate refused', 'client 1 0 text answered', 'client 1 0 outside window'],
  },
  {
    what: 'a probe that repeats only the end of what was sent: had the first been lost, its beginning would be missing',
    lines: [
      [100, CLIENT, { ack: 1, text: 300 }],
      [130, CLIENT, { seq: 201, ack: 1, text: 100 }],
      [175, SERVER, { ack: 301 }],
    ],
    is: ['client 1 300 SEND', 'client 201 100 retransmission retransmission refused', 'server 1 0 delayed ACK'],
    remarks: ['repeatEarly'],
  },
  {
    what: 'out of order: overtaken on the way',
    lines: [
      [100, SERVER, { seq: 101, ack: 1, text: 100 }],
      [100.05, CLIENT, { ack: 1 }],
      [103, SERVER, { seq: 1, ack: 1, text: 100 }],
      [103.05, CLIENT, { ack: 201 }],
    ],
    is: ['server 1 100 SEND', 'server 101 100 SEND', 'client 1 0 text ahead', 'client 1 0 text answered'],
  },
  {
    what: 'acknowledged, but never seen',
    lines: [
      [100, CLIENT, { ack: 1, text: 100 }],
      [140, SERVER, { ack: 101 }],
      [300, SERVER, { ack: 301, text: 50 }],
      [300.05, CLIENT, { seq: 301, ack: 51 }],
    ],
    is: ['client 1 100 SEND', 'server 1 0 text answered', 'client 101 200 SEND', 'server 1 50 SEND', 'client 301 0 text answered'],
    remarks: ['unseen'],
  },
  {
    what: 'seen, but lost later',
    lines: [
      [100, CLIENT, { ack: 1, text: 100 }],
      [100.1, CLIENT, { seq: 101, ack: 1, text: 100 }],
      [140.1, SERVER, { ack: 1 }],
      [1100, CLIENT, { ack: 1, text: 100 }],
      [1140, SERVER, { ack: 201 }],
    ],
    is: [
      'client 1 100 SEND lost',
      'client 101 100 SEND',
      'server 1 0 text ahead',
      'client 1 100 retransmission retransmission',
      'server 1 0 text answered',
    ],
  },
];

describe('recognised by rule, from the TCBs', () => {
  test.each(AFTER_OPENING)('$what', ({ lines, is, remarks = [], wnd = 65_000 }) => {
    const [trace] = tracesOf([...opening(wnd), ...lines]);
    if (trace === undefined) throw new Error('nothing was read');
    expect(flightsOf(trace).slice(3).map(told)).toEqual(is);
    expect(remarksOf(trace)).toEqual(remarks);
  });
});

describe('recognised by rule, in how a connection begins and ends', () => {
  const CLOSES_FIRST = ['FIN-WAIT-1', 'CLOSING', 'TIME-WAIT'];
  test('simultaneous open', () => {
    const [trace] = tracesOf([
      [0, CLIENT, { seq: 0, flags: 'S' }],
      [30, SERVER, { seq: 0, flags: 'S' }],
      [30.05, CLIENT, { seq: 0, ack: 1, flags: 'S' }],
      [50, SERVER, { seq: 0, ack: 1, flags: 'S' }],
    ]);
    for (const side of SIDES) expect(trace && statesOf(trace, side)).toEqual(['SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED']);
    expect(trace && flightsOf(trace).map(({ reason }) => reason)).toEqual(['OPEN', 'OPEN', 'crossing SYN', 'crossing SYN']);
  });

  test('simultaneous close', () => {
    const [trace] = tracesOf([
      ...opening(65_000),
      [1000, CLIENT, { ack: 1, flags: 'F' }],
      [1020, SERVER, { ack: 1, flags: 'F' }],
      [1020.05, CLIENT, { seq: 2, ack: 2 }],
      [1040, SERVER, { seq: 2, ack: 2 }],
    ]);
    for (const side of SIDES) expect(trace && statesOf(trace, side).slice(-3)).toEqual(CLOSES_FIRST);
    expect(trace && remarksOf(trace)).toEqual([]);
  });

  test('the same ports again: another conversation', () => {
    const lines: readonly Line[] = [
      ...opening(65_000),
      [1000, CLIENT, { ack: 1, flags: 'F' }],
      [1040, SERVER, { ack: 2, flags: 'F' }],
      [1040.05, CLIENT, { seq: 2, ack: 2 }],
      ...opening(65_000, 70_000, 9000),
      [70_100, CLIENT, { seq: 9001, ack: 9001, text: 5 }],
      [70_140, SERVER, { seq: 9001, ack: 9006 }],
    ];
    expect(readWhole(fileOf(lines)).list.map(({ packets, odd }) => [packets, odd])).toEqual([
      [6, []],
      [5, [{ what: 'portReused', count: 1 }]],
    ]);
    const [first, again] = tracesOf(lines);
    expect(first && statesOf(first, CLIENT).at(-1)).toBe('TIME-WAIT');
    expect(again && statesOf(again, SERVER)).toEqual(['LISTEN', 'SYN-RECEIVED', 'ESTABLISHED']);
  });

  test('a SYN with a new number in the middle: this end has lost its memory, and is challenged', () => {
    const [trace, ...others] = tracesOf([
      ...opening(65_000),
      [1000, CLIENT, { seq: 9000, flags: 'S' }],
      [1040, SERVER, { ack: 1 }],
      [1040.05, CLIENT, { seq: 1, flags: 'R' }],
      [2000, CLIENT, { seq: 9000, flags: 'S' }],
      [2040, SERVER, { seq: 7000, ack: 9001, flags: 'S' }],
      [2040.05, CLIENT, { seq: 9001, ack: 7001 }],
    ]);
    expect(others).toEqual([]);
    expect(trace && flightsOf(trace).slice(3).map(told)).toEqual([
      'client 9000 0 OPEN refused',
      'server 1 0 challenge SYN refused',
      'client 1 0 ACK not of our SYN',
      'client 9000 0 retransmission retransmission',
      'server 7000 0 SYN answered',
      'client 9001 0 SYN,ACK answered',
    ]);
    expect(trace && remarksOf(trace)).toEqual(['memoryLost']);
  });
});

/** A way to end a conversation, so that all states are gone through. `x`, `y`: the FINs' numbers. */
const closing = (at: number, x: number, y: number): readonly Line[] => [
  [at, CLIENT, { seq: x, ack: y, flags: 'F' }],
  [at + 40, SERVER, { seq: y, ack: x + 1, flags: 'F' }],
  [at + 40.05, CLIENT, { seq: x + 1, ack: y + 1 }],
];
const ASKS: Line = [0, CLIENT, { seq: 0, flags: 'S', text: 10 }];

/** The opening as the server's machine sees it. */
const THERE: readonly Line[] = [
  [0, CLIENT, { seq: 0, flags: 'S' }],
  [0.05, SERVER, { seq: 0, ack: 1, flags: 'S' }],
  [40, CLIENT, { ack: 1 }],
];

describe('a RST in the name of an end that goes on', () => {
  const goesOn: readonly Line[] = [
    [900, CLIENT, { ack: 1, text: 10 }],
    [900.05, SERVER, { seq: 1, flags: 'R' }],
  ];
  test('at the right number: its receiver is reset, the other end is not, until it hears of it', () => {
    const [trace] = tracesOf([...THERE, [100, CLIENT, { flags: 'R' }], ...goesOn]);
    expect(remarksOf(trace!)).toEqual(['foreignReset']);
    expect(statesOf(trace!, SERVER)).toEqual(['LISTEN', 'SYN-RECEIVED', 'ESTABLISHED', 'CLOSED']);
    expect(trace!.events.findLast((e) => e.kind === 'changed' && e.side === CLIENT)).toMatchObject({ to: 'CLOSED', at: 920.025 });
  });

  test('elsewhere in the window: it is challenged, and both ends go on (RFC 5961)', () => {
    const [trace] = tracesOf([
      ...THERE,
      [100, CLIENT, { seq: 500, flags: 'R' }],
      [100.05, SERVER, { ack: 1 }],
      [900, CLIENT, { ack: 1, text: 10 }],
      [900.05, SERVER, { ack: 11 }],
    ]);
    expect(remarksOf(trace!)).toEqual(['foreignReset']);
    for (const side of SIDES) expect(statesOf(trace!, side).at(-1)).toBe('ESTABLISHED');
    expect(flightsOf(trace!).map(({ reason }) => reason)).toContain('challenge RST');
  });

  test('text that the RST has overtaken does not make it foreign', () => {
    const [trace] = tracesOf([
      ...THERE,
      [100, CLIENT, { seq: 11, ack: 1, flags: 'R' }],
      [100.4, CLIENT, { ack: 1, text: 10 }],
      [100.45, SERVER, { seq: 1, flags: 'R' }],
    ]);
    expect(remarksOf(trace!)).not.toContain('foreignReset');
  });
});

test('a SYN,ACK that draws nothing but a RST: nobody waits for it any more', () => {
  const [trace] = tracesOf([
    [0, CLIENT, { seq: 0, flags: 'S' }],
    [40, SERVER, { seq: 0, ack: 1, flags: 'S' }],
    [40.03, CLIENT, { flags: 'R' }],
  ]);
  expect(statesOf(trace!, CLIENT)).toEqual(['SYN-SENT', 'CLOSED']);
  expect(statesOf(trace!, SERVER)).toEqual(['LISTEN', 'SYN-RECEIVED', 'LISTEN']);
  expect(remarksOf(trace!)).toEqual([]);
});

describe('what the far end does is explained, though its segments take now more time, now less', () => {
  test('the first text of the server follows the third segment', () => {
    const [trace] = tracesOf([
      [0, CLIENT, { seq: 0, flags: 'S' }],
      [40.2, SERVER, { seq: 0, ack: 1, flags: 'S' }],
      [40.25, CLIENT, { ack: 1 }],
      [80.35, SERVER, { ack: 1, text: 20 }],
      [80.4, CLIENT, { ack: 21 }],
    ]);
    expect(remarksOf(trace!)).toEqual([]);
  });

  test('what tcpdump missed and was acknowledged piece by piece was sent in such pieces', () => {
    const [trace] = tracesOf([
      ...THERE,
      [100, SERVER, { ack: 1, text: 1000 }],
      [135, SERVER, { seq: 3001, ack: 1, text: 1000 }],
      [140, CLIENT, { ack: 1001 }],
      [142, CLIENT, { ack: 2001 }],
      [144, CLIENT, { ack: 3001 }],
      [175, CLIENT, { ack: 4001 }],
    ]);
    expect(remarksOf(trace!)).toEqual(['unseen', 'unseen']);
    const sent = flightsOf(trace!).filter(({ side, segment: s }) => side === SERVER && s.text !== '');
    expect(sent.map(told)).toEqual(['server 1 1000 SEND', 'server 1001 1000 SEND', 'server 2001 1000 SEND', 'server 3001 1000 SEND']);
  });

  test('the third segment may be overtaken by the text behind it', () => {
    const [trace] = tracesOf([
      ...THERE.slice(0, 2),
      [40, CLIENT, { ack: 1, text: 50 }],
      [40.05, SERVER, { ack: 51 }],
      [90, CLIENT, { ack: 1 }],
      [90.05, SERVER, { ack: 51 }],
    ]);
    expect(remarksOf(trace!)).toEqual([]);
    expect(flightsOf(trace!).map(told).slice(3)).toEqual([
      'server 1 0 text answered',
      'client 1 0 captured refused',
      'server 1 0 outside window',
    ]);
  });

  test('an ACK too many answers what was overtaken', () => {
    const [trace] = tracesOf([
      ...THERE,
      [100, SERVER, { ack: 1, text: 1000 }],
      [100.1, SERVER, { seq: 1001, ack: 1, text: 1000 }],
      [100.2, SERVER, { seq: 2001, ack: 1, text: 1000 }],
      [141, CLIENT, { ack: 2001 }],
      [141.1, CLIENT, { ack: 3001 }],
      [141.2, CLIENT, { ack: 3001 }],
    ]);
    expect(remarksOf(trace!)).toEqual([]);
  });

  test('a FIN that came ahead of the text before it is answered at once', () => {
    const [trace] = tracesOf([
      ...opening(65_000),
      [100, SERVER, { seq: 10, ack: 1, flags: 'F' }],
      [100.05, CLIENT, { ack: 1 }],
      [110, SERVER, { ack: 1, text: 9 }],
      [110.05, CLIENT, { ack: 11 }],
    ]);
    expect(remarksOf(trace!)).toEqual([]);
    expect(flightsOf(trace!).map(told).slice(3)).toEqual([
      'server 1 9 SEND',
      'server 10 0 CLOSE',
      'client 1 0 text ahead',
      'client 1 0 text answered',
    ]);
  });
});

describe('text on a SYN (TCP Fast Open)', () => {
  const cases: readonly (Case & Readonly<{ server: string }>)[] = [
    {
      what: 'taken',
      lines: [ASKS, [40, SERVER, { seq: 0, ack: 11, flags: 'S' }], [40.05, CLIENT, { seq: 11, ack: 1 }], ...closing(100, 11, 1)],
      is: ['client 0 10 OPEN', 'server 0 0 SYN answered', 'client 11 0 SYN,ACK answered'],
      remarks: ['synText', 'synTextTaken'],
      server: 'LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED',
    },
    {
      what: 'taken, and answered before the third segment',
      lines: [
        ASKS,
        [40, SERVER, { seq: 0, ack: 11, flags: 'S' }],
        [40.03, SERVER, { ack: 11, text: 50 }],
        [40.05, CLIENT, { seq: 11, ack: 1 }],
        [40.06, CLIENT, { seq: 11, ack: 51 }],
        ...closing(100, 11, 51),
      ],
      is: ['client 0 10 OPEN', 'server 0 0 SYN answered', 'server 1 50 SEND', 'client 11 0 SYN,ACK answered', 'client 11 0 text answered'],
      remarks: ['synText', 'synTextTaken', 'beforeOpen'],
      server: 'LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED',
    },
    {
      what: 'taken, answered and closed before the third segment',
      lines: [
        ASKS,
        [40, SERVER, { seq: 0, ack: 11, flags: 'S' }],
        [40.03, SERVER, { ack: 11, text: 50 }],
        [40.04, SERVER, { seq: 51, ack: 11, flags: 'F' }],
        [40.05, CLIENT, { seq: 11, ack: 1 }],
        [40.06, CLIENT, { seq: 11, ack: 52 }],
        [100, CLIENT, { seq: 11, ack: 52, flags: 'F' }],
        [140, SERVER, { seq: 52, ack: 12 }],
      ],
      is: ['client 0 10 OPEN', 'server 0 0 SYN answered', 'server 1 50 SEND', 'server 51 0 CLOSE', 'client 11 0 SYN,ACK answered'],
      remarks: ['synText', 'synTextTaken', 'beforeOpen', 'beforeOpen'],
      server: 'LISTEN SYN-RECEIVED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT',
    },
    {
      what: 'not taken, so sent again at once',
      lines: [
        ASKS,
        [40, SERVER, { seq: 0, ack: 1, flags: 'S' }],
        [40.05, CLIENT, { ack: 1, text: 10 }],
        [80.05, SERVER, { ack: 11 }],
        ...closing(100, 11, 1),
      ],
      is: ['client 0 10 OPEN', 'server 0 0 SYN answered', 'client 1 10 retransmission retransmission', 'server 1 0 text answered'],
      remarks: ['synText', 'synTextAgain'],
      server: 'LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED',
    },
    {
      what: 'lost with its SYN, which is repeated without it',
      lines: [
        ASKS,
        [1000, CLIENT, { seq: 0, flags: 'S' }],
        [1040, SERVER, { seq: 0, ack: 1, flags: 'S' }],
        [1040.05, CLIENT, { ack: 1, text: 10 }],
        [1080.05, SERVER, { ack: 11 }],
        ...closing(1100, 11, 1),
      ],
      is: ['client 0 10 OPEN lost', 'client 0 0 retransmission retransmission', 'server 0 0 SYN answered'],
      remarks: ['synText', 'synTextAgain'],
      server: 'LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED',
    },
    {
      what: 'taken, though the SYN,ACK is not in the file',
      lines: [ASKS, [40.05, CLIENT, { seq: 11, ack: 1 }], ...closing(100, 11, 1)],
      is: ['client 0 10 OPEN', 'server 0 0 SYN answered', 'client 11 0 SYN,ACK answered'],
      remarks: ['synText', 'unseen'],
      server: 'LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED',
    },
    {
      what: 'not wanted at all',
      lines: [ASKS, [40, SERVER, { seq: 0, ack: 11, flags: 'R' }]],
      is: ['client 0 10 OPEN refused', 'server 0 0 no connection'],
      remarks: ['synText'],
      server: '',
    },
  ];

  test.each(cases)('$what', ({ lines, is, remarks = [], server }) => {
    const [trace] = tracesOf(lines);
    expect(flightsOf(trace!).map(told).slice(0, is.length)).toEqual(is);
    expect(remarksOf(trace!)).toEqual(remarks);
    expect(statesOf(trace!, SERVER).join(' ')).toBe(server);
    expect(statesOf(trace!, CLIENT)[1]).toBe(server === '' ? 'CLOSED' : 'ESTABLISHED');
  });
});

describe('what an ACK covers was sent again before it was there', () => {
  /** The client has room for 1000 octets, and they have come. */
  const full: readonly Line[] = [
    [0, CLIENT, { seq: 0, flags: 'S', wnd: 1000 }],
    [40, SERVER, { seq: 0, ack: 1, flags: 'S' }],
    [40.05, CLIENT, { ack: 1, wnd: 1000 }],
    [100, SERVER, { ack: 1, text: 1000 }],
    [110, CLIENT, { ack: 1001, wnd: 1000 }],
    [400, SERVER, { ack: 1, text: 1000 }],
    [400.05, CLIENT, { ack: 1001, wnd: 1000 }],
  ];
  const more = (at: number): readonly Line[] => [
    [at, SERVER, { seq: 1001, ack: 1, text: 1000 }],
    [at + 0.05, CLIENT, { ack: 2001, wnd: 1000 }],
  ];
  const acks = (trace: Trace): readonly string[] =>
    flightsOf(trace)
      .filter(({ side, segment: s }) => side === CLIENT && s.ack === (ISN.server + 1001) >>> 0)
      .map((flight) => marksOf(flight, Number.POSITIVE_INFINITY).join(' '));

  test('more follows than there was room for without it: it was late', () => {
    const [trace] = tracesOf([...full, ...more(405)]);
    expect(acks(trace!)).toEqual(['delivered', 'delivered']);
    expect(remarksOf(trace!)).toEqual(['repeatEarly']);
  });

  test('nothing follows until the next ACK is there: it was lost', () => {
    const [trace] = tracesOf([...full, ...more(445)]);
    expect(acks(trace!)).toEqual(['lost', 'delivered']);
    expect(remarksOf(trace!)).toEqual(['repeatEarly']);
  });
});

test('on one machine, an answer to a keep-alive that comes sooner than any other still follows it', () => {
  const [trace] = tracesOf([
    [0, CLIENT, { seq: 0, flags: 'S' }],
    [0.014, SERVER, { seq: 0, ack: 1, flags: 'S' }],
    [0.03, CLIENT, { ack: 1 }],
    [1000, CLIENT, { seq: 0, ack: 1 }],
    [1000.006, SERVER, { ack: 1 }],
    [2000, CLIENT, { seq: 0, ack: 1 }],
    [2000.012, SERVER, { ack: 1 }],
  ]);
  expect(remarksOf(trace!)).toEqual([]);
  expect(
    flightsOf(trace!)
      .map(({ reason }) => reason)
      .slice(3),
  ).toEqual(['keep-alive', 'outside window', 'keep-alive', 'outside window']);
});

test('on one machine, the SYN that was answered is the last one before the answer, however soon that came', () => {
  const [trace] = tracesOf([
    [0, CLIENT, { seq: 0, flags: 'S' }],
    [1000, CLIENT, { seq: 0, flags: 'S' }],
    [3000, CLIENT, { seq: 0, flags: 'S' }],
    [3000.017, SERVER, { seq: 0, ack: 1, flags: 'S' }],
    [3000.031, CLIENT, { ack: 1 }],
    [4000, CLIENT, { ack: 1, flags: 'F' }],
    [4000.04, SERVER, { ack: 2, flags: 'F' }],
    [4000.06, CLIENT, { seq: 2, ack: 2 }],
  ]);
  expect(flightsOf(trace!).map(({ lost }) => lost !== null)).toEqual([true, true, false, false, false, false, false, false]);
  expect(trace!.events.find((e) => e.kind === 'changed' && e.to === 'SYN-RECEIVED')?.at).toBeGreaterThan(2999);
});
