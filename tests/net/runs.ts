import fc from 'fast-check';
import { peerOf, SIDES, type Side } from '../../src/tcp/names';
import type { Rules } from '../../src/tcp/rules';
import { seq, seqAdd } from '../../src/tcp/seq';
import type { EndSetup, Input, Program, Run, Setup } from '../../src/trace/run';
import { anyCall, callBy, close, crash, cut, mildCall, namedFate, opening, stop, stray } from './inputs';
import { anyNetwork, fairNetwork, lawful, persistent, setup, whatIf } from './setups';

/** Long after everything else: who would never come to rest (a shut window is probed for ever) is aborted then. */
const LATE = 120_000;
/** R2 so long that nobody gives up. */
const NEVER = 1e9;

/** Text in which a gap or a wrong order shows. */
const textOf = (n: number, size: number): string => {
  const letter = (i: number): number => ((Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)) >>> 9) % 26;
  return Array.from({ length: size }, (_, i) => String.fromCharCode(97 + letter(i))).join('');
};

/** Gives every SEND its own text and every old duplicate its numbers, and puts the inputs in the order of time. */
const written = (made: Setup, inputs: readonly Input[]): Run => {
  let n = 0;
  const inProgram = (lines: Program): Program =>
    lines.map((line) => (line.do === 'send' ? { ...line, text: textOf(n++, line.text.length) } : line));
  const inEnd = (end: EndSetup): EndSetup => (end.program === undefined ? end : { ...end, program: inProgram(end.program) });
  const inInput = (input: Input): Input => {
    if (input.do === 'call' && input.call.call === 'SEND')
      return { ...input, call: { call: 'SEND', text: textOf(n++, input.call.text.length) } };
    if (input.do !== 'stray') return input;
    const old = input.segment;
    const [own, other] = [made[input.side].iss, made[peerOf(input.side)].iss].map(seq);
    const ack = old.ack === null || other === undefined ? null : seqAdd(old.ack, other);
    return { ...input, segment: { ...old, seq: seqAdd(old.seq, own ?? 0), ack } };
  };
  const setupWithText = { ...made, client: inEnd(made.client), server: inEnd(made.server) };
  // fast-check makes objects without a prototype, too; a run read from JSON has none of these.
  return structuredClone({ setup: setupWithText, inputs: [...inputs].sort((a, b) => a.at - b.at).map(inInput) });
};

const rarely = (input: fc.Arbitrary<Input>, maxLength: number): fc.Arbitrary<readonly Input[]> =>
  fc.oneof({ arbitrary: fc.constant([]), weight: 5 }, { arbitrary: fc.array(input, { minLength: 1, maxLength }), weight: 1 });

const abortAll: readonly Input[] = SIDES.map((of) => ({ at: LATE, do: 'call', side: of, call: { call: 'ABORT' } }));

const free = (rules: fc.Arbitrary<Partial<Rules>>): fc.Arbitrary<Run> =>
  fc
    .record({
      made: setup({ rules, network: anyNetwork, programs: true, patient: false }),
      opened: opening,
      calls: fc.array(callBy(anyCall), { maxLength: 7 }),
      fates: fc.array(namedFate, { maxLength: 3 }),
      cuts: rarely(cut, 1),
      strays: rarely(stray, 3),
      crashes: rarely(crash, 1),
      stops: rarely(stop, 1),
    })
    .map(({ made, opened, calls, fates, cuts, strays, crashes, stops }) =>
      written(made, [...opened, ...calls, ...fates, ...cuts, ...strays, ...crashes, ...stops, ...abortAll]),
    );

/** Runs under rules that the RFC allows: calls in any order, all troubles, programs, losses of memory, old duplicates. */
export const lawfulRun: fc.Arbitrary<Run> = free(lawful);

/** Those and the what-ifs, whose outcome the RFC does not promise; their record still has to be one. */
export const anyRun: fc.Arbitrary<Run> = free(whatIf);

/** Runs in which both users close and go on reading, nobody aborts, crashes or gives up, and the network loses only finitely often. */
export const closingRun: fc.Arbitrary<Run> = fc
  .record({
    made: setup({ rules: persistent, network: fairNetwork, programs: false, patient: true }),
    opened: opening,
    calls: fc.array(callBy(mildCall), { maxLength: 6 }),
    fates: fc.array(namedFate, { maxLength: 3 }),
    cuts: rarely(cut, 1),
    call: fc.record({ client: close, server: close }),
    later: fc.record({ client: fc.nat(3000), server: fc.nat(3000) }),
  })
  .map(({ made, opened, calls, fates, cuts, call, later }) => {
    const last = Math.max(...[...opened, ...calls].map(({ at }) => at));
    const closing = (of: Side): Input => ({ at: last + later[of], do: 'call', side: of, call: call[of] });
    const forEver = (end: EndSetup): EndSetup => ({ ...end, config: { ...end.config, giveUp: NEVER, synGiveUp: NEVER } });
    const patientSetup = { ...made, client: forEver(made.client), server: forEver(made.server) };
    return written(patientSetup, [...opened, ...calls, ...fates, ...cuts, ...SIDES.map(closing)]);
  });
