import { type Ms, peerOf, type Side } from '../tcp/names';
import type { Segment } from '../tcp/segment';
import type { Seq } from '../tcp/seq';
import type { Said } from './conversations';
import { copiesIn } from './copies';
import { lookOf, rounded } from './passings';
import type { Scales } from './scale';
import { type Chosen, placedAt, type Vantage, vantageOf, type Where } from './vantage';

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
  /** Are the times read off a clock that stood there? Else they follow from others. */
  seen: Readonly<{ left: boolean; came: boolean }>;
  /** What became of it was seen, for both ends were captured: it is no guess that it came, or that it was lost. */
  sure: boolean;
}>;

/** Octets that a segment's sender says it has. */
export const sackOf = ({ seen }: Said): readonly Block[] =>
  seen.decoded.options.flatMap((option) => (option.is === 'sack' ? option.blocks : []));

/** A segment that nobody saw: that there was one follows. */
export const unseen = (side: Side, segment: Segment, leaves: Ms, arrives: Ms): Transmission => ({
  side,
  segment,
  sack: [],
  leaves,
  arrives,
  again: [],
  lost: null,
  unseen: true,
  seen: { left: false, came: false },
  sure: false,
});

/** What was seen of a conversation, and from where; `way`: one-way delay between the ends. */
export type Seen = Readonly<{
  vantage: Vantage;
  way: Ms;
  /** Where that is by the timing alone. */
  inferred: Where;
  /** By how much the far clock was ahead of the near one, where there are two, ms. */
  ahead: Ms | null;
  transmissions: readonly Transmission[];
}>;

/** Every segment that one place saw, with the times at which it left and (if nothing befell it) arrived, in the order of the file. */
export const seenAtOne = (said: readonly Said[], scales: Scales, chosen: Chosen): Seen => {
  const { passings } = lookOf(said, scales);
  const copies = copiesIn(said);
  const found = vantageOf(passings.filter((_, i) => copies[i] === null));
  const vantage = chosen === null ? found : placedAt(found, chosen);
  const { reach } = vantage;
  const again = new Map<number, Ms[]>();
  copies.forEach((of, i) => {
    const passing = passings[i];
    // What is seen twice at its sender's was captured twice.
    if (of === null || passing === undefined || reach[passing.side] === 0) return;
    again.set(of, [...(again.get(of) ?? []), rounded(passing.at + reach[peerOf(passing.side)])]);
  });
  const transmissions = passings.flatMap(({ side, at, segment }, i): Transmission[] => {
    const one = said[i];
    if (copies[i] !== null || one === undefined) return [];
    return [
      {
        side,
        segment,
        sack: sackOf(one),
        leaves: rounded(at - reach[side]),
        arrives: rounded(at + reach[peerOf(side)]),
        again: again.get(i) ?? [],
        lost: null,
        unseen: false,
        seen: { left: reach[side] === 0, came: reach[peerOf(side)] === 0 },
        sure: false,
      },
    ];
  });
  return { vantage, way: reach.client + reach.server, inferred: found.seenAt ?? 'between', ahead: null, transmissions };
};
