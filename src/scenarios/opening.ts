import { CONNECT, runOf, type Scenario, SERVE } from './scenario';

/** Scenarios about how a connection opens, and how it does not. */
export const OPENING: readonly Scenario[] = [
  {
    id: 'three-way-handshake',
    group: 'opening',
    run: runOf({ client: { program: [CONNECT] }, server: { program: SERVE } }),
  },
  {
    // The greeting programs: the server speaks first, the client thanks and closes (TEACHING S15a).
    id: 'whole-life',
    group: 'opening',
    run: runOf({
      client: {
        program: [CONNECT, { do: 'recv' }, { do: 'send', text: 'Thank you, Server!', after: 10 }, { do: 'close', after: 100 }],
      },
      server: {
        port: 12_345,
        program: [...SERVE, { do: 'send', text: 'Hello, Client!', after: 10 }, { do: 'recv' }, { do: 'recv' }, { do: 'close', after: 50 }],
      },
    }),
  },
  {
    id: 'connection-refused',
    group: 'opening',
    run: runOf({ client: { program: [CONNECT] } }),
  },
  {
    // RFC 9293 figure 7.
    id: 'simultaneous-open',
    group: 'opening',
    run: runOf({ client: { program: [CONNECT] }, server: { program: [CONNECT] } }),
  },
];
