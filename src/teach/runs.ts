import type { EndSetup, Program, Run, Setup } from '../trace/run';

/** The usual setting of the library: 20 ms each way, nothing is lost, ISNs as in the RFC's own figures. */
const SETUP: Setup = {
  seed: 1,
  rules: {},
  network: { delay: { client: 20, server: 20 }, loss: 0, duplication: 0, reordering: 0 },
  client: { iss: 100, port: 40_001, address: '10.0.0.1' },
  server: { iss: 300, port: 12_345, address: '10.0.0.2' },
};

type Ends = Readonly<{ client: Partial<EndSetup>; server: Partial<EndSetup>; crowd?: NonNullable<Setup['crowd']> }>;

const runOf = ({ client, server, ...rest }: Ends): Run => ({
  setup: { ...SETUP, ...rest, client: { ...SETUP.client, ...client }, server: { ...SETUP.server, ...server } },
  inputs: [],
});

const SERVE: Program = [{ do: 'listen' }, { do: 'accept' }];

/** Runs that answer a question for which the library has no scenario. */
export const RUNS = {
  /** The server closed first, and is started again while its old connection is in TIME-WAIT. */
  'address in use': runOf({
    client: { program: [{ do: 'connect', after: 10 }, { do: 'recv' }, { do: 'close', after: 60 }] },
    server: { program: [...SERVE, { do: 'close', after: 100 }, { do: 'listen', after: 1000 }] },
  }),
  /** Two connections wait for a program that does not accept them, and there is no place for a third. */
  'accept queue full': runOf({
    client: { port: 40_003, program: [{ do: 'connect', after: 100 }], config: { synGiveUp: 5000 } },
    server: { program: [{ do: 'listen' }, { do: 'accept', after: 20_000 }] },
    crowd: {
      backlog: { syn: 4, accept: 2, cookies: false },
      ports: { from: 40_001, to: 40_008 },
      others: [
        { at: 10, remote: '10.0.0.1' },
        { at: 20, remote: '10.0.0.1' },
      ],
    },
  }),
  /** Two texts have arrived before the program comes to read. */
  'two sends': runOf({
    client: {
      program: [
        { do: 'connect', after: 10 },
        { do: 'send', text: 'Hello, ', after: 10 },
        { do: 'send', text: 'Server!', after: 10 },
        { do: 'close', after: 600 },
      ],
    },
    server: { program: [...SERVE, { do: 'recv', after: 500 }, { do: 'recv' }, { do: 'close' }] },
  }),
} as const satisfies Record<string, Run>;

export type RunName = keyof typeof RUNS;
