import { simulate } from '../net/simulate';
import type { Side } from '../tcp/names';
import type { Arrow } from '../tcp/step';
import { beatsOf } from '../trace/beats';
import type { Run } from '../trace/run';
import { SCENARIOS } from './index';
import type { Scenario } from './scenario';

/** A scenario that takes an arrow of the chart: at which beat, and which end. */
export type Walk = Readonly<{ scenario: string; beat: number; side: Side }>;

const keyOf = ({ from, by, to }: Arrow): string => `${from} ${by} ${to}`;

/** The arrows that one scenario takes, each where it takes it first. */
const walksOf = ({ id, run }: Scenario): ReadonlyMap<string, Walk> => {
  const walks = new Map<string, Walk>();
  for (const { n, events } of beatsOf(simulate(run))) {
    for (const e of events) {
      if (e.kind !== 'changed') continue;
      for (const arrow of e.via) if (!walks.has(keyOf(arrow))) walks.set(keyOf(arrow), { scenario: id, beat: n, side: e.side });
    }
  }
  return walks;
};

const known = new WeakMap<Run, ReadonlyMap<string, Walk>>();

/**
 * The first scenario in teaching order that takes this arrow, as RFC 9293 has it (what-ifs do not count); null: none does.
 * It records runs until it has found one, so ask for it when somebody wants to know, not while drawing.
 */
export const walkedBy = (arrow: Arrow): Walk | null => {
  for (const scenario of SCENARIOS) {
    const walks = known.get(scenario.run) ?? walksOf(scenario);
    known.set(scenario.run, walks);
    const walk = walks.get(keyOf(arrow));
    if (walk !== undefined) return walk;
  }
  return null;
};
