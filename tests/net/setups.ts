import fc from 'fast-check';
import type { Rules } from '../../src/tcp/rules';
import type { EndSetup, Line, NetworkPlan, Program, Setup } from '../../src/trace/run';
import { blankText } from './inputs';

const after = fc.constantFrom(0, 0, 30, 200);
const middle: fc.Arbitrary<Line> = fc.oneof(
  fc.record({ do: fc.constant('send' as const), text: blankText, after }),
  fc.record({ do: fc.constant('recv' as const), octets: fc.integer({ min: 1, max: 50 }), after }),
  fc.record({ do: fc.constant('recv' as const), after }),
);
const ending: fc.Arbitrary<readonly Line[]> = fc.oneof(
  fc.record({ do: fc.constantFrom('close' as const, 'abort' as const, 'shutdown' as const), after }).map((line) => [line]),
  fc.constant<Line[]>([{ do: 'shutdown' }, { do: 'recv until closed' }, { do: 'close' }]),
  fc.constant<Line[]>([{ do: 'recv until closed' }, { do: 'close' }]),
);
const program = (start: readonly Line[]): fc.Arbitrary<Program> =>
  fc.tuple(fc.array(middle, { maxLength: 4 }), ending).map(([lines, end]) => [...start, ...lines, ...end]);

const iss = fc.oneof(
  fc.constantFrom(0, 100, 300, 2 ** 31 - 1, 2 ** 32 - 1),
  fc.integer({ min: 0, max: 150 }).map((n) => 2 ** 32 - 1 - n),
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
);

/** Large as they are today, and so small that a line of text is many segments and the window is often shut. */
const limits = fc.constantFrom(
  ...[65_535, 65_535, 1000, 100, 20, 5, 1].flatMap((buffer) => [1460, 536, 10, 3].map((mss) => ({ buffer, mss }))),
);

/** Mostly not. */
const rarely = <T>(...values: readonly T[]) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: fc.constantFrom(...values), weight: 1 });

/** When an end gives up of its own accord. */
const patience = fc.record({ userTimeout: rarely(2000, 30_000), keepAlive: rarely({ idle: 5000, every: 1000, probes: 3 }) });

/** `patient`: neither end gives up of its own accord. */
type Taste = Readonly<{ rules: fc.Arbitrary<Partial<Rules>>; network: fc.Arbitrary<NetworkPlan>; programs: boolean; patient: boolean }>;
type Home = Readonly<{ port: number; address: string; start: readonly Line[] }>;

const end = ({ port, address, start }: Home, { programs, patient }: Taste): fc.Arbitrary<EndSetup> =>
  fc
    .record({
      first: iss,
      config: patient ? limits : fc.tuple(limits, patience).map(([some, others]) => ({ ...some, ...others })),
      lines: programs ? fc.option(program(start), { nil: null }) : fc.constant(null),
      readsAtOnce: programs ? fc.boolean() : fc.constant(true),
    })
    .map(({ first, config, lines, readsAtOnce }) => ({
      iss: first,
      port,
      address,
      config,
      readsAtOnce,
      ...(lines === null ? {} : { program: lines }),
    }));

const CLIENT: Home = { port: 40_001, address: '10.0.0.1', start: [{ do: 'connect', after: 10 }] };
const SERVER: Home = { port: 8080, address: '10.0.0.2', start: [{ do: 'listen' }, { do: 'accept' }] };

/** All troubles by chance, and in any measure. */
export const anyNetwork: fc.Arbitrary<NetworkPlan> = fc.record({
  delay: fc.record({ client: fc.constantFrom(20, 1, 7, 150), server: fc.constantFrom(20, 1, 33, 150) }),
  loss: fc.constantFrom(0, 0, 0.1, 0.3),
  duplication: fc.constantFrom(0, 0, 0.2, 0.6),
  reordering: fc.constantFrom(0, 0, 0.3, 1),
});

/**
 * One that duplicates at most as often as it loses. Two ends that have filled each other's window answer ACK with ACK until a timer repeats
 * the text (appendix A.2): on a network that makes more of them than it takes away, these leave no room for anything else.
 */
export const fairNetwork: fc.Arbitrary<NetworkPlan> = anyNetwork.map((plan) => ({
  ...plan,
  duplication: Math.min(plan.loss, plan.duplication),
}));

const allowed = {
  rfc5961: fc.boolean(),
  rfc1337: fc.boolean(),
  linuxSyn: fc.boolean(),
  delayedAck: fc.constantFrom(0, 40, 200),
} as const;

/** Rules that the RFC allows, without those by which an end gives up, or has a connection reopened that it had closed. */
export const persistent: fc.Arbitrary<Partial<Rules>> = fc.record(allowed, { requiredKeys: [] });

/** All the rules that the RFC allows. */
export const lawful: fc.Arbitrary<Partial<Rules>> = fc.record({
  ...allowed,
  timeWaitReuse: fc.boolean(),
  finWait2Limit: rarely(3000),
});

/** And those that it does not: the what-ifs. */
export const whatIf: fc.Arbitrary<Partial<Rules>> = fc
  .tuple(lawful, fc.record({ twoWay: fc.boolean(), timeWait: fc.boolean(), guessableIsn: fc.boolean() }, { requiredKeys: [] }))
  .map(([some, others]) => ({ ...some, ...others }));

/** Two ends and a network. Without programs, both ends read at once. */
export const setup = (taste: Taste): fc.Arbitrary<Setup> =>
  fc.record({
    seed: fc.nat(1_000_000),
    rules: taste.rules,
    network: taste.network,
    client: end(CLIENT, taste),
    server: end(SERVER, taste),
  });
