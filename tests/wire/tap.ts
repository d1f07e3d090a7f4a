import { type Ms, peerOf, type Side } from '../../src/tcp/names';
import type { Segment } from '../../src/tcp/segment';
import { flightsOf } from '../../src/trace/flights';
import type { Trace } from '../../src/trace/trace';
import { encodeSegment } from '../../src/wire/header';
import { DESTINATION, ipv4, pcapFile, SOURCE } from './files';

/** What an end's network card sees of a run: when it sends, and when something comes in. */
export const tapped = (trace: Trace, at: Side): readonly Readonly<{ at: Ms; from: Side; segment: Segment; id: number }>[] =>
  flightsOf(trace)
    .flatMap(({ side, segment, sentAt, landings, id }) =>
      side === at
        ? [{ at: sentAt, from: side, segment, order: 1, id }]
        : landings.map((landing) => ({ at: landing.at, from: side, segment, order: 0, id })),
    )
    .sort((a, b) => a.at - b.at || a.order - b.order || a.id - b.id);

/** A machine of today takes some microseconds to answer. */
const WORK: Ms = 0.02;

/** A run as tcpdump would have captured it at one end: raw IPv4, microseconds. */
export const captureOf = (trace: Trace, at: Side): Uint8Array => {
  const { client, server } = trace.setup;
  const address = { client: SOURCE, server: DESTINATION };
  let now = 0;
  const packets = tapped(trace, at).map(({ at: when, from, segment, id }) => {
    now = Math.max(when + WORK, now + WORK);
    const micros = Math.round(now * 1000);
    const to = peerOf(from);
    const port = { client: client.port, server: server.port };
    const tcp = encodeSegment(segment, {
      sourcePort: port[from],
      destinationPort: port[to],
      source: address[from],
      destination: address[to],
    });
    const datagram = ipv4(tcp, { id: id + 1 });
    datagram.set([...address[from], ...address[to]], 12);
    return { sec: Math.floor(micros / 1e6), fraction: micros % 1e6, bytes: datagram };
  });
  return pcapFile(packets, { linkType: 101 });
};
