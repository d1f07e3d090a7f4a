import { peerOf, type Side } from '../tcp/names';
import { type Flight, flightsOf } from '../trace/flights';
import type { Trace } from '../trace/trace';
import { encodeSegment, type Way } from './header';

const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;
/** What stands for an address that is only a name. */
const NOWHERE = Uint8Array.of(0, 0, 0, 0);

/** An address's octets, out of its text: four with dots, or IPv6 (RFC 4291 §2.2). */
export const addressOctets = (text: string): Uint8Array => {
  if (IPV4.test(text)) return Uint8Array.from(text.split('.'), Number);
  if (!/^[0-9a-f:]+$/i.test(text) || !text.includes(':')) return NOWHERE;
  const groupsIn = (part: string): readonly number[] => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const [head = '', tail] = text.split('::');
  const [before, after] = [groupsIn(head), groupsIn(tail ?? '')];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => 0), ...after];
  return groups.length === 8 ? Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 0xff])) : NOWHERE;
};

/** Of IPv4 within IPv6 (RFC 4291 §2.5.5.2), where one end has an address of either kind. */
const MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];

const asLongAs = (address: Uint8Array, other: Uint8Array): Uint8Array =>
  address.length < other.length ? Uint8Array.from([...MAPPED, ...address]) : address;

/** The largest field that the window has room for. */
const WIDEST = 0xffff;

const known = new WeakMap<Trace, Readonly<Record<Side, number>>>();

/** By how many bits an end's windows are shifted; found once for each trace. */
const shiftOf = (trace: Trace, side: Side): number => {
  const shifts = known.get(trace) ?? { client: findShift(trace, 'client'), server: findShift(trace, 'server') };
  known.set(trace, shifts);
  return shifts[side];
};

/** … once both SYNs have said so (RFC 7323 §2.2); where no SYN is known, as many as they need. */
const findShift = (trace: Trace, side: Side): number => {
  const flights = flightsOf(trace).filter(({ old }) => !old);
  const offered = (of: Side) => flights.find((flight) => flight.side === of && flight.segment.syn)?.segment.options.windowScale;
  const [own, other] = [offered(side), offered(peerOf(side))];
  if (own !== undefined && other !== undefined) return own;
  const widest = flights.reduce((most, flight) => (flight.side === side ? Math.max(most, flight.segment.wnd) : most), 0);
  return Math.max(0, Math.ceil(Math.log2((widest + 1) / (WIDEST + 1))));
};

/** A flight's segment as it is on the wire. `shift`: by how many bits its window is shifted to fit the field. */
export type OnTheWire = Readonly<{ way: Way; shift: number; octets: Uint8Array }>;

/** The octets of a flight's segment, checksum and all, between the addresses and ports of its run. */
export const onTheWire = (trace: Trace, flight: Flight): OnTheWire => {
  const [from, to] = [trace.setup[flight.side], trace.setup[peerOf(flight.side)]];
  const [source, destination] = [addressOctets(from.address), addressOctets(to.address)];
  const way: Way = {
    sourcePort: from.port,
    destinationPort: to.port,
    source: asLongAs(source, destination),
    destination: asLongAs(destination, source),
  };
  const shift = flight.segment.syn ? 0 : shiftOf(trace, flight.side);
  return { way, shift, octets: encodeSegment(flight.segment, way, shift) };
};
