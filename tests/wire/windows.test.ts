import { describe, expect, test } from 'vitest';
import { SIDES, type Side } from '../../src/tcp/names';
import { seqAdd, seqDiff } from '../../src/tcp/seq';
import type { Tcb } from '../../src/tcp/tcb';
import { flightsOf } from '../../src/trace/flights';
import { marksOf } from '../../src/trace/marks';
import type { Trace } from '../../src/trace/trace';
import { CLIENT, ISN, type Line, opening, SERVER, tracesOf } from './lines';

/** What of the text and the FINs was refused, by its relative number and length. */
const refusedIn = (trace: Trace): readonly string[] =>
  flightsOf(trace)
    .filter((flight) => marksOf(flight, Number.POSITIVE_INFINITY).includes('refused'))
    .map(({ side, segment: s }) => `${side} ${(s.seq - ISN[side]) >>> 0} ${s.text.length}`);

const lastState = (trace: Trace, side: Side): string =>
  trace.events.flatMap((e) => (e.kind === 'changed' && e.side === side ? [e.to] : [])).at(-1) ?? '';

/** The windows that an end's TCB has at each of its segments, beside the right edges that were offered so far. */
const windowsIn = (trace: Trace, side: Side): readonly Readonly<{ edge: number; offered: number }>[] => {
  let tcb: Tcb | undefined;
  let offered = 0;
  return trace.events.flatMap((e) => {
    if (e.kind === 'changed' && e.side === side) tcb = e.tcb;
    if (e.kind !== 'sent' || e.side !== side || e.segment.ack === null || e.segment.rst || tcb?.irs == null) return [];
    const from = tcb.irs;
    offered = Math.max(offered, seqDiff(seqAdd(e.segment.ack, e.segment.wnd), from));
    return [{ edge: seqDiff(seqAdd(tcb.rcvNxt, tcb.rcvWnd), from), offered }];
  });
};

/** The client closes when it has sent that many octets, the server at once. */
const close = (at: number, sent: number, wnd = 4000): readonly Line[] => [
  [at, CLIENT, { seq: sent + 1, ack: 1, flags: 'F' }],
  [at + 40, SERVER, { ack: sent + 2, flags: 'F', wnd }],
  [at + 40.1, CLIENT, { seq: sent + 2, ack: 2 }],
];

type Case = Readonly<{ what: string; wnd: number; lines: readonly Line[]; refused: readonly string[] }>;

