import type { EndpointEvent } from '../tcp/events';
import { answerToSyn, cookieOf, freePort, type Held, queuesOf } from '../tcp/host';
import { type Ms, peerOf, SIDES, type Side, type Timer } from '../tcp/names';
import { type Segment, segEnd, segment } from '../tcp/segment';
import { type Seq, seq, seqAdd } from '../tcp/seq';
import { type Endpoint, startEndpoint, stateOf, stepEndpoint, tcbOf } from '../tcp/step';
import type { Crowd, Other } from '../trace/run';
import type { CrowdTable } from '../trace/trace';
import type { World } from './world';

/** What is still to happen to one of the other connections. */
export type CrowdDue = Readonly<{ nth: number }> &
  (
    | Readonly<{ is: 'opens' }>
    | Readonly<{ is: 'closes'; side: Side }>
    | Readonly<{ is: 'arrives'; side: Side; segment: Segment }>
    | Readonly<{ is: 'timer'; side: Side; timer: Timer }>
  );

/** How a listener takes a segment of the run's own connection. */
export type Gate = Readonly<{ answer: 'take' | 'drop' }> | Readonly<{ answer: 'cookie' | 'restore'; cookie: Seq }>;

type Pair = { other: Other; port: number; ends: Record<Side, Endpoint> };

const SECRET = 0x1f2e3d4c;
const FIRST_ISS: Record<Side, number> = { client: 10_000, server: 50_000 };

