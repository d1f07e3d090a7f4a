import { type Ms, peerOf, type Side } from '../tcp/names';
import { type Config, DEFAULT_CONFIG } from '../tcp/rules';
import { segEnd } from '../tcp/segment';
import { type Seq, seqAdd, seqDiff } from '../tcp/seq';
import type { EndSetup, Setup } from '../trace/run';
import type { Conversation } from './conversations';
import type { Socket } from './sockets';
import type { Transmission } from './transmissions';

/** No stack of a capture is given up by the model: what the real one did counts. */
const NEVER: Ms = Number.MAX_SAFE_INTEGER;

/** Does the peer fill the windows of `side`, to less than one segment? */
const isFilled = (some: readonly Transmission[], side: Side, mss: number): boolean => {
  let edge: Seq | null = null;
  return some.some(({ side: sender, segment: s }) => {
    if (sender === side && s.ack !== null && !s.rst) edge = seqAdd(s.ack, s.wnd);
    return sender === peerOf(side) && s.text !== '' && edge !== null && seqDiff(edge, segEnd(s)) < mss;
  });
};

/**
 * The receive buffer: the largest window that was offered. Where windows are filled that never shut, one segment more, for the
 * chart does not open a window again by less (§3.8.6.2.2), and stacks of today do.
 */
const bufferOf = (some: readonly Transmission[], side: Side, mss: number): number => {
  const offered = some.filter((t) => t.side === side && !t.segment.rst).map((t) => t.segment.wnd);
  const most = offered.reduce((a, b) => Math.max(a, b), 0);
  return !offered.includes(0) && isFilled(some, side, mss) ? most + mss : most;
};

/** What an end's segments tell of how it was set up. */
const endSetup = (some: readonly Transmission[], side: Side, { address, port }: Socket): EndSetup => {
  const syn = some.find((t) => t.side === side && t.segment.syn)?.segment;
  const { mss } = syn?.options ?? {};
  const buffer = bufferOf(some, side, mss ?? DEFAULT_CONFIG.mss);
  const config: Partial<Omit<Config, 'rules'>> = {
    synGiveUp: NEVER,
    giveUp: NEVER,
    ...(mss === undefined ? {} : { mss }),
    ...(buffer === 0 ? {} : { buffer }),
  };
  return { iss: syn?.seq ?? 0, port, address, config };
};

/**
 * The setup of a captured run.
 * @param way one-way delay, ms
 */
export const setupOf = (some: readonly Transmission[], { client, server }: Conversation, way: Ms): Setup => ({
  seed: 0,
  rules: {},
  network: { delay: { client: way, server: way }, loss: 0, duplication: 0, reordering: 0 },
  client: endSetup(some, 'client', client),
  server: endSetup(some, 'server', server),
});
