import { segment } from '../tcp/segment';
import { seq } from '../tcp/seq';
import type { Run } from '../trace/run';
import { CONNECT, CONNECT_AND_CLOSE, fate, lost, runOf, type Scenario, SERVE, SERVE_TO_THE_END, under } from './scenario';

/** An old SYN of a former connection, with the number that RFC 9293's figure 8 gives it. */
const OLD_SYN = segment({ seq: seq(90), syn: true, wnd: 65_535, options: { mss: 1460 } });

/** Figure 8: the old SYN overtakes the new one, which the network holds back. */
const OLD_BEFORE_NEW = runOf({
  client: { program: [CONNECT] },
  server: { program: SERVE },
  inputs: [{ at: 12, do: 'stray', side: 'client', segment: OLD_SYN }, fate('client', 1, { fate: 'delayed', by: 80 })],
});

/** Long after the close, when the server listens again. */
const OLD_AFTER_CLOSE = runOf({
  client: { program: CONNECT_AND_CLOSE },
  server: { program: [...SERVE_TO_THE_END, { do: 'listen', after: 200 }, { do: 'accept' }, { do: 'recv' }] },
  inputs: [{ at: 61_000, do: 'stray', side: 'client', segment: OLD_SYN }],
});

/** The same, and text of the old connection comes behind its SYN. Judged by RFC 793's rules, so that the handshake alone makes the difference. */
const OLD_SYN_AND_TEXT = under(
  {
    ...OLD_AFTER_CLOSE,
    inputs: [
      ...OLD_AFTER_CLOSE.inputs,
      {
        at: 61_010,
        do: 'stray',
        side: 'client',
        segment: segment({ seq: seq(91), ack: seq(200), wnd: 65_535, psh: true, text: 'Pay Bob 100' }),
      },
    ],
  },
  { rfc5961: false },
);

/** Long after the close, the attacker's segments bear the client's address; the answers to them are kept from the client, which would refuse them. */
const FORGED_ISS = 5000;
const GUESS = 300 + 64_000;
const FORGERY = runOf({
  client: { program: CONNECT_AND_CLOSE },
  server: { config: { synGiveUp: 1000 }, program: [...SERVE_TO_THE_END, { do: 'listen', after: 200 }, { do: 'accept' }, { do: 'recv' }] },
  inputs: [
    { at: 61_000, do: 'stray', side: 'client', segment: segment({ seq: seq(FORGED_ISS), syn: true, wnd: 65_535, options: { mss: 1460 } }) },
    {
      at: 61_100,
      do: 'stray',
      side: 'client',
      segment: segment({ seq: seq(FORGED_ISS + 1), ack: seq(GUESS + 1), wnd: 65_535, psh: true, text: 'trust me' }),
    },
    { at: 60_900, do: 'cut', side: 'server', lasts: null },
  ],
});

/** Five forged SYNs fill a queue for four, and an honest client comes late. */
const FLOOD = runOf({
  client: { program: [{ do: 'connect', after: 60 }] },
  server: { program: SERVE, config: { synGiveUp: 20_000 } },
});
const flooded = (cookies: boolean): Run => ({
  ...FLOOD,
  setup: {
    ...FLOOD.setup,
    crowd: {
      backlog: { syn: 4, accept: 4, cookies },
      ports: { from: 40_001, to: 40_008 },
      others: [1, 2, 3, 4, 5].map((n) => ({ at: 5 + 8 * n, remote: `203.0.113.${n}`, forged: true })),
    },
  },
});

/** Scenarios about how a connection opens, and how it does not. */
export const OPENING: readonly Scenario[] = [
  { id: 'three-way-handshake', group: 'opening', run: runOf({ client: { program: [CONNECT] }, server: { program: SERVE } }) },
  {
    // The greeting programs: the server speaks first, the client thanks and closes (TEACHING S15a).
    id: 'whole-life',
    group: 'opening',
    run: runOf({
      client: { program: [CONNECT, { do: 'recv' }, { do: 'send', text: 'Thank you, Server!', after: 10 }, { do: 'close', after: 100 }] },
      server: {
        port: 12_345,
        program: [...SERVE, { do: 'send', text: 'Hello, Client!', after: 10 }, { do: 'recv' }, { do: 'recv' }, { do: 'close', after: 50 }],
      },
    }),
  },
  {
    id: 'lost-syn',
    group: 'opening',
    run: runOf({ client: { program: [CONNECT] }, server: { program: SERVE }, inputs: lost('client', 1, 2) }),
  },
  {
    // The server is a little more patient, so that it is seen to answer the SYN that comes again.
    id: 'lost-syn-ack',
    group: 'opening',
    run: runOf({ client: { program: [CONNECT] }, server: { program: SERVE, config: { rto: 1200 } }, inputs: lost('server', 1) }),
  },
  {
    // Nobody resends the ACK by itself: the server repeats its SYN,ACK, and in the end the client's data completes the handshake.
    id: 'lost-third-ack',
    group: 'opening',
    run: runOf({
      client: { program: [CONNECT, { do: 'send', text: 'Hello?', after: 1200 }] },
      server: { program: [...SERVE, { do: 'recv' }] },
      inputs: lost('client', 2, 3),
    }),
  },
  { id: 'connection-refused', group: 'opening', run: runOf({ client: { program: [CONNECT] } }) },
  {
    id: 'no-answer',
    group: 'opening',
    run: runOf({ client: { program: [CONNECT] }, inputs: [{ at: 0, do: 'cut', side: 'client', lasts: null }] }),
  },
  { id: 'old-duplicate-syn', group: 'opening', run: OLD_BEFORE_NEW, numbers: 'real' },
  { id: 'old-duplicate-syn-after-close', group: 'opening', run: OLD_AFTER_CLOSE, numbers: 'real' },
  { id: 'what-if-two-way', group: 'opening', run: OLD_SYN_AND_TEXT, whatIf: under(OLD_SYN_AND_TEXT, { twoWay: true }), numbers: 'real' },
  // RFC 9293 figure 7.
  { id: 'simultaneous-open', group: 'opening', run: runOf({ client: { program: [CONNECT] }, server: { program: [CONNECT] } }) },
  {
    // RFC 9293 figure 9: the client lost its memory, and opens again; figure 10: it lost it once more, and the server sends;
    // figure 11: both listen, and an old SYN comes.
    id: 'half-open-discovery',
    group: 'opening',
    run: runOf({
      client: { program: [CONNECT] },
      server: { program: [...SERVE, { do: 'recv' }] },
      inputs: [
        { at: 200, do: 'crash', side: 'client' },
        { at: 300, do: 'call', side: 'client', call: { call: 'active OPEN' } },
        { at: 600, do: 'call', side: 'server', call: { call: 'passive OPEN' } },
        { at: 2000, do: 'crash', side: 'client' },
        { at: 2100, do: 'call', side: 'server', call: { call: 'SEND', text: 'still there?' } },
        { at: 2300, do: 'call', side: 'client', call: { call: 'passive OPEN' } },
        { at: 2300, do: 'call', side: 'server', call: { call: 'passive OPEN' } },
        { at: 2400, do: 'stray', side: 'client', segment: OLD_SYN },
      ],
    }),
    numbers: 'real',
  },
  { id: 'syn-flood', group: 'opening', run: flooded(false), whatIf: flooded(true) },
  { id: 'what-if-guessable-isn', group: 'opening', run: FORGERY, whatIf: under(FORGERY, { guessableIsn: true }), numbers: 'real' },
];
