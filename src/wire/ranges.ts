import { type Packet, TAPS } from './packet';
import type { Place } from './places';

/** Packets that stand so near to each other are read at once, so many octets at most. */
const NEAR = 1 << 16;
const MOST = 1 << 22;

/** A part of a file, and the packets that stand in it. */
export type Range = Readonly<{ file: number; from: number; to: number; places: readonly Place[] }>;

/** The parts of the files that have to be read for these packets. */
export const rangesOf = (places: readonly Place[]): readonly Range[] => {
  const ranges: { file: number; from: number; to: number; places: Place[] }[] = [];
  for (const place of [...places].sort((a, b) => a.file - b.file || a.at - b.at)) {
    const end = place.at + place.captured;
    const last = ranges.at(-1);
    if (last !== undefined && last.file === place.file && place.at - last.to <= NEAR && end - last.from <= MOST) {
      last.places.push(place);
      last.to = Math.max(last.to, end);
    } else ranges.push({ file: place.file, from: place.at, to: end, places: [place] });
  }
  return ranges;
};

/** The packets of a part that was read, their taps told apart from those of other files. A file that became shorter meanwhile gives fewer. */
export const packetsIn = ({ from, places }: Range, bytes: Uint8Array): readonly Readonly<{ place: Place; packet: Packet }>[] =>
  places.flatMap((place) => {
    const { file, n, ns, linkType, tap, at, captured, length } = place;
    const start = at - from;
    if (start + captured > bytes.length) return [];
    return [{ place, packet: { n, ns, linkType, tap: file * TAPS + tap, bytes: bytes.subarray(start, start + captured), length } }];
  });
