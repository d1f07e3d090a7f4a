import { type Ms, peerOf, type Side } from '../tcp/names';
import type { Segment } from '../tcp/segment';
import type { Seq } from '../tcp/seq';
import type { Said } from './conversations';
import { copiesIn } from './copies';
import { scalesOf } from './scale';
import { type Chosen, type Passing, placedAt, type Vantage, vantageOf } from './vantage';

/** Octets that an end says it has, beyond a gap (RFC 2018). */
export type Block = Readonly<{ from: Seq; to: Seq }>;

/** A segment's way from one end to the other, as far as it is known. */
export type Transmission = Readonly<{
  side: Side;
  segment: Segment;
  sack: readonly Block[];
  /** ms since the first segment of the file was seen. `arrives`: when it comes to the other end, if it does. */
  leaves: Ms;
  arrives: Ms;
  /** When copies of it that the network made arrive. */
  again: readonly Ms[];
  /** It was lost after this part of the way; null: it arrived. */
  lost: number | null;
  /** Not in the file: that it was sent follows from what came after. */
  unseen: boolean;
}>;

/** Two segments do not pass a place at once; where the clock says so, it is pushed on by this much. */
const TICK: Ms = 0.001;
/** A clock that goes back by more than a second, or on by more than a month, was set: what follows counts from there. */
const SECOND: Ms = 1000;
const MONTH: Ms = 31 * 86_400_000;
/** Times are kept to the nanosecond. */
export const rounded = (at: Ms): Ms => Math.round(at * 1e6) / 1e6;

/** The one-way delay between the ends, both parts of the way together. */
export const wayOf = ({ reach }: Vantage): Ms => reach.client + reach.server;

/** When the segments passed the place of the capture, with windows in octets. */
const passingsOf = (said: readonly Said[]): readonly Passing[] => {
  const scales = scalesOf(said);
  const start = said[0]?.seen.ns ?? 0n;
  let set = 0;
  let now = -TICK;
  return said.map(({ side, seen }) => {
    const read = Number(seen.ns - start) / 1e6;
    if (read + set < now - SECOND || read + set > now + MONTH) set = now + TICK - read;
    now = Math.max(read + set, now + TICK);
    const s = seen.decoded.segment;
    return { side, at: rounded(now), segment: s.syn ? s : { ...s, wnd: s.wnd * 2 ** scales[side] } };
  });
};

const sackOf = ({ seen }: Said): readonly Block[] => seen.decoded.options.flatMap((option) => (option.is === 'sack' ? option.blocks : []));

/** What was seen of a conversation, and from where. `inferred`: where that is by the timing alone. */
export type Seen = Readonly<{ vantage: Vantage; inferred: Chosen; transmissions: readonly Transmission[] }>;

/** Every segment of a conversation with the times at which it left and (if nothing befell it) arrived, in the order of the file. */
export const transmissionsOf = (said: readonly Said[], chosen: Chosen): Seen => {
  const all = passingsOf(said);
  const copies = copiesIn(said);
  const found = vantageOf(all.filter((_, i) => copies[i] === null));
  const vantage = chosen === null ? found : placedAt(found, chosen);
  const { reach } = vantage;
  const again = new Map<number, Ms[]>();
  copies.forEach((of, i) => {
    const passing = all[i];
    // What is seen twice at its sender's was captured twice.
    if (of === null || passing === undefined || reach[passing.side] === 0) return;
    again.set(of, [...(again.get(of) ?? []), rounded(passing.at + reach[peerOf(passing.side)])]);
  });
  const transmissions = all.flatMap(({ side, at, segment }, i): Transmission[] => {
    const found = said[i];
    if (copies[i] !== null || found === undefined) return [];
    return [
      {
        side,
        segment,
        sack: sackOf(found),
        leaves: rounded(at - reach[side]),
        arrives: rounded(at + reach[peerOf(side)]),
        again: again.get(i) ?? [],
        lost: null,
        unseen: false,
      },
    ];
  });
  return { vantage, inferred: found.seenAt ?? 'between', transmissions };
};
