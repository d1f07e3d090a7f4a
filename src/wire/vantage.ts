import { type Ms, peerOf, SIDES, type Side } from '../tcp/names';
import { type Segment, segEnd, segLen } from '../tcp/segment';
import { type Seq, seqAdd, seqLeq, seqLt } from '../tcp/seq';
import { ownEnd } from './withSyn';

/** A segment when it passed the place where the capture was taken. `at` in ms since the first one. */
export type Passing = Readonly<{ side: Side; at: Ms; segment: Segment }>;

/** Where a capture was taken: how far each end was from there, in ms one way; and at which end, as far as can be told. */
export type Vantage = Readonly<{ reach: Readonly<Record<Side, Ms>>; seenAt: Side | 'both' | null }>;

/** Where a capture was taken. `both`: at either end, in two files or on two interfaces. */
export type Where = Side | 'between' | 'both';
/** Where a viewer says that a capture was taken; null: nobody says. */
export type Chosen = Exclude<Where, 'both'> | null;

/** The same way between the ends, seen from where the viewer says. */
export const placedAt = ({ reach }: Vantage, at: Exclude<Chosen, null>): Vantage => {
  const way = reach.client + reach.server;
  if (at === 'between') return { reach: reach.client > 0 && reach.server > 0 ? reach : { client: way / 2, server: way / 2 }, seenAt: null };
  return { reach: { client: at === 'client' ? 0 : way, server: at === 'server' ? 0 : way }, seenAt: at };
};

/** A way that nothing in the file tells the length of. */
const UNKNOWN_WAY: Ms = 50;
/** An end is taken for the one where the capture was made if the way to the other is so many times longer. */
export const MUCH_LONGER = 4;
/** An answer that comes later than this did not come from the same machine. */
export const SAME_MACHINE: Ms = 1;

/** No way there and back is shorter (ms), whatever the clock says. */
const SHORTEST: Ms = 0.001;

/** Something that was waited for: from when its number `end` was first seen, and last; `repeated`: it is not known which one was answered. */
type Mark = { readonly end: Seq; readonly first: Ms; last: Ms; repeated: boolean };

const note = (marks: Mark[], end: Seq, at: Ms): void => {
  const last = marks.at(-1);
  if (last === undefined || seqLt(last.end, end)) marks.push({ end, first: at, last: at, repeated: false });
  else {
    const same = marks.findLast((m) => m.end === end);
    if (same !== undefined) Object.assign(same, { last: at, repeated: true });
  }
};

/** A gap between a segment and what cannot have been sent without it: not shorter than the way there and back. */
type Gap = Readonly<{ sure: Ms; likely: Ms; repeated: boolean }>;

/** A keep-alive (§3.8.4) lies below what was sent and uses up nothing new, and yet is answered. */
const isKeepAlive = (s: Segment, sent: readonly Mark[]): boolean =>
  !s.syn && !s.fin && !s.rst && s.text.length <= 1 && seqAdd(s.seq, 1) === sent.at(-1)?.end;

/**
 * The gaps that `side` lets pass before what its peer's segments make possible: an ACK of them, the answer to a keep-alive, or text for
 * which they opened the window or the connection.
 */
