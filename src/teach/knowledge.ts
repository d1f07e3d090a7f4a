import { SIDES, type Side } from '../tcp/names';
import type { Segment } from '../tcp/segment';
import { seqLeq, seqLt } from '../tcp/seq';
import type { Tcb } from '../tcp/tcb';
import { beatsOf } from '../trace/beats';
import type { Trace } from '../trace/trace';
import { type Happening, happeningsOf } from './happenings';

export type Known = 'unknown' | 'known';

/** What one end knows of the two one-way channels: that what it sends gets there, and that it can hear its peer. */
export type Knows = Readonly<{ sends: Known; receives: Known }>;
export type Knowledge = Readonly<Record<Side, Knows>>;

const NOTHING: Knows = { sends: 'unknown', receives: 'unknown' };

/** A connection begins anew, or is lost to memory: what was known of the one before counts no more. */
const beginsAnew = ({ before, after }: Happening): boolean => after.tcb.iss !== before.tcb.iss && after.state !== 'CLOSED';
const forgets = ({ cause, after }: Happening): boolean => cause.kind === 'crashed' || after.state === 'LISTEN';

/** The connection that a segment meets; null: there is none, and nothing is concluded from it. */
const metBy = ({ before, after }: Happening): Tcb | null => {
  const met = before.tcb.iss === null || (after.tcb.iss !== null && after.tcb.iss !== before.tcb.iss) ? after.tcb : before.tcb;
  return met.iss === null ? null : met;
};

/** Does it acknowledge something that this connection has sent? Its SYN is the least. */
const acknowledges = ({ iss, sndNxt }: Tcb, { ack }: Segment): boolean =>
  iss !== null && ack !== null && seqLt(iss, ack) && seqLeq(ack, sndNxt);

/** Hearing the peer proves the way from it; an ACK of what was sent proves the way to it. What is old, or forged, proves nothing of now. */
const after = (knows: Knows, h: Happening): Knows => {
  if (forgets(h)) return NOTHING;
  const known = beginsAnew(h) ? NOTHING : knows;
  const met = metBy(h);
  if (h.cause.kind !== 'arrived' || h.flight === null || h.flight.old || met === null) return known;
  return { receives: 'known', sends: acknowledges(met, h.flight.segment) ? 'known' : known.sends };
};

const found = new WeakMap<Trace, readonly Knowledge[]>();

/** What each end can conclude at the end of beat `beat`: which of the two one-way channels works. From what arrived, and from nothing else. */
export const knowledgeOf = (trace: Trace, beat: number): Knowledge => {
  const all = found.get(trace) ?? record(trace);
  found.set(trace, all);
  return all[Math.max(0, Math.min(beat, all.length - 1))] ?? { client: NOTHING, server: NOTHING };
};

const record = (trace: Trace): readonly Knowledge[] => {
  const now: Record<Side, Knows> = { client: NOTHING, server: NOTHING };
  return beatsOf(trace).map((beat) => {
    if (beat.n > 0) for (const h of happeningsOf(trace, beat)) now[h.side] = after(now[h.side], h);
    return { ...now };
  });
};

/** Did an old duplicate, or something forged, reach an end in this beat? */
export const hearsOld = (trace: Trace, beat: number): Side | null => {
  const at = beatsOf(trace)[beat];
  if (at === undefined || beat === 0) return null;
  const h = happeningsOf(trace, at).find(({ cause, flight }) => cause.kind === 'arrived' && flight?.old === true);
  return SIDES.find((side) => side === h?.side) ?? null;
};
