import type { EndpointEvent } from '../tcp/events';
import { type Ms, peerOf, type Side } from '../tcp/names';
import type { Segment } from '../tcp/segment';
import { type Endpoint, type Stepped, stateOf, stepEndpoint, tcbOf } from '../tcp/step';
import type { Effect, Reason } from '../tcp/work';
import type { EventOf, TraceEvent } from './trace';

/** The two ends as they are now. */
export type Ends = Record<Side, Endpoint>;

/** A record being made: whoever makes a run (the simulator, a capture) writes it through this, so that both write the same. */
export type Recorder = ReturnType<typeof recorder>;

type OfSend = Readonly<{ segment: Segment; reason: Reason; repeats: number; old?: boolean; guessed?: boolean }>;

/** A transmission, as the network takes it up. */
export type Departure = EventOf<'sent'>;

/**
 * @param ends both endpoints at the start
 * @returns `step` takes an event through one end's chart and writes down what changed; `sent` numbers and writes a transmission
 */
export const recorder = (ends: Ends) => {
  const events: TraceEvent[] = [];
  const transmissions: Record<Side, number> = { client: 0, server: 0 };
  let flights = 0;
  const write = (event: TraceEvent): void => void events.push(event);

  const writeEffect = (side: Side, at: Ms, effect: Effect, guess: { guessed?: true }): void => {
    if (effect.type === 'startTimer') write({ kind: 'timer', side, at, timer: effect.timer, act: 'started', due: effect.due, ...guess });
    if (effect.type === 'stopTimer') write({ kind: 'timer', side, at, timer: effect.timer, act: 'stopped', ...guess });
    if (effect.type === 'tell') write({ kind: 'told', side, at, told: effect.told, ...guess });
  };

  return {
    events,
    ends,
    write,
    /**
     * @param cause writes the event's own entry first, given the checks that were made
     * @returns what the chart did; transmitting is left to the caller, for a capture knows better what was sent
     */
    step: (side: Side, event: EndpointEvent, cause: (stepped: Stepped) => TraceEvent | null, guessed = false): Stepped => {
      const before = ends[side];
      const stepped = stepEndpoint(before, event);
      const guess = guessed ? { guessed: true as const } : {};
      ends[side] = stepped.endpoint;
      const entry = cause(stepped);
      if (entry !== null) write(entry);
      const [from, to, tcb] = [stateOf(before), stateOf(stepped.endpoint), tcbOf(stepped.endpoint)];
      if (from !== to || stepped.via.length > 0 || tcb !== tcbOf(before)) {
        write({ kind: 'changed', side, at: event.at, from, to, via: stepped.via, tcb, means: stepped.means, ...guess });
      }
      for (const effect of stepped.effects) writeEffect(side, event.at, effect, guess);
      return stepped;
    },
    /** Writes a transmission of `side`; an old duplicate is not counted among its own. */
    sent: (side: Side, at: Ms, { segment, reason, repeats, old = false, guessed = false }: OfSend): Departure => {
      if (!old) transmissions[side] += 1;
      const nth = old ? 0 : transmissions[side];
      const guess = guessed ? { guessed: true as const } : {};
      const departure: Departure = { kind: 'sent', side, at, flight: flights++, nth, segment, reason, repeats, old, ...guess };
      write(departure);
      return departure;
    },
    /** What an arrival is written as; the receiver is the other end than the sender. */
    arrived: (from: Side, at: Ms, flight: number, copy: number, checks: EventOf<'arrived'>['checks'], guessed = false): TraceEvent => ({
      kind: 'arrived',
      side: peerOf(from),
      at,
      flight,
      copy,
      checks,
      ...(guessed ? { guessed: true as const } : {}),
    }),
  };
};