const gapsOf = (passings: readonly Passing[], side: Side): readonly Gap[] => {
  const [sent, granted]: [Mark[], Mark[]] = [[], []];
  const gaps: Gap[] = [];
  let [taken, used] = [0, 0];
  let asked = false;
  let withSyn: Seq | null = null;
  let answered = false;
  let opened: Ms | null = null;
  let alive: readonly Mark[] = [];
  for (const { side: sender, at, segment: s } of passings) {
    if (sender === peerOf(side)) {
      if (taken === sent.length && isKeepAlive(s, sent)) {
        alive = [{ end: segEnd(s), first: alive[0]?.first ?? at, last: at, repeated: alive.length > 0 }];
      }
      // The SYN,ACK of a simultaneous open is the SYN's own end, not a repetition.
      const asks = s.syn && s.ack === null;
      if (segLen(s) > 0 && !(s.syn && !asks && asked)) {
        // The SYN may be answered alone, without the text that came with it (RFC 7413).
        note(sent, ownEnd(s), at);
        if (ownEnd(s) !== segEnd(s)) {
          withSyn = segEnd(s);
          note(sent, withSyn, at);
        }
      }
      asked ||= asks;
      if (answered && !s.syn && !s.rst) opened ??= at;
      const last = granted.at(-1);
      const edge = s.ack === null || s.rst ? null : seqAdd(s.ack, s.wnd);
      if (edge !== null && (last === undefined || seqLt(last.end, edge))) granted.push({ end: edge, first: at, last: at, repeated: false });
      continue;
    }
    const gap = ({ first, last, repeated }: Mark): Gap => ({ sure: at - first, likely: at - last, repeated });
    if (segLen(s) === 0 && s.ack !== null) {
      gaps.push(...alive.map(gap));
      alive = [];
    }
    // The first text of the end that answered the SYN waits for the third segment, if none came with the SYN.
    if (s.syn) answered = s.ack !== null && withSyn === null;
    if (s.text !== '' && answered) {
      if (opened !== null) gaps.push({ sure: at - opened, likely: at - opened, repeated: false });
      answered = false;
    }
    const before = taken;
    while (s.ack !== null && taken < sent.length && seqLeq(sent[taken]?.end ?? s.ack, s.ack)) taken++;
    const newest = sent[taken - 1];
    if (taken > before && newest !== undefined) gaps.push(gap(newest));
    // The text that came with a SYN and is not covered was not taken: what is acknowledged later was sent later.
    if (s.syn && s.ack !== null && sent[taken]?.end === withSyn) sent.splice(taken, 1);
    const room = granted[used];
    const needs = s.text !== '' && room !== undefined && seqLt(room.end, segEnd(s));
    while (needs && used < granted.length - 1 && seqLt(granted[used]?.end ?? segEnd(s), segEnd(s))) used++;
    const grant = granted[used];
    if (needs && grant !== undefined && seqLeq(segEnd(s), grant.end)) gaps.push(gap(grant));
  }
  return gaps;
};

/** The shortest way there and back; a repeated segment's answer may be to any of them (Karn), so it counts from the first where it can. */
const shortest = (gaps: readonly Gap[]): Ms | null => {
  if (gaps.length === 0) return null;
  const clear = gaps.some((gap) => !gap.repeated);
  const least = gaps.reduce((least, gap) => Math.min(least, clear ? gap.sure : gap.likely), Number.POSITIVE_INFINITY);
  return Math.max(least, SHORTEST);
};

/** How long `side` lets wait at least for what answers what its peer sent: the way to it and back. null: it was not heard to answer. */
export const waitFor = (passings: readonly Passing[], side: Side): Ms | null => shortest(gapsOf(passings, side));

/**
 * Finds out where a capture was taken, from how long the ends let each other's segments wait for what answers them.
 * Half of the shortest wait is the way: so that nothing arrives later than what it made possible leaves.
 */
export const vantageOf = (passings: readonly Passing[]): Vantage => {
  const [client, server] = SIDES.map((side) => waitFor(passings, side));
  if (client === null || client === undefined || server === null || server === undefined)
    return oneSided(passings, client ?? null, server ?? null);
  if (client * MUCH_LONGER <= server) return { reach: { client: 0, server: server / 2 }, seenAt: 'client' };
  if (server * MUCH_LONGER <= client) return { reach: { client: client / 2, server: 0 }, seenAt: 'server' };
  return { reach: { client: client / 2, server: server / 2 }, seenAt: null };
};

/** At most one of the ends was heard to answer. */
const oneSided = (passings: readonly Passing[], client: Ms | null, server: Ms | null): Vantage => {
  const answers: Side | null = client !== null ? 'client' : server !== null ? 'server' : null;
  const wait = client ?? server;
  if (answers !== null && wait !== null) {
    const near = peerOf(answers);
    const reach = answers === 'client' ? { client: wait / 2, server: 0 } : { client: 0, server: wait / 2 };
    return { reach, seenAt: wait > SAME_MACHINE ? near : null };
  }
  // Nobody answers: only one is heard, most likely where it is.
  const heard = SIDES.filter((side) => passings.some((p) => p.side === side));
  const near = heard.length === 1 && heard[0] !== undefined ? heard[0] : 'client';
  return {
    reach: { client: near === 'client' ? 0 : UNKNOWN_WAY, server: near === 'server' ? 0 : UNKNOWN_WAY },
    seenAt: heard.length === 1 ? near : null,
  };
};
