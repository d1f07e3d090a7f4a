import type { Side } from '../tcp/names';
import type { EndSetup, Fate, Input, Line, Program, Run, Setup } from '../trace/run';

/** The three groups of the library, in teaching order. */
export type Group = 'opening' | 'transfer' | 'closing';

/**
 * A run with a topic. Its title and its one line are in the catalogue, under its id.
 * `whatIf`: the same network under another rule, to be seen beside it; `numbers`: how its numbers are best shown.
 */
export type Scenario = Readonly<{ id: string; group: Group; run: Run; whatIf?: Run; numbers?: 'real' }>;

/** The usual setting: 20 ms each way, nothing is lost, ISNs as in the RFC's own figures. */
const USUAL: Setup = {
  seed: 1,
  rules: {},
  network: { delay: { client: 20, server: 20 }, loss: 0, duplication: 0, reordering: 0 },
  client: { iss: 100, port: 40_001, address: '10.0.0.1' },
  server: { iss: 300, port: 12_345, address: '10.0.0.2' },
};

type Change = Readonly<{
  rules?: Setup['rules'];
  network?: Partial<Setup['network']>;
  client?: Partial<EndSetup>;
  server?: Partial<EndSetup>;
  inputs?: readonly Input[];
}>;

/** A run in the usual setting, but for what is named. */
export const runOf = ({ rules = {}, network = {}, client = {}, server = {}, inputs = [] }: Change): Run => ({
  setup: {
    ...USUAL,
    rules,
    network: { ...USUAL.network, ...network },
    client: { ...USUAL.client, ...client },
    server: { ...USUAL.server, ...server },
  },
  inputs,
});

/** The same run under other rules. */
export const under = (run: Run, rules: Setup['rules']): Run => ({
  ...run,
  setup: { ...run.setup, rules: { ...run.setup.rules, ...rules } },
});

/** What befalls an end's nth transmission. */
export const fate = (side: Side, nth: number, fate: Fate): Input => ({ at: 0, do: 'fate', side, nth, fate });
export const lost = (side: Side, ...nths: readonly number[]): readonly Input[] => nths.map((nth) => fate(side, nth, { fate: 'lost' }));

/** The client's connect comes a little after the server's listen, so that LISTEN is seen. */
export const CONNECT: Line = { do: 'connect', after: 10 };
/** A server's first lines. */
export const SERVE: Program = [{ do: 'listen' }, { do: 'accept' }];
/** A server that closes a while after it has read that the client did. */
export const SERVE_TO_THE_END: Program = [...SERVE, { do: 'recv until closed' }, { do: 'close', after: 60 }];
/** A client that closes once it has been connected for a while. */
export const CONNECT_AND_CLOSE: Program = [CONNECT, { do: 'close', after: 100 }];
