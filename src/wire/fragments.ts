import { addressText } from './addresses';
import type { Datagram } from './ip';

/** No datagram is longer (RFC 791 §3.1, RFC 8200 §3). */
const LONGEST = 65_535;
/** As many datagrams as are waited for at a time. */
const MOST_WAITING = 256;

/** A link that carries no more than 576 octets at a time (RFC 791 §3.1) splits the longest datagram into fewer pieces. */
const MOST_PIECES = 256;

/** A piece of a datagram, and what it is known by to whoever asks. */
type Piece<Tag> = Readonly<{ d: Datagram; tag: Tag }>;
type Waiting<Tag> = { readonly pieces: Piece<Tag>[]; total: number | null; octets: number };

/** A datagram that is whole, and what its pieces are known by. */
export type Whole<Tag> = Readonly<{ datagram: Datagram; tags: readonly Tag[] }>;

const keyOf = (d: Datagram): string => `${addressText(d.source)} ${addressText(d.destination)} ${d.protocol} ${d.fragment?.id ?? 0}`;
const offsetOf = ({ fragment }: Datagram): number => fragment?.offset ?? 0;

/** Put together, if every octet is there. */
const joined = <Tag>({ pieces, total, octets }: Waiting<Tag>): Datagram | null => {
  const [first] = pieces;
  if (total === null || first === undefined || octets < total) return null;
  const payload = new Uint8Array(total);
  let reached = 0;
  for (const { d } of [...pieces].sort((a, b) => offsetOf(a.d) - offsetOf(b.d))) {
    const offset = offsetOf(d);
    if (offset > reached || d.missing > 0) return null;
    payload.set(d.payload.subarray(0, Math.max(0, total - offset)), offset);
    reached = Math.max(reached, offset + d.payload.length);
  }
  return reached >= total ? { ...first.d, payload, missing: 0, fragment: null } : null;
};

/**
 * Puts fragmented datagrams together again (RFC 791 §3.2), in the order of the file.
 * @returns a function that takes each datagram and gives back what is whole with it, or null while pieces are missing
 */
export const reassembly = <Tag>(): ((d: Datagram, tag: Tag, tap: number) => Whole<Tag> | null) => {
  const waiting = new Map<string, Waiting<Tag>>();
  return (d, tag, tap) => {
    const { fragment } = d;
    if (fragment === null) return { datagram: d, tags: [tag] };
    const end = fragment.offset + d.payload.length + d.missing;
    if (end > LONGEST) return null;
    // What two places saw of the same one is not to be mixed.
    const key = `${tap} ${keyOf(d)}`;
    const known: Waiting<Tag> = waiting.get(key) ?? { pieces: [], total: null, octets: 0 };
    // A packet's octets are only lent.
    known.pieces.push({ d: { ...d, source: d.source.slice(), destination: d.destination.slice(), payload: d.payload.slice() }, tag });
    known.octets += d.payload.length;
    if (!fragment.more) known.total = end;
    const datagram = joined(known);
    if (datagram !== null || known.pieces.length >= MOST_PIECES) {
      waiting.delete(key);
      return datagram === null ? null : { datagram, tags: known.pieces.map((piece) => piece.tag) };
    }
    waiting.set(key, known);
    const [oldest] = waiting.keys();
    if (waiting.size > MOST_WAITING && oldest !== undefined) waiting.delete(oldest);
    return null;
  };
};
