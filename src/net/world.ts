import type { Check } from '../tcp/checks';
import { callError } from '../tcp/errors';
import { type Ms, peerOf, SIDES, type Side, type Timer } from '../tcp/names';
import type { Segment } from '../tcp/segment';
import type { Seq } from '../tcp/seq';
import { type Stepped, startEndpoint, stateOf, takes, tcbOf } from '../tcp/step';
import { type BareEvent, eventOf } from '../trace/calls';
import type { Departure, Recorder } from '../trace/record';
import type { Call, Input, Setup } from '../trace/run';
import type { TraceEvent } from '../trace/trace';
import type { Agenda } from './agenda';
import { type CrowdDue, cookieSegment, crowdAtWork, synBefore } from './crowd';
import { isnAt } from './isn';
import { passage } from './network';
import { programsAtWork } from './programs';

/** What is still to happen in a run. */
export type Due =
  | Readonly<{ is: 'input'; input: Input }>
  | Readonly<{ is: 'arrival'; from: Side; flight: number; copy: number; segment: Segment }>
  | Readonly<{ is: 'loss'; from: Side; flight: number; part: number }>
  | Readonly<{ is: 'timer'; side: Side; timer: Timer }>
  | Readonly<{ is: 'line'; side: Side }>
  | Readonly<{ is: 'crowd'; due: CrowdDue }>;

/** A run under way. */
export type World = Readonly<{ setup: Setup; inputs: readonly Input[]; due: Agenda<Due>; record: Recorder }>;

/** Segments that leave one end at one instant follow each other at this distance on the link, in ms. */
const SPACING: Ms = 1;

