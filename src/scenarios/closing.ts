import type { Side } from '../tcp/names';
import { segment } from '../tcp/segment';
import { seq } from '../tcp/seq';
import type { Run } from '../trace/run';
import { CONNECT, CONNECT_AND_CLOSE, fate, lost, runOf, type Scenario, SERVE, SERVE_TO_THE_END, under } from './scenario';

/** The last ACK is lost. With TIME-WAIT the FIN that comes again is acknowledged; without it, it is refused. */
const LAST_ACK_LOST = runOf({ client: { program: CONNECT_AND_CLOSE }, server: { program: SERVE_TO_THE_END }, inputs: lost('client', 4) });

/**
 * The same two sockets are wanted again soon, and text of the old connection is still under way, whose number lies in the new one's window;
 * what belongs there comes a little later. Judged by RFC 793's rules, so that TIME-WAIT alone makes the difference.
 */
const SOON_AGAIN = under(
  {
    setup: {
      ...LAST_ACK_LOST.setup,
      client: {
        ...LAST_ACK_LOST.setup.client,
        program: [...CONNECT_AND_CLOSE, { do: 'connect', after: 1300 }, { do: 'send', text: 'Pay Ann 200', after: 30 }],
      },
      server: {
        ...LAST_ACK_LOST.setup.server,
        program: [...SERVE_TO_THE_END, { do: 'listen', after: 1200 }, { do: 'accept' }, { do: 'recv' }],
      },
    },
    inputs: [
      ...LAST_ACK_LOST.inputs,
      fate('client', 8, { fate: 'delayed', by: 30 }),
      {
        at: 1530,
        do: 'stray',
        side: 'client',
        segment: segment({ seq: seq(360_101), ack: seq(301), wnd: 65_535, psh: true, text: 'Pay Bob 100' }),
      },
    ],
  },
  { rfc5961: false },
);

/** Four short connections to one server, from a host with four ports to give; then a fifth is wanted, and the server is started again. */
const PILE_UP = runOf({
  client: { program: [{ do: 'connect', after: 400 }, { do: 'recv' }, { do: 'close', after: 60 }] },
  server: { program: [...SERVE, { do: 'close', after: 60 }, { do: 'listen', after: 1000 }] },
});
const piledUp = (closer: Side): Run => ({
  ...PILE_UP,
  setup: {
    ...PILE_UP.setup,
    crowd: {
      backlog: { syn: 8, accept: 8, cookies: false },
      ports: { from: 40_001, to: 40_004 },
      others: [0, 1, 2, 3].map((n) => ({ at: 20 + 40 * n, remote: '10.0.0.1', closes: { side: closer, after: 20 } })),
    },
  },
});

/** Scenarios about how a connection ends. */
export const CLOSING: readonly Scenario[] = [
  {
    // The second pair of programs: the client says who it is, and closes (TEACHING S15b).
    id: 'four-way-close',
    group: 'closing',
    run: runOf({
      client: { program: [CONNECT, { do: 'send', text: 'hello my name is tony', after: 40 }, { do: 'close', after: 100 }] },
      server: { port: 8888, program: [...SERVE, { do: 'recv' }, { do: 'recv' }, { do: 'close', after: 60 }] },
    }),
  },
  {
    id: 'server-closes-first',
    group: 'closing',
    run: runOf({
      client: { program: [CONNECT, { do: 'recv' }, { do: 'close', after: 60 }] },
      server: { program: [...SERVE, { do: 'close', after: 100 }] },
    }),
  },
  {
    // The server closes the moment it reads end-of-file, and its ACK may wait: FIN and ACK go in one segment.
    id: 'three-segment-close',
    group: 'closing',
    run: runOf({
      rules: { delayedAck: 40 },
      client: { program: CONNECT_AND_CLOSE },
      server: { program: [...SERVE, { do: 'recv' }, { do: 'close' }] },
    }),
  },
  {
    // The program says that more follows; what follows is the FIN.
    id: 'fin-with-data',
    group: 'closing',
    run: runOf({
      client: { program: [CONNECT, { do: 'send', text: 'Goodbye, Server!', more: true, after: 60 }, { do: 'close' }] },
      server: { program: SERVE_TO_THE_END },
    }),
  },
  {
    id: 'half-close',
    group: 'closing',
    run: runOf({
      client: {
        program: [CONNECT, { do: 'send', text: 'sort these', after: 20 }, { do: 'shutdown', after: 60 }, { do: 'recv until closed' }],
      },
      server: {
        program: [
          ...SERVE,
          { do: 'recv until closed' },
          { do: 'send', text: 'apple', after: 60 },
          { do: 'send', text: 'pear', after: 60 },
          { do: 'close', after: 60 },
        ],
      },
    }),
  },
  {
    // Both close before either has heard of it: the FINs cross.
    id: 'simultaneous-close',
    group: 'closing',
    run: runOf({
      client: { program: [CONNECT, { do: 'close', after: 120 }] },
      server: { program: [...SERVE, { do: 'close', after: 100 }] },
    }),
  },
  {
    id: 'lost-fin',
    group: 'closing',
    run: runOf({ client: { program: CONNECT_AND_CLOSE }, server: { program: SERVE_TO_THE_END }, inputs: lost('client', 3) }),
  },
  { id: 'lost-last-ack', group: 'closing', run: LAST_ACK_LOST },
  { id: 'what-if-no-time-wait', group: 'closing', run: SOON_AGAIN, whatIf: under(SOON_AGAIN, { timeWait: false }), numbers: 'real' },
  {
    // close() with text unread: the peer has to learn that it was not read.
    id: 'abort',
    group: 'closing',
    run: runOf({
      client: { program: [CONNECT, { do: 'close', after: 100 }] },
      server: { program: [...SERVE, { do: 'send', text: 'Are you there?', after: 10 }, { do: 'recv' }] },
    }),
  },
  {
    // The client is gone for good; the server, which only knows that the client sends no more, talks on.
    id: 'data-after-close',
    group: 'closing',
    run: runOf({
      client: { program: CONNECT_AND_CLOSE },
      server: { program: [...SERVE, { do: 'recv' }, { do: 'send', text: 'One more thing', after: 60 }, { do: 'recv' }] },
    }),
  },
  {
    // A server program that forgets to close. Stacks give an orphaned FIN-WAIT-2 up; nobody gives up CLOSE-WAIT.
    id: 'close-wait-forever',
    group: 'closing',
    run: runOf({
      rules: { finWait2Limit: 60_000 },
      client: { program: CONNECT_AND_CLOSE },
      server: { program: [...SERVE, { do: 'recv' }] },
    }),
  },
  // Whoever closes first keeps the TIME-WAIT, and with it the port: let it be the server, and the client has ports to spare.
  { id: 'time-wait-pile-up', group: 'closing', run: piledUp('client'), whatIf: piledUp('server') },
  {
    // The server closed first and is in TIME-WAIT; the client's next SYN has a higher number, which relative ones would hide.
    id: 'time-wait-reuse',
    group: 'closing',
    numbers: 'real',
    run: runOf({
      rules: { timeWaitReuse: true },
      client: { program: [CONNECT, { do: 'recv' }, { do: 'close', after: 60 }, { do: 'connect', after: 1000 }] },
      server: { program: [...SERVE, { do: 'close', after: 100 }, { do: 'accept' }] },
    }),
  },
];
