import { type Segment, segEnd, segLen } from '../../tcp/segment';
import { type Seq, seqAdd, seqDiff } from '../../tcp/seq';
import type { Tcb } from '../../tcp/tcb';

/** A variable of the TCB that is a sequence number; RFC 9293's names, the same in every language. */
export type MarkName = 'ISS' | 'SND.UNA' | 'SND.NXT' | 'SND.UNA+SND.WND' | 'IRS' | 'RCV.NXT' | 'RCV.NXT+RCV.WND';
export type Mark = Readonly<{ name: MarkName; n: Seq }>;

/** What a stretch of numbers is (§3.3.1, figures 3 and 4). */
export type BandName = 'acked' | 'inFlight' | 'usable' | 'received' | 'window' | 'held';
export type Band = Readonly<{ is: BandName; from: Seq; length: number }>;

/** A stretch of one side's sequence numbers, with what lies in it. Bands follow one another from the first mark on. */
export type Space = Readonly<{ marks: readonly Mark[]; bands: readonly Band[] }>;

const band = (is: BandName, from: Seq, to: Seq): readonly Band[] =>
  seqDiff(to, from) > 0 ? [{ is, from, length: seqDiff(to, from) }] : [];

/** What the window leaves open; that it leaves nothing has to be told too. */
const open = (is: BandName, from: Seq, edge: Seq): readonly Band[] => [{ is, from, length: Math.max(0, seqDiff(edge, from)) }];

/** What an end sends; null: it has no ISS. The window is known once something has arrived. */
export const sendSpace = ({ iss, irs, sndUna, sndNxt, sndWnd }: Tcb): Space | null => {
  if (iss === null) return null;
  const edge = seqAdd(sndUna, sndWnd);
  return {
    marks: [
      { name: 'ISS', n: iss },
      { name: 'SND.UNA', n: sndUna },
      { name: 'SND.NXT', n: sndNxt },
      ...(irs === null ? [] : [{ name: 'SND.UNA+SND.WND', n: edge } as const]),
    ],
    bands: [...band('acked', iss, sndUna), ...band('inFlight', sndUna, sndNxt), ...(irs === null ? [] : open('usable', sndNxt, edge))],
  };
};

/** What came ahead, as stretches that do not touch one another, in order. */
const heldIn = (held: readonly Segment[], next: Seq): readonly Band[] => {
  const ahead = held.filter((segment) => segLen(segment) > 0).sort((a, b) => seqDiff(a.seq, next) - seqDiff(b.seq, next));
  const stretches: { from: Seq; to: Seq }[] = [];
  for (const segment of ahead) {
    const last = stretches.at(-1);
    if (last !== undefined && seqDiff(segment.seq, last.to) <= 0) {
      if (seqDiff(segEnd(segment), last.to) > 0) last.to = segEnd(segment);
    } else if (seqDiff(segment.seq, next) >= 0) stretches.push({ from: segment.seq, to: segEnd(segment) });
  }
  return stretches.flatMap(({ from, to }) => band('held', from, to));
};

/** What an end receives; null: it has no IRS. */
export const receiveSpace = ({ irs, rcvNxt, rcvWnd, held }: Tcb): Space | null => {
  if (irs === null) return null;
  const edge = seqAdd(rcvNxt, rcvWnd);
  const bands: Band[] = [...band('received', irs, rcvNxt)];
  let from = rcvNxt;
  for (const stretch of heldIn(held, rcvNxt)) {
    bands.push(...band('window', from, stretch.from), stretch);
    from = seqAdd(stretch.from, stretch.length);
  }
  return {
    marks: [
      { name: 'IRS', n: irs },
      { name: 'RCV.NXT', n: rcvNxt },
      { name: 'RCV.NXT+RCV.WND', n: edge },
    ],
    bands: [...bands, ...open('window', from, edge)],
  };
};
