import { type Ms, peerOf, type Side } from '../../src/tcp/names';
import type { Segment } from '../../src/tcp/segment';
import { flightsOf } from '../../src/trace/flights';
import type { Trace } from '../../src/trace/trace';
import { encodeSegment } from '../../src/wire/header';
import { DESTINATION, ipv4, pcapFile, SOURCE } from './files';

/** What an end's network card sees of a run, in order: what it sends, and what comes in. `id`: which segment it is. */
export const tapped = (trace: Trace, at: Side): readonly Readonly<{ at: Ms; from: Side; segment: Segment; id: number }>[] => {
  const flights = flightsOf(trace);
  return trace.events.flatMap((e) => {
    if ((e.kind !== 'sent' && e.kind !== 'arrived') || e.side !== at) return [];
    const flight = flights[e.flight];
    return flight === undefined ? [] : [{ at: e.at, from: flight.side, segment: flight.segment, id: flight.id }];
  });
};

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
