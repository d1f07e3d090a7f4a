import { type Ms, peerOf, SIDES, type Side } from '../tcp/names';
import { type Segment, segEnd, segLen } from '../tcp/segment';
import { type Seq, seqLeq, seqLt } from '../tcp/seq';
import { copiesIn } from './copies';
import { type Look, rounded } from './passings';
import { proofOf, saidAt } from './proof';
import type { Shared } from './shared';
import { type Seen, sackOf, type Transmission } from './transmissions';
import { MUCH_LONGER, SAME_MACHINE, type Vantage, waitFor } from './vantage';

/** Two files come from two machines, unless told otherwise; two interfaces of one file from one. */
const isTwoFiles = ({ near, far }: Shared): boolean => near.said[0]?.seen.file !== far.said[0]?.seen.file;

/** How far an end is from the place that is nearer to it, ms; 0: it is there, for it answers in much less time than the way takes. */
const beyond = (look: Look, side: Side, shared: Shared): Ms => {
  const copies = copiesIn(look.said);
  const wait = waitFor(
    look.passings.filter((_, i) => copies[i] === null),
    side,
  );
  const there = wait === null || wait * MUCH_LONGER <= 2 * shared.way || (isTwoFiles(shared) && wait <= SAME_MACHINE);
  return there ? 0 : wait / 2;
};

const vantageOf = (shared: Shared): Vantage => {
  const reach = { client: beyond(shared.near, 'client', shared), server: beyond(shared.far, 'server', shared) };
  const [client, server] = [reach.client === 0, reach.server === 0];
  return { reach, seenAt: client && server ? 'both' : client ? 'client' : server ? 'server' : null };
};

/** A segment, and where it was seen. */
type Trip = Readonly<{ t: Transmission; at: 'both' | 'sender' | 'receiver' }>;

/** The whole segment, if the other place has more of it in its file. */
const wholeOf = (here: Look, i: number, there: Look, j: number | undefined): Segment => {
  const [one, other] = [here.passings[i], j === undefined ? undefined : there.passings[j]];
  const cut = (look: Look, at: number): number => look.said[at]?.seen.missing ?? 0;
  if (one === undefined) throw new RangeError('No such segment.');
  return other !== undefined && j !== undefined && cut(there, j) < cut(here, i)
    ? { ...one.segment, text: other.segment.text }
    : one.segment;
};

const tripsOf = (shared: Shared, side: Side, { reach }: Vantage, whole: Ms): readonly Trip[] => {
  const { near, far, set } = shared;
  const clock = (at: Ms, look: Look): Ms => (look === far ? set(at) : at);
  const [from, to] = side === 'client' ? [near, far] : [far, near];
  const { came, copies, twice } = shared.fates[side];
  const leaves = (i: number): Ms => rounded(clock(from.passings[i]?.at ?? 0, from) - reach[side]);
  const arrives = (j: number): Ms => rounded(clock(to.passings[j]?.at ?? 0, to) + reach[peerOf(side)]);
  const [atSender, atReceiver] = [reach[side] === 0, reach[peerOf(side)] === 0];
  const again = new Map<number, Ms[]>();
  for (const [j, i] of copies) again.set(i, [...(again.get(i) ?? []), arrives(j)]);
  const common = { side, lost: null, unseen: false };
  const left = from.said.flatMap((said, i): Trip[] => {
    if (said.side !== side || twice.has(i)) return [];
    const j = came.get(i);
    const t = { ...common, segment: wholeOf(from, i, to, j), sack: sackOf(said), leaves: leaves(i), again: again.get(i) ?? [] };
    if (j === undefined)
      return [{ t: { ...t, arrives: rounded(t.leaves + whole), seen: { left: atSender, came: false }, sure: false }, at: 'sender' }];
    const at = Math.max(t.leaves, arrives(j));
    return [{ t: { ...t, arrives: at, seen: { left: atSender, came: atReceiver }, sure: atReceiver }, at: 'both' }];
  });
  const known = new Set([...came.values(), ...copies.keys()]);
  const only = to.said.flatMap((said, j): Trip[] => {
    if (said.side !== side || known.has(j)) return [];
    const at = arrives(j);
    const t = { ...common, segment: wholeOf(to, j, from, undefined), sack: sackOf(said), again: [] };
    return [
      { t: { ...t, leaves: rounded(at - whole), arrives: at, seen: { left: false, came: atReceiver }, sure: atReceiver }, at: 'receiver' },
    ];
  });
  return [...left, ...only];
};