const CASES: readonly Case[] = [
  {
    what: 'a window that grows while nothing waits to be read, and is filled to the brim',
    wnd: 3000,
    lines: [
      [100, CLIENT, { ack: 1, text: 1000 }],
      [140, SERVER, { ack: 1001, wnd: 3000 }],
      [160, SERVER, { ack: 1001, wnd: 4000 }],
      [170, CLIENT, { seq: 1001, ack: 1, text: 2000 }],
      [170.1, CLIENT, { seq: 3001, ack: 1, text: 2000 }],
      [210.2, SERVER, { ack: 5001, wnd: 0 }],
      [900, SERVER, { ack: 5001, wnd: 4000 }],
      ...close(1000, 5000),
    ],
    refused: [],
  },
  {
    what: 'a window that shuts, is opened by less than a segment, and is filled each time',
    wnd: 3000,
    lines: [
      [100, CLIENT, { ack: 1, text: 3000 }],
      [140, SERVER, { ack: 3001, wnd: 0 }],
      ...[0, 1, 2, 3].flatMap((i): readonly Line[] => [
        [200 + 100 * i, SERVER, { ack: 3001 + 700 * i, wnd: 700 }],
        [210 + 100 * i, CLIENT, { seq: 3001 + 700 * i, ack: 1, text: 700 }],
        [250 + 100 * i, SERVER, { ack: 3701 + 700 * i, wnd: 0 }],
      ]),
      [900, SERVER, { ack: 5801, wnd: 3000 }],
      ...close(1000, 5800, 3000),
    ],
    refused: [],
  },
  {
    what: 'an offer with a smaller window and the same edge takes nothing back: what is under way fits',
    wnd: 6000,
    lines: [
      [100, CLIENT, { ack: 1, text: 2000 }],
      [100.1, CLIENT, { seq: 2001, ack: 1, text: 2000 }],
      [100.2, CLIENT, { seq: 4001, ack: 1, text: 2000 }],
      [140.1, SERVER, { ack: 2001, wnd: 0 }],
      [140.2, SERVER, { ack: 4001, wnd: 0 }],
      [140.3, SERVER, { ack: 6001, wnd: 0 }],
      [900, SERVER, { ack: 6001, wnd: 6000 }],
      ...close(1000, 6000, 6000),
    ],
    refused: [],
  },
  {
    what: 'more than was offered, and all of it is acknowledged: there was room',
    wnd: 1000,
    lines: [
      [100, CLIENT, { ack: 1, text: 1000 }],
      [100.1, CLIENT, { seq: 1001, ack: 1, text: 500 }],
      [140.1, SERVER, { ack: 1501, wnd: 0 }],
      [900, SERVER, { ack: 1501, wnd: 1000 }],
      ...close(1000, 1500, 1000),
    ],
    refused: [],
  },
  {
    what: 'more than was offered, and it is acknowledged only when it came again: there was none',
    wnd: 1000,
    lines: [
      [100, CLIENT, { ack: 1, text: 1000 }],
      [140, SERVER, { ack: 1001, wnd: 0 }],
      [200, CLIENT, { seq: 1001, ack: 1, text: 500 }],
      [240, SERVER, { ack: 1001, wnd: 0 }],
      [900, SERVER, { ack: 1001, wnd: 1000 }],
      [1000, CLIENT, { seq: 1001, ack: 1, text: 500 }],
      [1040, SERVER, { ack: 1501, wnd: 500 }],
      ...close(1100, 1500, 1000),
    ],
    refused: ['client 1001 500'],
  },
  {
    what: 'a FIN that finds the window shut, and is acknowledged',
    wnd: 1000,
    lines: [
      [100, CLIENT, { ack: 1, text: 1000 }],
      [140, SERVER, { ack: 1001, wnd: 0 }],
      [200, CLIENT, { seq: 1001, ack: 1, flags: 'F' }],
      [240, SERVER, { ack: 1002, wnd: 0 }],
      [300, SERVER, { ack: 1002, flags: 'F', wnd: 1000 }],
      [300.1, CLIENT, { seq: 1002, ack: 2 }],
    ],
    refused: [],
  },
  {
    what: 'text that fills the window and lost its beginning; an ACK stands at the edge itself, and counts',
    wnd: 1000,
    lines: [
      [100, CLIENT, { ack: 1, text: 500 }],
      [100.1, CLIENT, { seq: 501, ack: 1, text: 500 }],
      [140.1, SERVER, { ack: 1, text: 10, wnd: 1000 }],
      [140.2, CLIENT, { seq: 1001, ack: 11 }],
      [400, CLIENT, { ack: 11, text: 500 }],
      [440, SERVER, { seq: 11, ack: 1001, wnd: 1000 }],
      [500, CLIENT, { seq: 1001, ack: 11, flags: 'F' }],
      [540, SERVER, { seq: 11, ack: 1002, flags: 'F', wnd: 1000 }],
      [540.1, CLIENT, { seq: 1002, ack: 12 }],
    ],
    refused: [],
  },
];

describe.each(CASES)('$what', ({ wnd, lines, refused }) => {
  const [trace] = tracesOf([...opening(wnd), ...lines]);
  if (trace === undefined) throw new Error('No conversation.');

  test('what the end acknowledged was taken, and no more', () => expect(refusedIn(trace)).toEqual(refused));

  test('both ends come to the end of the connection', () => {
    expect(lastState(trace, 'client')).toBe('TIME-WAIT');
    expect(lastState(trace, 'server')).toBe('CLOSED');
  });

  test.each(SIDES)("the %s's window is the one that it offers", (side) => {
    for (const { edge, offered } of windowsIn(trace, side)) expect(edge).toBe(offered);
  });
});
