import type { Check } from '../tcp/checks';
import type { EndpointEvent } from '../tcp/events';
import type { Ms, Side, Timer } from '../tcp/names';
import { type Segment, segEnd, segLen } from '../tcp/segment';
import { type Seq, seq, seqAdd, seqDiff, seqLt } from '../tcp/seq';
import { type Endpoint, endpointIn, startEndpoint, stateOf, takes, tcbOf } from '../tcp/step';
import { synAcked, type Tcb } from '../tcp/tcb';
import { type BareEvent, eventOf } from '../trace/calls';
import type { Recorder } from '../trace/record';
import type { Call } from '../trace/run';
import { type Debt, debtsOf, settle } from './debts';
import type { Transmission } from './transmissions';
import { ownEnd, sentWith, takenWith } from './withSyn';

/** The calls that explain what is seen to leave. */
type Deed = Exclude<Call, { call: 'RECEIVE' }>;

/** What is remembered of a captured end beside its TCB. */
type Memory = {
  debts: readonly Debt[];
  /** Past the highest number that was seen to leave. */
  shown: Seq | null;
  /** When what is known by this was sent. */
  readonly sent: Map<string, readonly Ms[]>;
  last: Transmission | null;
  /** The right edge of the windows that it offered: the highest so far. */
  edge: Seq | null;
  /** The highest number that its peer told to have beyond a gap (RFC 2018). */
  beyond: Seq | null;
  /** Past the text that it sent with its SYN. */
  withSyn: Seq | null;
  /** The checks of the last arrival. */
  checks: readonly Check[];
  /** When text or a FIN came last. */
  fed: Ms | null;
};

/** What tells text, SYN or FIN from others: its last number; the SYN,ACK of a simultaneous open is not its SYN again. */
export const identity = (s: Segment): string => `${ownEnd(s)}${s.syn && s.ack !== null ? ' SYN,ACK' : ''}`;

/** One captured end, as the chart follows it. */
export type CapturedEnd = ReturnType<typeof capturedEnd>;

/**
 * @param guessed this end's clock is not the one that the capture was taken with, or what was before the capture decides its states
 * @param isnAt the initial number that this end takes next, from the file
 */
