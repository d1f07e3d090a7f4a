import { type Ms, peerOf, SIDES, type Side } from '../tcp/names';
import { DEFAULT_CONFIG } from '../tcp/rules';
import { type Segment, segLen } from '../tcp/segment';
import type { Seq } from '../tcp/seq';
import { startEndpoint } from '../tcp/step';
import { recorder } from '../trace/record';
import type { Setup } from '../trace/run';
import type { Trace } from '../trace/trace';
import type { Conversation } from './conversations';
import { withDuplicates } from './duplicates';
import { type CapturedEnd, capturedEnd, identity } from './ends';
import { explain } from './explain';
import { withFates } from './fates';
import { foreignResets } from './foreign';
import { filled } from './gaps';
import { goneWithClose } from './gone';
import { missingOpening } from './opening';
import { withOvertaken } from './overtaken';
import { rounded } from './passings';
import { type Step, scheduleOf } from './schedule';
import { seenOf } from './seen';
import { setupOf } from './setup';
import { takenUpTo } from './taken';
import type { Transmission } from './transmissions';
import type { Chosen, Where } from './vantage';
import { answerTo } from './withSyn';

/** A port is taken to be in LISTEN a moment before anything is seen of it. */
const MOMENT: Ms = 1;

/** The initial number that an end takes next, from that moment on; its first one if none follows. */
const isnOf = (some: readonly Transmission[], side: Side) => {
  const syns = some.filter((t) => t.side === side && t.segment.syn);
  return (at: Ms): Seq | null => (syns.find((t) => t.leaves >= at) ?? syns[0])?.segment.seq ?? null;
};

/** Was this end in passive OPEN? Its first SYN answers one. */
const listened = (some: readonly Transmission[], side: Side): boolean => {
  const syn = some.find((t) => t.side === side && t.segment.syn);
  return syn !== undefined && syn.segment.ack !== null;
};

/** A SYN,ACK that covers what was sent and draws nothing but a RST: nobody waits for it any more (§3.10.5, SYN-SENT). */
const isRefused = (steps: readonly Step[], i: number, sndNxt: Seq): boolean => {
  const came = steps[i]?.t;
  if (came === undefined || !came.segment.syn || came.segment.ack !== sndNxt) return false;
  const next = steps.find(({ does, t }, j) => j > i && does === 'leave' && t.side === peerOf(came.side))?.t.segment;
  return next?.rst === true && next.ack === null && next.seq === sndNxt;
};

/** How often the same text, SYN or FIN was sent before. */
const repeatsOf = (end: CapturedEnd, s: Segment): number =>
  segLen(s) === 0 || s.rst ? 0 : (end.memory.sent.get(identity(s))?.length ?? 0);

/**
 * Where the file begins after the opening, an end of which no text, SYN or FIN is in it may have closed before; then no state of either end
 * is more than a guess.
 */
const mayHaveClosed = (some: readonly Transmission[]): boolean =>
  SIDES.some((side) => !some.some((t) => t.side === side && !t.unseen && !t.segment.rst && segLen(t.segment) > 0));

