import type { Side } from '../../tcp/names';
import { kindOf, type SegmentKind } from '../../tcp/segment';
import type { Arrow } from '../../tcp/step';
import { beatsOf } from '../../trace/beats';
import { flightsOf } from '../../trace/flights';
import type { Trace, TraceEvent } from '../../trace/trace';
import type { Place } from './plan';
import { endOf, pairOf } from './routes';

/** An end goes along an arrow. `kind`: of the segment that made it go; null: a call or a timer did. */
export type Step = Readonly<{ side: Side; beat: number; arrow: Arrow; kind: SegmentKind | null }>;

/** Where an end is at a beat, and where it has been. */
export type Stay = Readonly<{ at: Place; visited: readonly Place[] }>;

type Course = Readonly<{ steps: readonly Step[]; stays: readonly Readonly<Record<Side, Stay>>[] }>;

const known = new WeakMap<Trace, Course>();

const kindOfCause = (trace: Trace, cause: TraceEvent | undefined): SegmentKind | null => {
  const flight = cause?.kind === 'arrived' ? flightsOf(trace)[cause.flight] : undefined;
  return flight === undefined ? null : kindOf(flight.segment);
};

const goTo = ({ visited }: Stay, at: Place): Stay => ({ at, visited: visited.includes(at) ? visited : [...visited, at] });

const courseOf = (trace: Trace): Course => {
  const found = known.get(trace);
  if (found !== undefined) return found;
  const steps: Step[] = [];
  const start: Stay = { at: 'CLOSED', visited: ['CLOSED'] };
  const now: Record<Side, Stay> = { client: start, server: start };
  const stays = beatsOf(trace).map(({ n, events }) => {
    const causes: Partial<Record<Side, TraceEvent>> = {};
    for (const e of events) {
      if (e.kind === 'arrived' || e.kind === 'called' || (e.kind === 'timer' && e.act === 'elapsed')) causes[e.side] = e;
      if (e.kind !== 'changed') continue;
      for (const arrow of e.via) {
        steps.push({ side: e.side, beat: n, arrow, kind: kindOfCause(trace, causes[e.side]) });
        now[e.side] = goTo(now[e.side], endOf(pairOf(arrow)));
      }
      // An end that crashes takes no arrow: it is simply gone.
      if (e.via.length === 0 && e.from !== e.to) now[e.side] = goTo(now[e.side], e.to === 'CLOSED' ? 'end' : e.to);
    }
    return { ...now };
  });
  const course = { steps, stays };
  known.set(trace, course);
  return course;
};

/** Where both ends are when a beat is over. */
export const staysAt = (trace: Trace, beat: number): Readonly<Record<Side, Stay>> => {
  const { stays } = courseOf(trace);
  return stays[Math.max(0, Math.min(beat, stays.length - 1))]!;
};

/** The arrows taken in a beat, in order. */
export const stepsIn = (trace: Trace, beat: number): readonly Step[] => courseOf(trace).steps.filter((step) => step.beat === beat);
