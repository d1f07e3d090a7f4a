import { CONNECT, fate, lost, runOf, type Scenario, SERVE } from './scenario';

/** A text of so many octets, so that segments can be told apart by what they carry. */
const text = (octets: number): string => 'abcdefghijklmnopqrstuvwxyz'.repeat(Math.ceil(octets / 26)).slice(0, octets);

/** Scenarios about what a connection is for. */
export const TRANSFER: readonly Scenario[] = [
  {
    // The answer takes three segments; an ACK covers what came before it, and the last one waits a little.
    id: 'request-response',
    group: 'transfer',
    run: runOf({
      rules: { delayedAck: 40 },
      client: { program: [CONNECT, { do: 'send', text: 'GET / HTTP/1.1', after: 10 }, { do: 'recv until closed' }] },
      server: { config: { mss: 500 }, program: [...SERVE, { do: 'recv' }, { do: 'send', text: text(1300), after: 20 }, { do: 'recv' }] },
    }),
  },
  {
    // A lone segment is missed by the timer; one of many is given away by three duplicate ACKs.
    id: 'lost-data',
    group: 'transfer',
    run: runOf({
      client: {
        config: { mss: 500 },
        program: [CONNECT, { do: 'send', text: text(400), after: 30 }, { do: 'send', text: text(2500), after: 1300 }],
      },
      server: { program: [...SERVE, { do: 'recv until closed' }] },
      inputs: lost('client', 3, 6),
    }),
  },
  {
    id: 'reordered-and-duplicated',
    group: 'transfer',
    run: runOf({
      client: { config: { mss: 500 }, program: [CONNECT, { do: 'send', text: text(1500), after: 30 }] },
      server: { program: [...SERVE, { do: 'recv until closed' }] },
      inputs: [fate('client', 3, { fate: 'delayed', by: 15 }), fate('client', 5, { fate: 'duplicated', after: 30 })],
    }),
  },
  {
    // The server's program is busy elsewhere: its buffer fills, the window closes, probes ask, and it opens again.
    id: 'zero-window',
    group: 'transfer',
    run: runOf({
      client: { config: { mss: 500 }, program: [CONNECT, { do: 'send', text: text(1500), after: 30 }] },
      server: { config: { buffer: 1000 }, program: [...SERVE, { do: 'recv', after: 4000 }, { do: 'recv' }] },
    }),
  },
  {
    // The first probe is answered; then the server loses its memory, and the next probe finds that out.
    id: 'keep-alive',
    group: 'transfer',
    run: runOf({
      client: { config: { keepAlive: { idle: 7_200_000, every: 75_000, probes: 9 } }, program: [CONNECT, { do: 'recv' }] },
      server: { program: [...SERVE, { do: 'recv' }] },
      inputs: [{ at: 10_000_000, do: 'crash', side: 'server' }],
    }),
  },
];
