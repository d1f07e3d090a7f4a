import { endpointMachine } from '../tcp/endpoint';
import { STATES, type StateName } from '../tcp/names';
import type { Arrow } from '../tcp/step';

/** An arrow of the chart. `does`: the deeds that the chart names on it; `asks`: the guard that has to agree, if there is one. */
export type ChartArrow = Arrow & Readonly<{ does: readonly string[]; asks: string | null }>;

/** The part of an XState transition that a picture needs. */
type Transition = Readonly<{ target?: readonly { key: string }[] | undefined; actions: readonly unknown[]; guard?: unknown }>;

const stateNamed = (key: string | undefined): StateName | undefined => STATES.find((state) => state === key);

const arrowOf = (from: StateName, by: string, { target, actions, guard }: Transition): readonly ChartArrow[] => {
  const to = stateNamed(target?.[0]?.key);
  if (to === undefined) return [];
  return [{ from, by, to, does: actions.filter((action) => typeof action === 'string'), asks: typeof guard === 'string' ? guard : null }];
};

/** Every arrow of the chart, in its own order; what changes no state is none. The one list: it is read off the machine itself. */
export const CHART_ARROWS: readonly ChartArrow[] = STATES.flatMap((from) =>
  [...(endpointMachine.states[from]?.transitions ?? [])].flatMap(([by, transitions]) =>
    transitions.flatMap((each) => arrowOf(from, by, each)),
  ),
);
