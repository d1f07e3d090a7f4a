import type { Side, StateName } from '../tcp/names';
import { type Flight, flightsOf } from '../trace/flights';
import { numbersOf } from '../trace/numbers';
import { snapshotOfBeat } from '../trace/snapshot';
import type { Trace } from '../trace/trace';
import { phasesOf } from './phases';
import { flagsIn } from './written';

/** One step of opening or closing: who sends what, in letters, and what that makes of both ends. */
export type Step = Readonly<{ from: Side; flags: string; seq: string; ack: string | null; sender: StateName; receiver: StateName }>;

const stepOf = (trace: Trace, flight: Flight): Step => {
  const numbers = numbersOf(trace, 'letters');
  const landed = flight.landings[0]?.beat ?? flight.sentBeat;
  const receiver = flight.side === 'client' ? 'server' : 'client';
  return {
    from: flight.side,
    flags: flagsIn(flight.segment),
    seq: numbers.seq(flight),
    ack: numbers.ack(flight),
    sender: snapshotOfBeat(trace, flight.sentBeat)[flight.side].state,
    receiver: snapshotOfBeat(trace, landed)[receiver].state,
  };
};

/** The steps by which a run opens its connection. */
export const openingSteps = (trace: Trace): readonly Step[] => {
  const phases = phasesOf(trace);
  return flightsOf(trace)
    .filter(({ landings }) => phases[landings[0]?.beat ?? 0] === 'open')
    .map((flight) => stepOf(trace, flight));
};

/** The steps by which it closes it, from the first FIN on. */
export const closingSteps = (trace: Trace): readonly Step[] => {
  const flights = flightsOf(trace);
  const first = flights.findIndex(({ segment }) => segment.fin);
  return first < 0 ? [] : flights.slice(first).map((flight) => stepOf(trace, flight));
};
