import type { Packet } from './packet';

/** Where a packet stands in its file, and what the file says of it. */
export type Place = Readonly<{
  file: number;
  n: number;
  ns: bigint;
  linkType: number;
  tap: number;
  at: number;
  captured: number;
  length: number;
}>;

/** Little: most captures of a lesson have fewer packets, and room for many more comes by doubling. */
const FIRST_ROOM = 1 << 7;
/** Behind the last of a chain. */
const NONE = -1;

/** The columns of so many rows. */
const columns = (room: number) => ({
  file: new Uint8Array(room),
  n: new Uint32Array(room),
  ns: new BigInt64Array(room),
  linkType: new Uint16Array(room),
  tap: new Uint16Array(room),
  at: new Float64Array(room),
  captured: new Uint32Array(room),
  length: new Uint32Array(room),
  next: new Int32Array(room),
});

/** Where the packets that are worth coming back to stand: 37 octets each, in chains of those that belong together. */
export const placeTable = () => {
  let all = columns(FIRST_ROOM);
  let rows = 0;
  const grow = (): void => {
    const larger = columns(2 * rows);
    for (const key of Object.keys(all) as (keyof typeof all)[]) (larger[key] as { set: (of: unknown) => void }).set(all[key]);
    all = larger;
  };
  return {
    rows: (): number => rows,
    /** @returns the row */
    add: ({ n, ns, linkType, tap, bytes, length }: Packet, at: number, file: number): number => {
      if (rows === all.n.length) grow();
      all.file[rows] = file;
      all.n[rows] = n;
      all.ns[rows] = ns;
      all.linkType[rows] = linkType;
      all.tap[rows] = tap;
      all.at[rows] = at;
      all.captured[rows] = bytes.length;
      all.length[rows] = length;
      all.next[rows] = NONE;
      return rows++;
    },
    /** Has `row` follow `last` in its chain. */
    chain: (last: number, row: number): void => {
      all.next[last] = row;
    },
    /** The chain that begins with a row. */
    from: (first: number): readonly Place[] => {
      const places: Place[] = [];
      for (let row = first; row >= 0; row = all.next[row] ?? NONE) {
        const { file, n, ns, linkType, tap, at, captured, length } = all;
        places.push({
          file: file[row] ?? 0,
          n: n[row] ?? 0,
          ns: ns[row] ?? 0n,
          linkType: linkType[row] ?? 0,
          tap: tap[row] ?? 0,
          at: at[row] ?? 0,
          captured: captured[row] ?? 0,
          length: length[row] ?? 0,
        });
      }
      return places;
    },
  };
};
