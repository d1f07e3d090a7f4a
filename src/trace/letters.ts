import type { Side } from '../tcp/names';
import { segEnd, segLen } from '../tcp/segment';
import { type Seq, seqDiff, seqLeq, seqMax, seqWithin } from '../tcp/seq';
import { beatsOf } from './beats';
import type { EventOf, Trace, TraceEvent } from './trace';

/**
 * A number that has a letter. `octets`: how far an old duplicate's reaches, null = to the next letter.
 * `former`: of a connection that this side has left for a new one.
 */
export type Letter = Readonly<{ name: string; at: Seq; octets: number | null; former: boolean }>;

/** One side's sequence space at a moment: the ISS it has, or had last, and the letters that have been met so far. */
export type Space = Readonly<{ iss: Seq | null; letters: readonly Letter[] }>;
export type Moment = Readonly<Record<Side, Space>>;

/** By flight number, as it leaves; and by beat, at its end. */
export type Moments = Readonly<{ flights: readonly Moment[]; beats: readonly Moment[] }>;

/** What has to be remembered from one event to the next. */
type Memory = Readonly<{
  now: Moment;
  /** How many ISNs each side has had: the second is x′. */
  isns: Readonly<Record<Side, number>>;
  /** The number after the last that each side has sent. */
  next: Readonly<Record<Side, Seq | null>>;
  /** The first FIN: whose, and the number after it; and whether the other side's letters v and w are given. */
  closing: Readonly<{ side: Side; end: Seq; v: boolean; w: boolean }> | null;
}>;

const PRIME = '\u2032';
const ISN: Readonly<Record<Side, string>> = { client: 'x', server: 'y' };
const EMPTY: Space = { iss: null, letters: [] };
const START: Memory = {
  now: { client: EMPTY, server: EMPTY },
  isns: { client: 0, server: 0 },
  next: { client: null, server: null },
  closing: null,
};

const withSpace = (memory: Memory, side: Side, space: Space): Memory => ({ ...memory, now: { ...memory.now, [side]: space } });

const withLetter = (memory: Memory, side: Side, name: string, at: Seq, octets: number | null = null): Memory => {
  const space = memory.now[side];
  return withSpace(memory, side, { ...space, letters: [...space.letters, { name, at, octets, former: false }] });
};

/** A new ISN: what the letters of the last connection meant is over, though its numbers may still come by. */
const withIss = (memory: Memory, side: Side, iss: Seq): Memory => {
  const before = memory.now[side];
  if (before.iss === iss) return memory;
  const letters = before.letters.map((letter) => (letter.octets === null ? { ...letter, former: true } : letter));
  const isns = { ...memory.isns, [side]: memory.isns[side] + 1 };
  const next = { ...memory.next, [side]: null };
  const opened = withSpace({ ...memory, isns, next, closing: null }, side, { iss, letters });
  return withLetter(opened, side, ISN[side] + PRIME.repeat(memory.isns[side]), iss);
};

/** An old duplicate is z; a second one that follows it in number goes on from there. */
const withOld = (memory: Memory, side: Side, seq: Seq, octets: number): Memory => {
  const space = memory.now[side];
  const known = space.letters.find((letter) => letter.octets !== null && seqWithin(seq, letter.at, letter.octets + 1));
  if (known === undefined) {
    const count = space.letters.filter((letter) => letter.octets !== null).length;
    return withLetter(memory, side, `z${PRIME.repeat(count)}`, seq, octets);
  }
  const longer = { ...known, octets: Math.max(known.octets ?? 0, seqDiff(seq, known.at) + octets) };
  return withSpace(memory, side, { ...space, letters: space.letters.map((letter) => (letter === known ? longer : letter)) });
};

/** u, v and w are met when the segment that brings them leaves, not before. */
const withClosing = (memory: Memory, { side, segment }: EventOf<'sent'>): Memory => {
  const { closing, next } = memory;
  if (closing === null) {
    if (!segment.fin) return memory;
    return withLetter({ ...memory, closing: { side, end: segEnd(segment), v: false, w: false } }, side, 'u', segment.seq);
  }
  if (side === closing.side || closing.w) return memory;
  if (segment.fin) return withLetter({ ...memory, closing: { ...closing, w: true } }, side, 'w', segment.seq);
  const answers = !segment.rst && segment.ack !== null && seqLeq(closing.end, segment.ack);
  if (closing.v || !answers) return memory;
  return withLetter({ ...memory, closing: { ...closing, v: true } }, side, 'v', next[side] ?? segment.seq);
};

const afterSent = (memory: Memory, event: EventOf<'sent'>): Memory => {
  const { side, segment, old } = event;
  if (old) return withOld(memory, side, segment.seq, segLen(segment));
  // A SYN bears the ISS itself (§3.4), so a record that lacks the TCB's is no worse off.
  const opened = segment.syn ? withIss(memory, side, segment.seq) : memory;
  const closed = withClosing(opened, event);
  if (segment.rst) return closed;
  const before = closed.next[side];
  return { ...closed, next: { ...closed.next, [side]: before === null ? segEnd(segment) : seqMax(before, segEnd(segment)) } };
};

const after = (memory: Memory, event: TraceEvent): Memory => {
  if (event.kind === 'sent') return afterSent(memory, event);
  if (event.kind !== 'changed' || event.tcb.iss === null) return memory;
  return withIss(memory, event.side, event.tcb.iss);
};

const record = (trace: Trace): Moments => {
  const flights: Moment[] = [];
  let memory = START;
  const beats = beatsOf(trace).map(({ events }) => {
    for (const event of events) {
      memory = after(memory, event);
      if (event.kind === 'sent') flights[event.flight] = memory.now;
    }
    return memory.now;
  });
  return { flights, beats };
};

const recorded = new WeakMap<Trace, Moments>();

/** The sequence spaces of both sides at every flight and beat. */
export const momentsOf = (trace: Trace): Moments => {
  const moments = recorded.get(trace) ?? record(trace);
  recorded.set(trace, moments);
  return moments;
};