/** Plays what was seen through both ends' charts, and records it. */
const replay = (
  steps: readonly Step[],
  some: readonly Transmission[],
  setup: Setup,
  guessed: Readonly<Record<Side, boolean>>,
): Trace['events'] => {
  const start = (side: Side) => startEndpoint({ ...DEFAULT_CONFIG, ...setup[side].config });
  const record = recorder({ client: start('client'), server: start('server') });
  const end = (side: Side): CapturedEnd => capturedEnd(record, side, guessed[side], isnOf(some, side));
  const ends = { client: end('client'), server: end('server') };
  const gone = goneWithClose(some);
  const foreign = foreignResets(some, setup.network.delay.client);
  const flights = new Map<Transmission, number>();

  const leave = (t: Transmission, at: Ms): void => {
    const { side, segment } = t;
    const own = ends[side];
    if (foreign.has(t) && !own.memory.debts.some((d) => d.segment.rst)) {
      flights.set(t, record.sent(side, at, { segment, reason: 'captured', repeats: 0, guessed: true }).flight);
      record.write({ kind: 'remark', side, at, remark: 'foreignReset' });
      return;
    }
    own.readAsOffered(t, at);
    const { reason, remarks } = explain(own, t, at, gone[side]);
    own.offer(t, at);
    // A keep-alive has an octet of before in it, but repeats nothing that might be missing (§3.8.4).
    const repeats = reason === 'keep-alive' ? 0 : repeatsOf(own, segment);
    flights.set(t, record.sent(side, at, { segment, reason, repeats, guessed: !t.seen.left }).flight);
    for (const remark of remarks) record.write({ kind: 'remark', side, at, remark });
    own.pay(t, at);
    own.memory.last = t;
  };

  const arrive = ({ t, at, copy }: Step, i: number): void => {
    const side = peerOf(t.side);
    const answer = t.segment.syn && t.segment.ack === null ? answerTo(some, t, at) : null;
    // What answers a SYN was in LISTEN when it came.
    if (answer !== null && ends[side].state() === 'CLOSED') ends[side].call(at, { call: 'passive OPEN' }, false);
    if (ends[side].state() === 'SYN-SENT' && isRefused(steps, i, ends[side].tcb().sndNxt)) ends[side].call(at, { call: 'ABORT' }, false);
    ends[side].makeRoom(t.segment, () => takenUpTo(steps, i), at);
    ends[side].receive(t, at, flights.get(t) ?? 0, copy);
    if (answer !== null) ends[side].takeWith(answer, at);
  };

  const [first] = steps;
  for (const side of SIDES)
    if (first !== undefined && listened(some, side)) ends[side].call(first.at - MOMENT, { call: 'passive OPEN' }, false);
  for (const [i, step] of steps.entries()) {
    const { at, does, t } = step;
    if (does === 'leave') leave(t, at);
    else if (does === 'arrive') arrive(step, i);
    else
      record.write({
        kind: 'lost',
        side: t.side,
        at,
        flight: flights.get(t) ?? 0,
        part: t.lost ?? 1,
        ...(t.sure ? {} : { guessed: true }),
      });
    if (does === 'die' && t.sure) record.write({ kind: 'remark', side: t.side, at, remark: 'lostOnTheWay' });
  }
  return record.events;
};

/** A conversation as it was played. */
export type Played = Readonly<{
  trace: Trace;
  /** The file has the opening. */
  begun: boolean;
  /** Where it was captured, by the timing alone. */
  inferred: Where;
  /** By how much the server's clock was ahead of the client's, where both ends were captured, ms. */
  ahead: Ms | null;
  /** How many segments were seen; how many of them are played. */
  segments: number;
  played: number;
}>;

/**
 * Makes the record of a conversation that others had: the segments are those of the file, the states are what the chart makes of them.
 * @param chosen where it was captured; null: as the timing tells
 * @param most so many segments are played
 */
export const traceOf = (conversation: Conversation, chosen: Chosen, most: number): Played => {
  const seen = seenOf(conversation.said, chosen);
  const { vantage, way, inferred, ahead } = seen;
  const segments = seen.transmissions.length;
  const transmissions = seen.transmissions.slice(0, most);
  const opening = missingOpening(transmissions, way);
  // What is missing stands before the rest; the answer to a SYN behind it, for they may meet in one instant.
  const at = 1 + transmissions.findIndex(({ side, segment }) => side === 'client' && segment.syn);
  const all = filled([...transmissions.slice(0, at), ...opening, ...transmissions.slice(at)], way);
  const seenAt = { client: vantage.reach.client / way, server: vantage.reach.server / way };
  const some = withOvertaken(withDuplicates(withFates(all, seenAt)));
  const setup = setupOf(some, conversation, rounded(way));
  const vague = opening.length > 0 && mayHaveClosed(transmissions);
  const guessed = { client: vague || vantage.reach.client > 0, server: vague || vantage.reach.server > 0 };
  const events = replay(scheduleOf(some, way), some, setup, guessed);
  const trace: Trace = { source: 'captured', setup, events, ending: 'rest', seenAt: vantage.seenAt };
  return { trace, begun: opening.length === 0, inferred, ahead, segments, played: transmissions.length };
};
