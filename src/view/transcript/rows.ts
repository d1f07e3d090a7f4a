import type { Ms, Side, StateName } from '../../tcp/names';
import { flagsOf, kindsOf, type SegmentKind } from '../../tcp/segment';
import { beatsOf } from '../../trace/beats';
import { type Flight, flightsOf } from '../../trace/flights';
import { type Mark, marksOf } from '../../trace/marks';
import type { Numbers } from '../../trace/numbers';
import { snapshotOfBeat } from '../../trace/snapshot';
import type { Trace } from '../../trace/trace';

/** A step of the run, and the beat that is told of there (they differ where two runs step together). */
export type Told = Readonly<{ step: number; beat: number }>;

/** A segment as a row has it. `len`: octets of text. */
export type Sent = Readonly<{
  from: Side;
  kinds: readonly SegmentKind[];
  flags: string;
  seq: string;
  /** '' without the ACK bit. */
  ack: string;
  len: number;
  marks: readonly Mark[];
}>;

/** A row of the transcript: a segment that left in a beat, or the beat itself where none did. `first`: the first row of its beat. */
export type Row = Readonly<{
  key: string;
  step: number;
  beat: number;
  first: boolean;
  at: Ms;
  sent: Sent | null;
  states: Readonly<Record<Side, StateName>>;
  /** Whose state is another than before this beat. */
  changed: Readonly<Record<Side, boolean>>;
}>;

const sentOf = (flight: Flight, numbers: Numbers, shown: number): Sent => ({
  from: flight.side,
  kinds: kindsOf(flight.segment),
  flags: flagsOf(flight.segment).join(', '),
  seq: numbers.seq(flight),
  ack: numbers.ack(flight) ?? '',
  len: flight.segment.text.length,
  marks: marksOf(flight, shown),
});

/**
 * The rows of some beats.
 * @param shown the beat that is shown: what becomes of a segment later is not told
 */
export const rowsOf = (trace: Trace, told: readonly Told[], numbers: Numbers, shown: number): readonly Row[] => {
  const flights = flightsOf(trace);
  return told.flatMap(({ step, beat }): readonly Row[] => {
    const { at, events } = beatsOf(trace)[beat]!;
    const { client, server } = snapshotOfBeat(trace, beat);
    const before = snapshotOfBeat(trace, beat - 1);
    const common = {
      step,
      beat,
      at,
      states: { client: client.state, server: server.state },
      changed: { client: client.state !== before.client.state, server: server.state !== before.server.state },
    };
    const left = events.flatMap((event) => (event.kind === 'sent' ? [flights[event.flight]!] : []));
    if (left.length === 0) return [{ ...common, key: `${step}`, first: true, sent: null }];
    return left.map((flight, n) => ({ ...common, key: `${step} ${flight.id}`, first: n === 0, sent: sentOf(flight, numbers, shown) }));
  });
};

/** Whether two rows say the same: then the second need not be drawn again. */
export const sameRow = (a: Row, b: Row): boolean => a.key === b.key && JSON.stringify(a) === JSON.stringify(b);
