import type { Side } from '../tcp/names';
import { segEnd } from '../tcp/segment';
import { flightsOf } from '../trace/flights';
import { type Notation, numbersOf } from '../trace/numbers';
import type { Trace } from '../trace/trace';
import type { Hole } from './msg';

/**
 * What makes words of a sentence's holes: numbers as the reader has them written, names as the reader calls the ends.
 * @param nameOf the name of an end as it stands in a sentence ("the client")
 */
export const filler = (trace: Trace, notation: Notation, nameOf: (side: Side) => string): ((hole: Hole) => string) => {
  const numbers = numbersOf(trace, notation);
  const flights = flightsOf(trace);
  return (hole) => {
    if (hole.of === 'name') return nameOf(hole.side);
    const flight = flights[hole.flight];
    if (flight === undefined) return '';
    if (hole.of === 'seq') return numbers.seq(flight);
    if (hole.of === 'ack') return numbers.ack(flight) ?? '';
    return numbers.number(flight.side, segEnd(flight.segment), flight.sentBeat);
  };
};
