import type { Ms, Side, Timer } from '../../tcp/names';
import { SIDES } from '../../tcp/names';
import { beatsOf } from '../../trace/beats';
import { type Flight, flightsOf } from '../../trace/flights';
import type { Fate, Input } from '../../trace/run';
import { snapshotOfBeat } from '../../trace/snapshot';
import type { Trace } from '../../trace/trace';
import type { Why } from './calls';

/** What a viewer may have done to a segment that is under way. `until`: it arrives at that time (ms) at the earliest. */
export type Wish = Readonly<{ to: 'lose' | 'duplicate' | 'release' } | { to: 'delay'; by: Ms } | { to: 'hold'; until: Ms }>;

/** A segment between the ends. `why`: nothing can be done to it, and the reason. */
export type UnderWay = Readonly<{ flight: Flight; why: Why | null }>;

/** A timer that runs, and when it goes off (ms): something to hold a segment until. */
export type Until = Readonly<{ side: Side; timer: Timer; due: Ms }>;

/** The segments that are under way when a beat is over, the oldest first. */
export const underWayAt = (trace: Trace, beat: number): readonly UnderWay[] =>
  flightsOf(trace)
    .filter(({ sentBeat, lost, landings }) => {
      const gone = lost === null ? landings.every((landing) => landing.beat <= beat) && landings.length > 0 : lost.beat <= beat;
      return sentBeat <= beat && !gone;
    })
    .map((flight) => {
      if (flight.old) return { flight, why: 'practice.why.oldDuplicate' };
      return { flight, why: flight.landings.some((landing) => landing.beat <= beat) ? 'practice.why.copyArrived' : null };
    });

/** The timers that run when a beat is over, the next to go off first. */
export const timersAt = (trace: Trace, beat: number): readonly Until[] => {
  const now = snapshotOfBeat(trace, beat);
  return SIDES.flatMap((side) => now[side].timers.map(({ timer, due }) => ({ side, timer, due }))).sort((a, b) => a.due - b.due);
};

/** When it leaves: what an end sends at one instant follows on the link at a distance of 1 ms. */
const leavesAt = (trace: Trace, { id, side, sentAt }: Flight): Ms =>
  sentAt + flightsOf(trace).filter((other) => other.side === side && other.sentAt === sentAt && other.id < id).length;

/** Where on its way it dies if it is lost now: after the middle, and after where it is. */
const placeOfDeath = (passed: number): number => (passed < 0.5 ? 0.6 : Math.min(Math.ceil(((1 + passed) / 2) * 100) / 100, 0.99));

/** What the network does, so that all until now stays as it was. */
const fateOf = (trace: Trace, beat: number, flight: Flight, wish: Wish): Fate => {
  const now = beatsOf(trace)[beat]?.at ?? 0;
  const leaves = leavesAt(trace, flight);
  const delay = trace.setup.network.delay[flight.side];
  /** So much later than usual, to arrive at a time at the earliest. */
  const lateFor = (time: Ms): Ms => Math.max(0, time - leaves - delay);
  const first = Math.min(...flight.landings.map(({ at }) => at));
  const usual = lateFor(Number.isFinite(first) ? first : now + 1);
  const by = usual > 0 ? { by: usual } : {};
  switch (wish.to) {
    case 'release':
      return { fate: 'delayed', by: lateFor(now + 1) };
    case 'hold':
      return { fate: 'delayed', by: lateFor(Math.max(wish.until, now + 1)) };
    case 'delay':
      return { fate: 'delayed', by: usual + wish.by };
    case 'duplicate':
      return { fate: 'duplicated', after: Math.max(delay, 1), ...by };
    case 'lose': {
      const whole = delay + usual;
      const passed = whole > 0 ? Math.min(Math.max((now - leaves) / whole, 0), 1) : 0;
      const diesAt = placeOfDeath(passed);
      // Times of a loss are whole ms after it left: where none is left before its arrival, it comes a little later.
      const late = leaves + Math.max(1, Math.round(diesAt * whole)) > now ? by : { by: Math.ceil((now - leaves + 2) / diesAt - delay) };
      return { fate: 'lost', diesAt, ...late };
    }
  }
};

/** The input that names the fate of a segment under way; decided when the beat is over, it changes nothing before. */
export const fateInput = (trace: Trace, beat: number, flight: Flight, wish: Wish): Input => ({
  at: beatsOf(trace)[beat]?.at ?? 0,
  do: 'fate',
  side: flight.side,
  nth: flight.nth,
  fate: fateOf(trace, beat, flight, wish),
});
