import { simulate } from '../../src/net/simulate';
import { scenarioById } from '../../src/scenarios';
import type { Trace } from '../../src/trace/trace';

/** The record of a scenario of the library. */
export const recordOf = (id: string): Trace => {
  const scenario = scenarioById(id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  return simulate(scenario.run);
};
