import type { Side } from '../../src/tcp/names';
import { type Segment, segment } from '../../src/tcp/segment';
import { type Seq, seq, seqAdd } from '../../src/tcp/seq';
import type { Trace } from '../../src/trace/trace';
import { readWhole } from '../../src/wire/captures';
import { encodeSegment } from '../../src/wire/header';
import { DESTINATION, ipv4, pcapFile, SOURCE } from './files';

/** Initial numbers near the end, so that all of them go round. */
export const ISN = { client: seq(0xffff_ff00), server: seq(0xffff_fff0) } as const;
const OTHER = { client: 'server', server: 'client' } as const;

/** What a test says of a segment: numbers count from the initial ones; a text given as a number is so many octets. */
type Brief = Readonly<{ seq?: number; ack?: number; wnd?: number; text?: number; flags?: string; copy?: number }>;
/** At that many ms an end's segment passes the place of the capture. */
export type Line = readonly [at: number, from: Side, brief: Brief];

const numberOf = (side: Side, n: number): Seq => seqAdd(ISN[side], n);
/** Octets that tell where they stand, so that what is sent again is the same. */
const textOf = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => String.fromCharCode(97 + ((from + i) % 26))).join('');
const segmentOf = (from: Side, { seq: n = 1, ack, wnd = 65_000, text = 0, flags = '' }: Brief): Segment =>
  segment({
    seq: numberOf(from, n),
    ack: ack === undefined ? null : numberOf(OTHER[from], ack),
    syn: flags.includes('S'),
    fin: flags.includes('F'),
    rst: flags.includes('R'),
    psh: text > 0,
    wnd,
    // The SYN has the first number.
    text: textOf(flags.includes('S') ? n + 1 : n, text),
  });

/** These segments as a capture file. */
export const fileOf = (lines: readonly Line[]): Uint8Array =>
  pcapFile(
    lines.map(([at, from, brief], i) => {
      const [source, destination] = from === 'client' ? [SOURCE, DESTINATION] : [DESTINATION, SOURCE];
      const [sourcePort, destinationPort] = from === 'client' ? [41_000, 80] : [80, 41_000];
      const datagram = ipv4(encodeSegment(segmentOf(from, brief), { source, destination, sourcePort, destinationPort }), {
        id: brief.copy ?? i + 1,
      });
      datagram.set([...source, ...destination], 12);
      const micros = Math.round(at * 1000);
      return { sec: Math.floor(micros / 1e6), fraction: micros % 1e6, bytes: datagram };
    }),
    { linkType: 101 },
  );

/** The opening as the client's machine sees it, 40 ms there and back. `wnd`: the server's window. */
export const opening = (wnd: number, from = 0, isn = 0): readonly Line[] => [
  [from, 'client', { seq: isn, flags: 'S' }],
  [from + 40, 'server', { seq: isn, ack: isn + 1, flags: 'S', wnd }],
  [from + 40.05, 'client', { seq: isn + 1, ack: isn + 1 }],
];
export const CLIENT = 'client';
export const SERVER = 'server';

/** The conversations of such a file, played. */
export const tracesOf = (lines: readonly Line[]): readonly Trace[] => {
  const file = readWhole(fileOf(lines));
  return file.list.map(({ n }) => file.open(n, null).trace);
};
