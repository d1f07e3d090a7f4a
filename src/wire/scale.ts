import { peerOf, SIDES, type Side } from '../tcp/names';
import { segEnd } from '../tcp/segment';
import { type Seq, seqDiff, seqLt } from '../tcp/seq';
import type { Said } from './conversations';

/** RFC 7323 §2.3. */
const LARGEST = 14;

/** What an end's SYN offers: a shift, none, or the SYN is not in the file. */
const offered = (said: readonly Said[], side: Side): number | 'none' | 'unknown' => {
  const syn = said.find((s) => s.side === side && s.seen.decoded.segment.syn);
  return syn === undefined ? 'unknown' : (syn.seen.decoded.segment.options.windowScale ?? 'none');
};

/** The smallest shift with which the windows of `side` have room for all that its peer sent. */
const smallest = (said: readonly Said[], side: Side): number => {
  let edge: Readonly<{ ack: Seq; wnd: number }> | null = null;
  let shift = 0;
  for (const { side: sender, seen } of said) {
    const s = seen.decoded.segment;
    if (sender === side && s.ack !== null && !s.rst) edge = { ack: s.ack, wnd: s.wnd };
    else if (sender !== side && edge !== null && s.text !== '' && edge.wnd > 0 && seqLt(edge.ack, segEnd(s))) {
      while (shift < LARGEST && seqDiff(segEnd(s), edge.ack) > edge.wnd * 2 ** shift) shift++;
    }
  }
  return shift;
};

/** By how many bits each end's window fields are shifted. */
export type Scales = Readonly<Record<Side, number>>;

/**
 * By how many bits each end's window fields are to be shifted (RFC 7323 §2.2: only if both SYNs say so).
 * Where the SYNs are not in the file, the smallest shift that explains what was sent.
 */
export const scalesOf = (said: readonly Said[]): Scales => {
  const of = (side: Side): number => {
    const [own, other] = [offered(said, side), offered(said, peerOf(side))];
    if (own === 'none' || other === 'none') return 0;
    return own === 'unknown' ? smallest(said, side) : own;
  };
  const [client, server] = SIDES.map(of);
  return { client: client ?? 0, server: server ?? 0 };
};