/** Does the other end acknowledge this one, though nothing that came there brought it? Then its capture has missed it. */
const missedBy = (some: readonly Trip[], side: Side): ((t: Transmission) => boolean) => {
  const proof = proofOf(
    some.filter(({ t }) => t.side !== side).map(({ t }) => t),
    peerOf(side),
  );
  const came = some.filter(({ t, at }) => t.side === side && at !== 'sender').map(({ t }) => t);
  const byEnd = new Map<Seq, Ms>();
  for (const t of came) byEnd.set(segEnd(t.segment), Math.min(t.arrives, byEnd.get(segEnd(t.segment)) ?? t.arrives));
  return (t) => {
    if (segLen(t.segment) === 0 || t.segment.rst) return false;
    const end = segEnd(t.segment);
    const said = saidAt(proof, end, t.leaves);
    if (said === null || (byEnd.get(end) ?? Number.POSITIVE_INFINITY) <= said) return false;
    return !came.some(({ segment: s, arrives }) => arrives <= said && seqLt(s.seq, end) && seqLeq(end, segEnd(s)));
  };
};

/**
 * Of what was seen at its sender's only: whether it was lost on the way. It was, if the other place's capture was going on then and nothing
 * tells that it came all the same: that is a fact. A capture that misses what its own end sends is not going on yet.
 */
const lostOf = (some: readonly Trip[], side: Side, part: number, to: Look, clock: (at: Ms) => Ms): readonly Trip[] => {
  const [first, last] = [to.passings[0], to.passings.at(-1)].map((passing) => (passing === undefined ? null : clock(passing.at)));
  if (first === undefined || first === null || last === undefined || last === null) return some;
  const missed = missedBy(some, side);
  const early = some.some(({ t, at }) =>
    t.side === side ? at === 'sender' && t.arrives < first && missed(t) : at === 'receiver' && t.leaves < first,
  );
  return some.map((trip) => {
    const { t, at } = trip;
    const goingOn = t.arrives <= last && (!early || t.leaves >= first);
    if (t.side !== side || at !== 'sender' || !goingOn || missed(t)) return trip;
    return { t: { ...t, lost: part, sure: true }, at };
  });
};

/** Every segment that two places saw, in the order of leaving; the times are by the near one's clock, from the first that was seen. */
export const seenAtTwo = (shared: Shared): Seen => {
  const vantage = vantageOf(shared);
  const { reach } = vantage;
  const way = reach.client + shared.way + reach.server;
  let trips: readonly Trip[] = SIDES.flatMap((side) => tripsOf(shared, side, vantage, way));
  for (const side of SIDES) {
    const to = side === 'client' ? shared.far : shared.near;
    trips = lostOf(trips, side, (reach[side] + shared.way / 2) / way, to, (at) => (to === shared.far ? shared.set(at) : at));
  }
  const zero = Math.min(shared.near.passings[0]?.at ?? 0, shared.set(shared.far.passings[0]?.at ?? 0));
  const since = (at: Ms): Ms => rounded(at - zero);
  const transmissions = trips
    .map(({ t }) => ({ ...t, leaves: since(t.leaves), arrives: since(t.arrives), again: t.again.map(since) }))
    .sort((a, b) => a.leaves - b.leaves);
  return { vantage, way, inferred: vantage.seenAt ?? 'between', ahead: shared.fast, transmissions };
};
