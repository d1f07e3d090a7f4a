import { type Ms, peerOf, SIDES, type Side } from '../tcp/names';
import { type Config, DEFAULT_CONFIG } from '../tcp/rules';
import { type Segment, segEnd, segLen } from '../tcp/segment';
import type { Seq } from '../tcp/seq';
import { startEndpoint } from '../tcp/step';
import { recorder } from '../trace/record';
import type { EndSetup, Setup } from '../trace/run';
import type { Trace } from '../trace/trace';
import type { Conversation, Socket } from './conversations';
import { type CapturedEnd, capturedEnd } from './ends';
import { explain } from './explain';
import { withFates } from './fates';
import { filled } from './gaps';
import { missingOpening } from './opening';
import { leavesForGood, type Step, scheduleOf } from './schedule';
import { type Transmission, transmissionsOf, wayOf } from './transmissions';
import type { Vantage } from './vantage';

/** A port is taken to be in LISTEN a moment before anything is seen of it. */
const MOMENT: Ms = 1;
/** No stack of a capture is given up by the model: what the real one did counts. */
const NEVER: Ms = Number.MAX_SAFE_INTEGER;

/** What an end's segments tell of how it was set up. */
const endSetup = (some: readonly Transmission[], side: Side, { address, port }: Socket): EndSetup => {
  const own = some.filter((t) => t.side === side);
  const syn = own.find((t) => t.segment.syn)?.segment;
  const buffer = own.reduce((most, t) => Math.max(most, t.segment.wnd), 0);
  const config: Partial<Omit<Config, 'rules'>> = {
    synGiveUp: NEVER,
    giveUp: NEVER,
    ...(syn?.options.mss === undefined ? {} : { mss: syn.options.mss }),
    ...(buffer === 0 ? {} : { buffer }),
  };
  return { iss: syn?.seq ?? 0, port, address, config };
};

const setupOf = (some: readonly Transmission[], { client, server }: Conversation, way: Ms): Setup => ({
  seed: 0,
  rules: {},
  network: { delay: { client: way, server: way }, loss: 0, duplication: 0, reordering: 0 },
  client: endSetup(some, 'client', client),
  server: endSetup(some, 'server', server),
});

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

/** How often the same text, SYN or FIN was sent before. */
const repeatsOf = (end: CapturedEnd, s: Segment): number => (segLen(s) === 0 || s.rst ? 0 : (end.memory.sent.get(segEnd(s))?.length ?? 0));

/** Plays what was seen through both ends' charts, and records it. */
const replay = (steps: readonly Step[], some: readonly Transmission[], setup: Setup, { reach }: Vantage): Trace['events'] => {
  const start = (side: Side) => startEndpoint({ ...DEFAULT_CONFIG, ...setup[side].config });
  const record = recorder({ client: start('client'), server: start('server') });
  const end = (side: Side): CapturedEnd => capturedEnd(record, side, reach[side] > 0, isnOf(some, side));
  const ends = { client: end('client'), server: end('server') };
  const forGood = leavesForGood(some);
  const flights = new Map<Transmission, number>();

  const leave = (t: Transmission, at: Ms): void => {
    const { side, segment, unseen } = t;
    const own = ends[side];
    const { reason, remarks } = explain(own, t, at, forGood[side]);
    const repeats = repeatsOf(own, segment);
    flights.set(t, record.sent(side, at, { segment, reason, repeats, guessed: reach[side] > 0 || unseen }).flight);
    for (const remark of remarks) record.write({ kind: 'remark', side, at, remark });
    own.pay(t, at);
    own.memory.last = t;
  };

  const [first] = steps;
  for (const side of SIDES)
    if (first !== undefined && listened(some, side)) ends[side].call(first.at - MOMENT, { call: 'passive OPEN' }, false);
  for (const { at, does, t } of steps) {
    const flight = flights.get(t) ?? 0;
    if (does === 'leave') leave(t, at);
    else if (does === 'arrive') ends[peerOf(t.side)].receive(t, at, flight);
    else record.write({ kind: 'lost', side: t.side, at, flight, part: t.lost ?? 1, guessed: true });
  }
  return record.events;
};

/**
 * Makes the record of a conversation that others had: the segments are those of the file, the states are what the chart makes of them.
 * @returns the trace; `begun`: the file has the opening
 */
export const traceOf = (conversation: Conversation): Readonly<{ trace: Trace; begun: boolean }> => {
  const { vantage, transmissions } = transmissionsOf(conversation.said);
  const way = wayOf(vantage);
  const opening = missingOpening(transmissions, way);
  const all = filled([...opening, ...transmissions], way);
  const seenAt = { client: vantage.reach.client / way, server: vantage.reach.server / way };
  const some = withFates(all, seenAt);
  const setup = setupOf(some, conversation, way);
  const events = replay(scheduleOf(some, way), some, setup, vantage);
  return { trace: { source: 'captured', setup, events, ending: 'rest', seenAt: vantage.seenAt }, begun: opening.length === 0 };
};
