import { SIDES, type Side } from '../tcp/names';
import { segEnd } from '../tcp/segment';
import { seqLeq } from '../tcp/seq';
import type { Transmission } from './transmissions';

/**
 * Was the application gone with its CLOSE (§3.6.1)? So it was if text that came after the FIN drew a RST and was never acknowledged:
 * nobody was left to read it.
 */
export const goneWithClose = (some: readonly Transmission[]): Readonly<Record<Side, boolean>> => {
  const of = (side: Side): boolean => {
    const own = some.filter((t) => t.side === side);
    const fin = own.find((t) => t.segment.fin);
    const rst = own.findLast((t) => t.segment.rst);
    const refused = some.find((t) => t.side !== side && t.segment.text !== '' && fin !== undefined && t.arrives > fin.leaves);
    if (rst === undefined || refused === undefined || refused.arrives > rst.leaves) return false;
    return !own.some(({ segment: s }) => !s.rst && s.ack !== null && seqLeq(segEnd(refused.segment), s.ack));
  };
  const [client, server] = SIDES.map(of);
  return { client: client === true, server: server === true };
};
