import { addressText } from './addresses';
import type { Datagram } from './ip';

/** No datagram is longer (RFC 791 §3.1, RFC 8200 §3). */
const LONGEST = 65_535;
/** As many datagrams as are waited for at a time. */
const MOST_WAITING = 256;

type Waiting = { readonly pieces: Datagram[]; total: number | null };

const keyOf = (d: Datagram): string => `${addressText(d.source)} ${addressText(d.destination)} ${d.protocol} ${d.fragment?.id ?? 0}`;

/** Put together, if every octet is there. */
const joined = ({ pieces, total }: Waiting): Datagram | null => {
  const [first] = pieces;
  if (total === null || first === undefined) return null;
  const payload = new Uint8Array(total);
  let reached = 0;
  for (const piece of [...pieces].sort((a, b) => (a.fragment?.offset ?? 0) - (b.fragment?.offset ?? 0))) {
    const offset = piece.fragment?.offset ?? 0;
    if (offset > reached || piece.missing > 0) return null;
    payload.set(piece.payload.subarray(0, Math.max(0, total - offset)), offset);
    reached = Math.max(reached, offset + piece.payload.length);
  }
  return reached >= total ? { ...first, payload, missing: 0, fragment: null } : null;
};

/**
 * Puts fragmented datagrams together again (RFC 791 §3.2), in the order of the file.
 * @returns a function that takes each datagram and gives back what is whole with it, or null while pieces are missing
 */
export const reassembly = (): ((d: Datagram) => Datagram | null) => {
  const waiting = new Map<string, Waiting>();
  return (d) => {
    const { fragment } = d;
    if (fragment === null) return d;
    const end = fragment.offset + d.payload.length + d.missing;
    if (end > LONGEST) return null;
    const key = keyOf(d);
    const known = waiting.get(key) ?? { pieces: [], total: null };
    known.pieces.push(d);
    if (!fragment.more) known.total = end;
    const whole = joined(known);
    if (whole !== null) {
      waiting.delete(key);
      return whole;
    }
    waiting.set(key, known);
    const [oldest] = waiting.keys();
    if (waiting.size > MOST_WAITING && oldest !== undefined) waiting.delete(oldest);
    return null;
  };
};
