import { peerOf, type Side } from '../tcp/names';
import { type Seq, seqDiff } from '../tcp/seq';
import type { Flight } from './flights';
import { type Letter, type Moment, momentsOf, type Space } from './letters';
import type { Trace } from './trace';

/** How sequence numbers are written: as in textbooks, counted from the ISS, or as they are on the wire. */
export type Notation = 'letters' | 'relative' | 'real';

export type Relative = Readonly<{ seq: number; ack: number | null }>;

/** A trace's numbers, as they are written for the reader. */
export type Numbers = Readonly<{
  seq: (flight: Flight) => string;
  /** null without the ACK bit. */
  ack: (flight: Flight) => string | null;
  /** Relative, whatever is shown: seq from the sender's ISS, ack from the receiver's, as they were when it left. */
  relative: (flight: Flight) => Relative;
  /** Any number of that side's sequence space, as it is written at the end of a beat. */
  number: (side: Side, n: Seq, beat: number) => string;
}>;

const MINUS = '\u2212';

/** Octets from the ISS, negative for a number before it; without an ISS the number itself. */
const relativeIn = ({ iss }: Space, n: Seq): number => (iss === null ? n : seqDiff(n, iss));

/** The last of some letters at or before n; of two with the same number the newer. */
const lastBefore = (letters: readonly Letter[], n: Seq): Letter | null =>
  letters
    .filter(({ at, octets }) => seqDiff(n, at) >= 0 && (octets === null || seqDiff(n, at) <= octets))
    .reduce<Letter | null>((best, letter) => (best !== null && seqDiff(best.at, letter.at) > 0 ? best : letter), null);

const nearest = (letters: readonly Letter[], n: Seq): Letter | undefined =>
  [...letters].sort((a, b) => Math.abs(seqDiff(n, a.at)) - Math.abs(seqDiff(n, b.at)))[0];

/** A number is one of this connection if it can be, else one of a former, else one before the ISN. */
const letterFor = ({ letters }: Space, n: Seq): Letter | undefined =>
  lastBefore(
    letters.filter(({ former }) => !former),
    n,
  ) ??
  lastBefore(letters, n) ??
  nearest(
    letters.filter(({ octets }) => octets === null),
    n,
  );

const offset = (n: number): string => (n === 0 ? '' : n > 0 ? `+${n}` : `${MINUS}${-n}`);

const lettersIn = (space: Space, n: Seq): string => {
  const letter = letterFor(space, n);
  return letter ? letter.name + offset(seqDiff(n, letter.at)) : written(relativeIn(space, n));
};

const written = (n: number): string => (n < 0 ? `${MINUS}${-n}` : String(n));

const WRITE: Readonly<Record<Notation, (space: Space, n: Seq) => string>> = {
  letters: lettersIn,
  relative: (space, n) => written(relativeIn(space, n)),
  real: (_, n) => String(n),
};

const make = (trace: Trace, notation: Notation): Numbers => {
  const { flights, beats } = momentsOf(trace);
  const write = WRITE[notation];
  const at = (flight: Flight): Moment => flights[flight.id]!;
  return {
    seq: (flight) => write(at(flight)[flight.side], flight.segment.seq),
    ack: (flight) => (flight.segment.ack === null ? null : write(at(flight)[peerOf(flight.side)], flight.segment.ack)),
    relative: (flight) => ({
      seq: relativeIn(at(flight)[flight.side], flight.segment.seq),
      ack: flight.segment.ack === null ? null : relativeIn(at(flight)[peerOf(flight.side)], flight.segment.ack),
    }),
    number: (side, n, beat) => write(beats[beat]![side], n),
  };
};

const made = new WeakMap<Trace, Map<Notation, Numbers>>();

/** The numbers of a trace in a notation; the same object for the same two. */
export const numbersOf = (trace: Trace, notation: Notation): Numbers => {
  const ofTrace = made.get(trace) ?? new Map<Notation, Numbers>();
  made.set(trace, ofTrace);
  const numbers = ofTrace.get(notation) ?? make(trace, notation);
  ofTrace.set(notation, numbers);
  return numbers;
};
