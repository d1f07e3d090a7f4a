import { simulate } from '../net/simulate';
import { SCENARIOS, scenarioById } from '../scenarios';
import type { Lesson } from '../scenarios/drill';
import type { Notation } from '../trace/numbers';
import type { Run } from '../trace/run';
import type { Trace } from '../trace/trace';
import type { Address } from './address';
import { DEFAULT_ADDRESS } from './address';
import type { Playing } from './captures/shelf';

/** Captures that come with the site, by the name of their file in captures/. They may stand in the address like a scenario. */
const SERVED = ['a-client-close', 'c-three-segment-close'] as const;
export type SampleId = (typeof SERVED)[number];
/** Those that can be had: none where the whole stage is one file. */
export const SAMPLES: readonly SampleId[] = import.meta.env.MODE === 'one-file' ? [] : SERVED;

/** Where the run on the stage comes from. */
export type Source = Readonly<
  | { kind: 'scenario'; id: ScenarioId }
  | { kind: 'sample'; id: SampleId }
  /** A viewer's own capture. */
  | { kind: 'file'; name: string; playing: Playing }
  /** A run that is in no library. `said`: what its author says of it; `packed`: as the address holds it. */
  | { kind: 'run'; run: Run; said: Omit<Lesson, 'run'>; packed: string; title: string | null }
>;
export type ScenarioId = (typeof SCENARIOS)[number]['id'];

/** What may stand as `scenario` in an address. */
export const SOURCE_NAMES: readonly string[] = [...SCENARIOS.map(({ id }) => id), ...SAMPLES];

/** What an address's `scenario` means. */
export const sourceOf = (name: Address['scenario']): Source => {
  const sample = SAMPLES.find((id) => id === name);
  if (sample) return { kind: 'sample', id: sample };
  return { kind: 'scenario', id: scenarioById(name)?.id ?? 'whole-life' };
};

/** What an address can say of it. A viewer's own file cannot be put into an address; a run has a parameter of its own. */
export const nameOf = (source: Source): string => ('id' in source ? source.id : DEFAULT_ADDRESS.scenario);

/** The run that was recorded; null for a capture, in which nothing can be changed. */
export const runOf = (source: Source): Run | null => {
  if (source.kind === 'run') return source.run;
  return source.kind === 'scenario' ? scenarioById(source.id)!.run : null;
};

/** How a source's numbers are best shown. */
export const notationOf = (source: Source): Notation =>
  source.kind === 'scenario' ? (scenarioById(source.id)?.numbers ?? 'relative') : 'relative';

const traces = new WeakMap<Run, Trace>();
const pairs = new WeakMap<Run, Pair>();

/** Two records of the same network: by the RFC's rule, and by another. */
export type Pair = readonly [Trace, Trace];

/** The two records of a scenario that is seen under two rules; null for any other. Made once. */
export const pairOf = (id: ScenarioId): Pair | null => {
  const { run, whatIf } = scenarioById(id)!;
  if (!whatIf) return null;
  const made = pairs.get(run) ?? [simulate(run), simulate(whatIf)];
  pairs.set(run, made);
  return made;
};

/** The record of a scenario, made once; of one under two rules, both in one, as trace/together steps through them. */
export const recordOf = (id: ScenarioId): Trace => {
  const { run } = scenarioById(id)!;
  const pair = pairOf(id);
  const made = traces.get(run) ?? (pair ? mergedOf(pair) : simulate(run));
  traces.set(run, made);
  return made;
};

/** Both records in one, whose beats are the instants at which something happens in either. */
export const mergedOf = ([first, second]: Pair): Trace => ({
  ...first,
  events: [...first.events, ...second.events].sort((a, b) => a.at - b.at),
});
