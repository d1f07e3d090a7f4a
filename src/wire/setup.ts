import type { Ms, Side } from '../tcp/names';
import type { Config } from '../tcp/rules';
import type { EndSetup, Setup } from '../trace/run';
import type { Conversation } from './conversations';
import type { Socket } from './sockets';
import type { Transmission } from './transmissions';

/** No stack of a capture is given up by the model: what the real one did counts. */
const NEVER: Ms = Number.MAX_SAFE_INTEGER;

/** The receive buffer: the largest window that was offered. A system may change it on the way; the segments tell (`offer`). */
const bufferOf = (some: readonly Transmission[], side: Side): number =>
  some.reduce((most, t) => (t.side === side && !t.segment.rst ? Math.max(most, t.segment.wnd) : most), 0);

/** What an end's segments tell of how it was set up. */
const endSetup = (some: readonly Transmission[], side: Side, { address, port }: Socket): EndSetup => {
  const syn = some.find((t) => t.side === side && t.segment.syn)?.segment;
  const { mss } = syn?.options ?? {};
  const buffer = bufferOf(some, side);
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