/** The other connections of a run's two hosts, each through the same chart; the run's own has to share queues and ports with them. */
export const crowdAtWork = ({ setup, due, record }: World, crowd: Crowd) => {
  const pairs = new Map<number, Pair>();
  const counts = { dropped: 0, cookies: 0 };
  const shown: Record<Side, string> = { client: '', server: '' };
  const config = { client: tcbOf(record.ends.client).config, server: tcbOf(record.ends.server).config };
  const own = (side: Side): Held => ({
    local: setup[side].port,
    remote: `${setup[peerOf(side)].address}:${setup[peerOf(side)].port}`,
    state: stateOf(record.ends[side]),
    accepted: record.events.some((e) => e.kind === 'returned' && e.side === side && e.does === 'accept' && e.error === null),
  });

  const rows = (side: Side): readonly Held[] => [
    ...[...pairs.values()]
      .map(({ other, port, ends }) => ({
        local: side === 'client' ? port : setup.server.port,
        remote: side === 'client' ? `${setup.server.address}:${setup.server.port}` : `${other.remote}:${port}`,
        state: stateOf(ends[side]),
        accepted: other.closes !== undefined,
      }))
      .filter(({ state }) => state !== 'CLOSED' && state !== 'LISTEN'),
    ...[own(side)].filter(({ state }) => state !== 'CLOSED' && state !== 'LISTEN'),
  ];

  const table = (side: Side): CrowdTable => ({
    rows: rows(side),
    queues: queuesOf(rows(side)),
    ports: { used: rows('client').length, all: crowd.ports.to - crowd.ports.from + 1 },
    ...counts,
  });

  /** Writes down what has changed since it was last written. The ports are the client's. */
  const show = (at: Ms): void => {
    for (const side of SIDES) {
      const now = table(side);
      const said = JSON.stringify(side === 'client' ? now : { ...now, ports: null });
      if (said === shown[side]) continue;
      shown[side] = said;
      record.write({ kind: 'crowd', side, at, table: now });
    }
  };

  const step = (nth: number, side: Side, event: EndpointEvent): void => {
    const pair = pairs.get(nth);
    if (pair === undefined) return;
    const stepped = stepEndpoint(pair.ends[side], event);
    pair.ends[side] = stepped.endpoint;
    const { at } = event;
    for (const effect of stepped.effects) {
      if (effect.type === 'transmit' && !(side === 'server' && pair.other.forged === true))
        due.add(at + setup.network.delay[side], { is: 'crowd', due: { is: 'arrives', nth, side: peerOf(side), segment: effect.segment } });
      if (effect.type === 'startTimer') due.add(effect.due, { is: 'crowd', due: { is: 'timer', nth, side, timer: effect.timer } });
      if (effect.type !== 'tell') continue;
      const { closes } = pair.other;
      if (effect.told.what === 'open' && closes?.side === side)
        due.add(at + closes.after, { is: 'crowd', due: { is: 'closes', nth, side } });
      if (effect.told.what === 'closing' && closes?.side !== side) due.add(at, { is: 'crowd', due: { is: 'closes', nth, side } });
    }
  };

  const stamp = (nth: number, side: Side, at: Ms): { at: Ms; isn: Seq } => ({ at, isn: seq(FIRST_ISS[side] + 1000 * nth) });

  const opens = (nth: number, at: Ms): void => {
    const other = crowd.others[nth];
    const port = other?.forged === true ? 1024 + nth : freePort(crowd.ports, rows('client'));
    if (other === undefined || port === null) return;
    const ends = { client: startEndpoint(config.client), server: startEndpoint(config.server) };
    pairs.set(nth, { other, port, ends });
    step(nth, 'server', { type: 'passive OPEN', remote: false, ...stamp(nth, 'server', at) });
    const syn = segment({
      seq: seq(FIRST_ISS.client + 1000 * nth),
      syn: true,
      wnd: config.client.buffer,
      options: { mss: config.client.mss },
    });
    if (other.forged === true)
      due.add(at + setup.network.delay.client, { is: 'crowd', due: { is: 'arrives', nth, side: 'server', segment: syn } });
    else step(nth, 'client', { type: 'active OPEN', ...stamp(nth, 'client', at) });
  };

  const arrives = (nth: number, side: Side, at: Ms, s: Segment): void => {
    const pair = pairs.get(nth);
    if (pair === undefined) return;
    const answer =
      side === 'server' && stateOf(pair.ends.server) === 'LISTEN' && s.syn ? answerToSyn(crowd.backlog, queuesOf(rows('server'))) : 'take';
    if (answer === 'drop') counts.dropped += 1;
    else if (answer === 'cookie') counts.cookies += 1;
    else step(nth, side, { type: 'segment', segment: s, ...stamp(nth, side, at) });
  };

  for (const [nth, other] of crowd.others.entries()) due.add(other.at, { is: 'crowd', due: { is: 'opens', nth } });

  return {
    show,
    happen: (at: Ms, what: CrowdDue): void => {
      if (what.is === 'opens') opens(what.nth, at);
      else if (what.is === 'arrives') arrives(what.nth, what.side, at, what.segment);
      else if (what.is === 'closes') step(what.nth, what.side, { type: 'CLOSE', gone: false, ...stamp(what.nth, what.side, at) });
      else {
        const pair = pairs.get(what.nth);
        if (pair !== undefined && tcbOf(pair.ends[what.side]).timers[what.timer] === at)
          step(what.nth, what.side, { type: `${what.timer} elapsed`, ...stamp(what.nth, what.side, at) });
      }
      show(at);
    },
    /** The port that the run's own client gets; null: none is left ("address not available"). */
    port: (): number | null => freePort(crowd.ports, rows('client')),
    /** May this segment go through to the run's own listener, or is it dropped, answered by a cookie, or does it bring one back? */
    gate: (s: Segment): Gate => {
      if (stateOf(record.ends.server) !== 'LISTEN') return { answer: 'take' };
      const remote = `${setup.client.address}:${setup.client.port}`;
      if (s.syn && s.ack === null) {
        const answer = answerToSyn(crowd.backlog, queuesOf(rows('server')));
        if (answer === 'drop') counts.dropped += 1;
        if (answer === 'cookie') counts.cookies += 1;
        return answer === 'cookie' ? { answer, cookie: cookieOf(SECRET, remote, s.seq) } : { answer };
      }
      const cookie = cookieOf(SECRET, remote, seqAdd(s.seq, -1));
      const brought = crowd.backlog.cookies && !s.rst && s.ack === seqAdd(cookie, 1);
      return brought ? { answer: 'restore', cookie } : { answer: 'take' };
    },
  };
};

/** The SYN,ACK that carries a cookie: nothing is remembered of it (RFC 4987 §3.6). */
export const cookieSegment = (syn: Segment, cookie: Seq, wnd: number, mss: number): Segment =>
  segment({ seq: cookie, ack: segEnd(syn), syn: true, wnd, options: { mss } });

/** The SYN that an ACK with a good cookie proves to have come. What its options said is lost with it. */
export const synBefore = (ack: Segment, mss: number): Segment =>
  segment({ seq: seqAdd(ack.seq, -1), syn: true, wnd: ack.wnd, options: { mss } });