/** Everything that can happen in a run, and what follows from it. */
export const endpointsAtWork = (world: World) => {
  const { setup, inputs, due, record } = world;
  const begun: Record<Side, { used: number; since: Ms }> = { client: { used: 0, since: 0 }, server: { used: 0, since: 0 } };
  const crowd = setup.crowd === undefined ? null : crowdAtWork(world, setup.crowd);
  const last: Record<Side, { at: Ms; count: number }> = { client: { at: -1, count: 0 }, server: { at: -1, count: 0 } };

  const isn = (side: Side, at: Ms): Seq =>
    isnAt(setup[side].iss, begun[side].used, begun[side].since, at, tcbOf(record.ends[side]).config.rules);

  const noteIss = (side: Side, at: Ms, before: Seq | null): void => {
    const { iss } = tcbOf(record.ends[side]);
    if (iss === null || iss === before) return;
    begun[side] = { used: begun[side].used + 1, since: begun[side].used === 0 ? at : begun[side].since };
  };

  const carry = (sent: Departure): void => {
    const { side, at, flight, segment } = sent;
    const count = last[side].at === at ? last[side].count + 1 : 0;
    last[side] = { at, count };
    const leaves = at + count * SPACING;
    const fate = passage(setup, inputs, side, sent.nth, at);
    if (fate.lost) due.add(leaves + fate.after, { is: 'loss', from: side, flight, part: fate.part });
    else for (const [copy, delay] of fate.delays.entries()) due.add(leaves + delay, { is: 'arrival', from: side, flight, copy, segment });
  };

  const step = (side: Side, at: Ms, bare: BareEvent, cause: (stepped: Stepped) => TraceEvent | null): void => {
    const before = tcbOf(record.ends[side]).iss;
    const stepped = record.step(side, { ...bare, at, isn: isn(side, at) }, cause);
    noteIss(side, at, before);
    for (const effect of stepped.effects) {
      if (effect.type === 'transmit') carry(record.sent(side, at, effect));
      if (effect.type === 'startTimer') due.add(effect.due, { is: 'timer', side, timer: effect.timer });
    }
    for (const effect of stepped.effects) if (effect.type === 'tell') programs.hear(side, effect.told);
    programs.wake(side, at);
  };

  /** A call on one end; where its state does not take it, the user is told why (§3.10). */
  const call = (side: Side, at: Ms, made: Call, line: number | null): string | null => {
    const bare = eventOf(made, tcbOf(record.ends[side]).unread.length);
    const taken = takes(record.ends[side], { ...bare, at, isn: isn(side, at) });
    const noPort = made.call === 'active OPEN' && side === 'client' && crowd !== null && crowd.port() === null;
    const error = noPort ? 'address not available' : taken ? null : callError(stateOf(record.ends[side]), made.call);
    if (error === null) step(side, at, bare, () => ({ kind: 'called', side, at, call: made, error, line }));
    else record.write({ kind: 'called', side, at, call: made, error, line });
    return error;
  };

  const programs = programsAtWork(world, { call, step });

  const elapse = (side: Side, at: Ms, timer: Timer): void => {
    // Stopped or set anew meanwhile: the TCB says when it is due.
    if (tcbOf(record.ends[side]).timers[timer] !== at) return;
    step(side, at, { type: `${timer} elapsed` }, () => ({ kind: 'timer', side, at, timer, act: 'elapsed' }));
  };

  const crash = (side: Side, at: Ms): void => {
    const from = stateOf(record.ends[side]);
    record.ends[side] = startEndpoint(tcbOf(record.ends[side]).config);
    record.write({ kind: 'crashed', side, at });
    record.write({ kind: 'changed', side, at, from, to: 'CLOSED', via: [], tcb: tcbOf(record.ends[side]), means: [] });
    programs.end(side);
  };

  const put = (at: Ms, input: Input): void => {
    if (input.do === 'call') call(input.side, at, input.call, null);
    if (input.do === 'crash') crash(input.side, at);
    if (input.do === 'stop') programs.stop(input.side);
    if (input.do === 'stray') carry(record.sent(input.side, at, { segment: input.segment, reason: 'stray', repeats: 0, old: true }));
  };

  /** A segment comes to an end: through the host's listener, where there is one that has to share its queues. */
  const arrive = (at: Ms, what: Extract<Due, { is: 'arrival' }>): void => {
    const side = peerOf(what.from);
    const { segment } = what;
    const gate = side === 'server' && crowd !== null ? crowd.gate(segment) : ({ answer: 'take' } as const);
    const { buffer, mss } = tcbOf(record.ends[side]).config;
    const written = (checks: readonly Check[]): TraceEvent => record.arrived(what.from, at, what.flight, what.copy, checks);
    const hostCheck = (id: 'roomInQueues' | 'cookieGood', ok: boolean): Check => ({ id, ok, got: null, want: null, to: null });
    if (gate.answer === 'drop') record.write(written([hostCheck('roomInQueues', false)]));
    else if (gate.answer === 'cookie') {
      record.write(written([]));
      carry(record.sent(side, at, { segment: cookieSegment(segment, gate.cookie, buffer, mss), reason: 'SYN cookie', repeats: 0 }));
    } else if (gate.answer === 'restore') {
      record.write(written([hostCheck('cookieGood', true)]));
      record.step(side, { type: 'segment', segment: synBefore(segment, mss), at, isn: gate.cookie }, () => null);
      step(side, at, { type: 'segment', segment }, () => null);
    } else step(side, at, { type: 'segment', segment }, ({ checks }) => written(checks));
  };

  const happen = (at: Ms, what: Due): void => {
    if (what.is === 'input') put(at, what.input);
    else if (what.is === 'timer') elapse(what.side, at, what.timer);
    else if (what.is === 'line') programs.run(what.side, at);
    else if (what.is === 'loss') record.write({ kind: 'lost', side: what.from, at, flight: what.flight, part: what.part });
    else if (what.is === 'crowd') crowd?.happen(at, what.due);
    else arrive(at, what);
    crowd?.show(at);
  };

  for (const input of inputs) if (input.do !== 'fate' && input.do !== 'cut') due.add(input.at, { is: 'input', input });
  for (const side of [...SIDES].reverse()) programs.begin(side);
  return { happen };
};
