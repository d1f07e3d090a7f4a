import type { Ms, Side } from '../tcp/names';
import { segEnd } from '../tcp/segment';
import { type Seq, seqLt, seqMax } from '../tcp/seq';
import type { Transmission } from './transmissions';

/** What a RST has overtaken comes within so many ways. */
const WAYS = 3;

/**
 * RSTs after which the end in whose name they came goes on with the connection, as if nothing had been: somebody on the way has put them
 * in, a firewall perhaps (RFC 3360).
 * @param way one-way delay, ms
 */
export const foreignResets = (some: readonly Transmission[], way: Ms): ReadonlySet<Transmission> => {
  const foreign = new Set<Transmission>();
  /** What each end goes on to, and until when, as seen from the end of the file; a SYN begins anew. */
  const goesOn: Partial<Record<Side, Readonly<{ to: Seq; until: Ms }>>> = {};
  for (const t of [...some].reverse()) {
    const { side, segment: s, leaves } = t;
    const on = goesOn[side];
    if (s.syn) delete goesOn[side];
    else if (!s.rst && !t.unseen)
      goesOn[side] = { to: seqMax(on?.to ?? segEnd(s), segEnd(s)), until: Math.max(on?.until ?? leaves, leaves) };
    else if (s.rst && on !== undefined && (seqLt(s.seq, on.to) || on.until - leaves >= WAYS * way)) foreign.add(t);
  }
  return foreign;
};
