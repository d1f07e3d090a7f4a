import { DEFAULT_CONFIG, RFC_RULES } from '../tcp/rules';
import { startEndpoint } from '../tcp/step';
import { recorder } from '../trace/record';
import type { EndSetup, Run, Setup } from '../trace/run';
import type { Ending, Trace } from '../trace/trace';
import { agenda } from './agenda';
import { type Due, endpointsAtWork, type World } from './world';

/** A run is bounded: what would go on for ever is cut off, and says so. */
const MOST_EVENTS = 20_000;
const LONGEST = 24 * 3_600_000;

const configOf = (setup: Setup, end: EndSetup) => ({ ...DEFAULT_CONFIG, ...end.config, rules: { ...RFC_RULES, ...setup.rules } });

/** What happens without being recorded (timers that were stopped, those of a crowd) is bounded too. */
const HAPPENINGS_AN_EVENT = 4;
/** Each step of a crowd looks at all its connections: of such a run so much less is recorded. */
const CROWD = 20;

/**
 * Records a run: the same run gives the same record, to the last event.
 * @param most so many events are recorded at most
 * @returns the trace; `ending` says whether it came to rest or was cut off
 */
export const simulate = (run: Run, most = MOST_EVENTS): Trace => {
  const { setup, inputs } = run;
  const ends = { client: startEndpoint(configOf(setup, setup.client)), server: startEndpoint(configOf(setup, setup.server)) };
  const world: World = { setup, inputs, due: agenda<Due>(), record: recorder(ends) };
  const { happen } = endpointsAtWork(world);
  let ending: Ending = 'rest';
  const bound = setup.crowd === undefined ? most * HAPPENINGS_AN_EVENT : most / CROWD;
  let happenings = 0;
  for (let next = world.due.next(); next !== undefined; next = world.due.next()) {
    if (next.at > LONGEST || world.record.events.length > most || happenings > bound) {
      ending = next.at > LONGEST ? 'too long' : 'too many events';
      break;
    }
    happenings += 1;
    happen(next.at, next.what);
  }
  return { source: 'simulated', setup, events: world.record.events, ending, seenAt: null };
};