export const capturedEnd = (record: Recorder, side: Side, guessed: boolean, isnAt: (at: Ms) => Seq | null) => {
  const memory: Memory = {
    debts: [],
    shown: null,
    sent: new Map(),
    last: null,
    edge: null,
    beyond: null,
    withSyn: null,
    checks: [],
    fed: null,
  };
  const guess = guessed ? { guessed: true as const } : {};
  const now = (): Endpoint => record.ends[side];
  const stamped = (event: BareEvent, at: Ms): EndpointEvent => ({ ...event, at, isn: isnAt(at) ?? seq(0) });

  const owe = (effects: Parameters<typeof debtsOf>[0], at: Ms): void => {
    memory.debts = [...memory.debts, ...debtsOf(effects, at, memory.shown)];
  };

  /** What the file tells of this end that the chart cannot know. No state comes of it. */
  const learn = (part: Partial<Tcb>, at: Ms): void => {
    const state = stateOf(now());
    const end = endpointIn(state, { ...tcbOf(now()), ...part });
    record.ends[side] = end;
    record.write({ kind: 'changed', side, at, from: state, to: state, via: [], tcb: tcbOf(end), means: [], ...guess });
  };

  /**
   * A window is as large as the segments show, whatever the chart reckons by the RFC's buffer: a system of today has its own reckoning, and
   * changes it on the way.
   */
  const setWindow = (which: 'rcvWnd' | 'sndWnd', octets: number, at: Ms): void => {
    const tcb = tcbOf(now());
    if (tcb.opened !== null && tcb[which] !== octets) learn({ [which]: octets }, at);
  };

  const isOwed = ({ segment: due }: Debt): boolean =>
    memory.debts.some(({ segment: s }) => segLen(s) === 0 && s.ack === due.ack && s.rst === due.rst);

  const read = (at: Ms, most = Number.MAX_SAFE_INTEGER): void => {
    const octets = Math.min(most, tcbOf(now()).unread.length);
    const event = stamped({ type: 'RECEIVE', octets }, at);
    if (octets === 0 || !takes(now(), event)) return;
    const { effects } = record.step(side, event, () => null, true);
    // The ACK that is owed anyway tells of the window too.
    memory.debts = [...memory.debts, ...debtsOf(effects, at, memory.shown).filter((debt) => !isOwed(debt))];
  };

  return {
    memory,
    state: () => stateOf(now()),
    tcb: () => tcbOf(now()),
    takes: (event: BareEvent, at: Ms): boolean => takes(now(), stamped(event, at)),
    /** A call that explains what was seen. */
    call: (at: Ms, made: Deed, sure = true): void => {
      const mark = sure ? guess : { guessed: true as const };
      const { effects } = record.step(
        side,
        stamped(eventOf(made, 0), at),
        () => ({ kind: 'called', side, at, call: made, error: null, line: null, ...mark }),
        guessed || !sure,
      );
      owe(effects, at);
    },
    /** A timer that explains what was seen. What the chart would repeat is not owed: what was repeated is known. */
    elapse: (at: Ms, timer: Timer): void => {
      record.step(
        side,
        stamped({ type: `${timer} elapsed` }, at),
        () => ({ kind: 'timer', side, at, timer, act: 'elapsed', ...guess }),
        guessed,
      );
    },
    /** The end lost its memory (a crash): it begins again in CLOSED. */
    forget: (at: Ms): void => {
      const from = stateOf(now());
      record.ends[side] = startEndpoint(tcbOf(now()).config);
      record.write({ kind: 'crashed', side, at, guessed: true });
      record.write({ kind: 'changed', side, at, from, to: 'CLOSED', via: [], tcb: tcbOf(now()), means: [], guessed: true });
      Object.assign(memory, { debts: [], shown: null, edge: null, beyond: null, withSyn: null });
      memory.sent.clear();
    },
    /** A segment comes here. */
    receive: (t: Transmission, at: Ms, flight: number, copy: number): void => {
      const arrives = !t.seen.came;
      const { effects, checks } = record.step(
        side,
        stamped({ type: 'segment', segment: t.segment }, at),
        (stepped) => record.arrived(t.side, at, flight, copy, stepped.checks, arrives),
        arrives || guessed,
      );
      memory.checks = checks;
      if (segLen(t.segment) > 0) memory.fed = at;
      for (const { to } of t.sack) if (memory.beyond === null || seqLt(memory.beyond, to)) memory.beyond = to;
      owe(effects, at);
    },
    /** The user takes all that waits. */
    read,
    /** No packet shows when the user takes text, but where the window that is offered next moves on, somebody has made room. */
    readAsOffered: ({ segment: s, unseen }: Transmission, at: Ms): void => {
      if (s.ack === null || s.rst || unseen) return;
      const edge = seqAdd(s.ack, s.wnd);
      // A new connection begins with its SYN.
      const before = s.syn ? null : memory.edge;
      const moved = before === null ? 0 : seqDiff(edge, before);
      if (before === null || moved > 0) memory.edge = edge;
      if (moved > 0) read(at, moved);
    },
    /** What it offers it has room for, and nobody takes an offer back (§3.8.6, SHLD-14): the right edge is the highest so far. */
    offer: ({ segment: s, unseen }: Transmission, at: Ms): void => {
      if (s.rst || unseen) return;
      if (s.ack === null) setWindow('rcvWnd', s.wnd, at);
      else if (memory.edge !== null) setWindow('rcvWnd', Math.max(0, seqDiff(memory.edge, tcbOf(now()).rcvNxt)), at);
    },
    /**
     * What arrives beyond the edge of the window that was offered: there was room for what it took of it. Where it brings no text and
     * stands at the edge itself, stacks take it, though by the letter of table 6 the edge is out of the window (§3.10.7.4).
     */
    makeRoom: (s: Segment, taken: () => Seq | null, at: Ms): void => {
      const { rcvNxt, rcvWnd, irs } = tcbOf(now());
      const past = irs === null ? 0 : seqDiff(segEnd(s), seqAdd(rcvNxt, rcvWnd));
      if (past === 0 && segLen(s) === 0 && !s.rst && rcvWnd > 0) setWindow('rcvWnd', rcvWnd + 1, at);
      if (past <= 0) return;
      const upTo = taken();
      if (upTo !== null) setWindow('rcvWnd', Math.max(rcvWnd, seqDiff(upTo, rcvNxt)), at);
    },
    /** Its SYN brought text along. */
    sendWith: (syn: Segment, at: Ms): void => {
      learn(sentWith(syn), at);
      memory.withSyn = segEnd(syn);
    },
    /** Text came with its peer's SYN; its own SYN,ACK covers it up to there. */
    takeWith: (upTo: Seq, at: Ms): void => {
      const before = tcbOf(now());
      if (before.held.length === 0 || synAcked(before)) return;
      learn(takenWith(before, upTo), at);
      const octets = seqDiff(tcbOf(now()).rcvNxt, before.rcvNxt);
      if (octets > 0) record.write({ kind: 'told', side, at, told: { what: 'text', octets }, ...guess });
    },
    /** It sent up to there, though its peer, as far as the file shows, has not offered so much. */
    sendBeyond: (upTo: Seq, at: Ms): void => setWindow('sndWnd', seqDiff(upTo, tcbOf(now()).sndUna), at),
    /** What a leaving segment pays of what the chart has sent; and it is noted when it was sent. */
    pay: ({ segment: s }: Transmission, at: Ms): void => {
      const { left } = settle(memory.debts, s);
      const end = segEnd(s);
      memory.debts = stateOf(now()) === 'CLOSED' ? left.filter((d) => d.segment.rst) : left;
      if (segLen(s) > 0) {
        for (const one of new Set([identity(s), `${end}`])) memory.sent.set(one, [...(memory.sent.get(one) ?? []), at]);
        if (memory.shown === null || seqLt(memory.shown, end)) memory.shown = end;
      }
    },
  };
};
