import { type Ms, peerOf, type Side } from '../tcp/names';
import type { Segment } from '../tcp/segment';
import type { Seq } from '../tcp/seq';
import type { Said } from './conversations';
import { scalesOf } from './scale';
import { type Passing, type Vantage, vantageOf } from './vantage';

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
  /** It was lost after this part of the way; null: it arrived. */
  lost: number | null;
  /** Not in the file: that it was sent follows from what came after. */
  unseen: boolean;
}>;

/** Two segments do not pass a place at once; a clock that says so, or goes back, is pushed on by this much. */
const TICK: Ms = 0.001;
/** Times are kept to the nanosecond. */
export const rounded = (at: Ms): Ms => Math.round(at * 1e6) / 1e6;

/** The one-way delay between the ends, both parts of the way together. */
export const wayOf = ({ reach }: Vantage): Ms => rounded(reach.client + reach.server);

/** When the segments passed the place of the capture, with windows in octets. */
const passingsOf = (said: readonly Said[]): readonly Passing[] => {
  const scales = scalesOf(said);
  const start = said[0]?.seen.ns ?? 0n;
  let now = -TICK;
  return said.map(({ side, seen }) => {
    now = Math.max(Number(seen.ns - start) / 1e6, now + TICK);
    const s = seen.decoded.segment;
    return { side, at: rounded(now), segment: s.syn ? s : { ...s, wnd: s.wnd * 2 ** scales[side] } };
  });
};

const sackOf = ({ seen }: Said): readonly Block[] => seen.decoded.options.flatMap((option) => (option.is === 'sack' ? option.blocks : []));

/** Every segment of a conversation with the times at which it left and (if nothing befell it) arrived, in the order of the file. */
export const transmissionsOf = (said: readonly Said[]): Readonly<{ vantage: Vantage; transmissions: readonly Transmission[] }> => {
  const passings = passingsOf(said);
  const vantage = vantageOf(passings);
  const { reach } = vantage;
  const transmissions = passings.map(({ side, at, segment }, i): Transmission => {
    const found = said[i];
    return {
      side,
      segment,
      sack: found === undefined ? [] : sackOf(found),
      leaves: rounded(at - reach[side]),
      arrives: rounded(at + reach[peerOf(side)]),
      lost: null,
      unseen: false,
    };
  });
  return { vantage, transmissions };
};
