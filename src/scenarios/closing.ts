import { CONNECT, runOf, type Scenario, SERVE } from './scenario';

/** The client closes once it has been connected for a while. */
const CONNECT_AND_CLOSE = [CONNECT, { do: 'close', after: 100 }] as const;

/** Scenarios about how a connection ends. */
export const CLOSING: readonly Scenario[] = [
  {
    id: 'four-way-close',
    group: 'closing',
    run: runOf({ client: { program: CONNECT_AND_CLOSE }, server: { program: [...SERVE, { do: 'recv' }, { do: 'close', after: 60 }] } }),
  },
  {
    // The server closes the moment it reads end-of-file, and its ACK could wait: FIN and ACK go in one segment.
    id: 'three-segment-close',
    group: 'closing',
    run: runOf({
      rules: { delayedAck: 40 },
      client: { program: CONNECT_AND_CLOSE },
      server: { program: [...SERVE, { do: 'recv' }, { do: 'close' }] },
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
];
