import { type Ms, SIDES, type Side } from '../tcp/names';
import { type Flight, flightsOf } from '../trace/flights';
import type { Trace } from '../trace/trace';
import { joined, viewOf } from './octets';
import { onTheWire } from './onTheWire';
import { LONGEST_PACKET } from './packet';
import { frameOf } from './writePcapFrame';

/** A segment as it passes the network card of an end. */
export type Passage = Readonly<{ at: Ms; flight: Flight }>;

/**
 * What a capture at an end holds of a run, in order: all that leaves there, what was lost on the way too, and all that comes in, each
 * copy that the network made. What is lost before it comes there is not in it; nor is when a duplicate of a former connection was sent.
 */
export const passagesAt = (trace: Trace, end: Side): readonly Passage[] => {
  const flights = flightsOf(trace);
  return trace.events.flatMap((e): readonly Passage[] => {
    const passes = e.kind === 'arrived' || (e.kind === 'sent' && !e.old);
    const flight = passes && e.side === end ? flights[e.flight] : undefined;
    return flight === undefined ? [] : [{ at: e.at, flight }];
  });
};

/** The end at which most of a run is seen: where a capture was taken, else the one that more segments pass, of equals the client. */
export const vantageIn = (trace: Trace): Side => {
  const seen = (end: Side): number => new Set(passagesAt(trace, end).map(({ flight }) => flight.id)).size;
  const { seenAt } = trace;
  return seenAt !== null && seenAt !== 'both' ? seenAt : SIDES.reduce((best, end) => (seen(end) > seen(best) ? end : best));
};

/** Of a file with nanoseconds, as its first four octets tell; the format's version; Ethernet. */
const NANOSECONDS = 0xa1b23c4d;
const VERSION: readonly [major: number, minor: number] = [2, 4];
const ETHERNET = 1;
const HEADER = 24;
const RECORD = 16;

/** A run has no date. Its time 0 stands as the first of August 2022, the month of RFC 9293 (seconds since 1970). */
const EPOCH = 1_659_312_000;
const PER_SECOND = 1e9;

const fileHeader = (): Uint8Array => {
  const bytes = new Uint8Array(HEADER);
  const view = viewOf(bytes);
  view.setUint32(0, NANOSECONDS, true);
  view.setUint16(4, VERSION[0], true);
  view.setUint16(6, VERSION[1], true);
  view.setUint32(16, LONGEST_PACKET, true);
  view.setUint32(20, ETHERNET, true);
  return bytes;
};

const record = (at: Ms, frame: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(RECORD + frame.length);
  const view = viewOf(bytes);
  const ns = Math.round(at * 1e6);
  const second = Math.floor(ns / PER_SECOND);
  view.setUint32(0, EPOCH + second, true);
  view.setUint32(4, ns - second * PER_SECOND, true);
  view.setUint32(8, frame.length, true);
  view.setUint32(12, frame.length, true);
  bytes.set(frame, RECORD);
  return bytes;
};

/** IPv4's identification has 16 bits, and 0 says nothing. */
const identification = ({ id }: Flight): number => (id % 0xffff) + 1;

/**
 * Writes a run as a capture file (pcap, nanoseconds, Ethernet): checksums right, times those of the run.
 * @param end where it is to have been captured (`passagesAt` says what is seen there); left out: where most of it is seen
 */
export const writeCapture = (trace: Trace, end: Side = vantageIn(trace)): Uint8Array<ArrayBuffer> => {
  const records = passagesAt(trace, end).map(({ at, flight }) =>
    record(at, frameOf(onTheWire(trace, flight), flight.side, identification(flight))),
  );
  return joined([fileHeader(), ...records]);
};
