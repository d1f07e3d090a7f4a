import type { Side, StateName } from '../tcp/names';
import { flagsOf } from '../tcp/segment';
import { beatsOf } from '../trace/beats';
import { flightsOf } from '../trace/flights';
import { marksOf } from '../trace/marks';
import { numbersOf } from '../trace/numbers';
import type { Trace } from '../trace/trace';
import type { MessageId } from '../words';
import type { Words } from './words';

type Entry = Readonly<{ at: number; state: StateName; guessed: boolean }>;
type Socket = Readonly<{ address: string; port: number }>;

/** A conversation as data (CONTRACT, command line). Times in ms of the run; numbers relative; marks as on the stage. */
export type Conversation = Readonly<{
  client: Socket;
  server: Socket;
  segments: readonly Readonly<{
    n: number;
    at: number;
    from: Side;
    flags: string;
    seq: number;
    ack: number | null;
    len: number;
    mark: string;
  }>[];
  states: Readonly<Record<Side, readonly Entry[]>>;
  remarks: readonly Readonly<{ n: number; text: string }>[];
}>;

/** One entry for each event that changed the state, from the state before the first on. */
const statesOf = (trace: Trace, side: Side): readonly Entry[] => {
  const first: Entry = { at: beatsOf(trace)[0]?.at ?? 0, state: 'CLOSED', guessed: false };
  const changes = trace.events.flatMap((e): readonly Entry[] =>
    e.kind === 'changed' && e.side === side && e.from !== e.to ? [{ at: e.at, state: e.to, guessed: e.guessed ?? false }] : [],
  );
  return [first, ...changes];
};

/** `n`: the segment that it is about. */
const remarksOf = (trace: Trace, words: Words): Conversation['remarks'] => {
  let n = 0;
  return trace.events.flatMap((e) => {
    if (e.kind === 'sent') n += 1;
    // The list in wire/remarks has its sentences under these names.
    return e.kind === 'remark' ? [{ n, text: words(`remark.${e.remark}` as Extract<MessageId, `remark.${string}`>) }] : [];
  });
};

/** A trace as plain data, for other programs. */
export const conversationOf = (trace: Trace, words: Words): Conversation => {
  const numbers = numbersOf(trace, 'relative');
  const last = beatsOf(trace).length - 1;
  const socket = (side: Side): Socket => ({ address: trace.setup[side].address, port: trace.setup[side].port });
  const [client, server] = [socket('client'), socket('server')];
  return {
    client,
    server,
    segments: flightsOf(trace).map((f) => ({
      n: f.id + 1,
      at: f.sentAt,
      from: f.side,
      flags: flagsOf(f.segment).join(','),
      ...numbers.relative(f),
      len: f.segment.text.length,
      mark: marksOf(f, last).join(' '),
    })),
    states: { client: statesOf(trace, 'client'), server: statesOf(trace, 'server') },
    remarks: remarksOf(trace, words),
  };
};

/** The whole document. `source`: a scenario's id or a file's name. */
export const jsonOf = (source: string, traces: readonly Trace[], words: Words): string =>
  `${JSON.stringify({ source, conversations: traces.map((trace) => conversationOf(trace, words)) }, null, 1)}\n`;
