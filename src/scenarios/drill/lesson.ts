import type { EndSetup, Run } from '../../trace/run';
import { runOf } from '../scenario';
import { MOST } from './bounds';
import type { Expectation } from './expectations';
import type { Fault } from './line';

/** An author's sentence, in one language. `beat`: what it is about; null: the title. */
export type Remark = Readonly<{ beat: number | null; lang: string; text: string }>;

/** A run with what an author says about it and expects of it. */
export type Lesson = Readonly<{ run: Run; remarks: readonly Remark[]; expectations: readonly Expectation[] }>;

/** The run of an empty text: nothing happens in the usual setting. */
export const EMPTY_LESSON: Lesson = { run: runOf({}), remarks: [], expectations: [] };

/** Octets of all that a run's programs and calls send. */
export const octetsIn = ({ setup, inputs }: Run): number =>
  [
    ...[setup.client, setup.server].flatMap(({ program }) => (program ?? []).map((line) => (line.do === 'send' ? line.text : ''))),
    ...inputs.map((input) => (input.do === 'call' && input.call.call === 'SEND' ? input.call.text : '')),
  ].reduce((sum, text) => sum + text.length, 0);

const leastMss = ({ setup, inputs }: Run): number =>
  Math.min(
    ...[setup.client, setup.server].map(({ config }) => config?.mss ?? Infinity),
    ...inputs.map((input) => (input.do === 'stray' ? Math.max(1, input.segment.options.mss ?? Infinity) : Infinity)),
  );

const withoutMss = (end: EndSetup): EndSetup => {
  const { mss: _, ...config } = end.config ?? {};
  const { config: __, ...rest } = end;
  return Object.keys(config).length === 0 ? rest : { ...rest, config };
};

/** Would more segments come of what a run sends than it may have? */
export const isTooMuch = (run: Run): boolean => octetsIn(run) / leastMss(run) > MOST.segments;

/**
 * A run is bounded in its segments too: one call can put thousands on the wire at one instant.
 * @returns the lesson, its MSS as usual where too many segments would come of it, and then the fault that says so
 */
export const bounded = (lesson: Lesson): Readonly<{ lesson: Lesson; faults: readonly Fault[] }> => {
  const { run } = lesson;
  if (!isTooMuch(run)) return { lesson, faults: [] };
  const setup = { ...run.setup, client: withoutMss(run.setup.client), server: withoutMss(run.setup.server) };
  const inputs = run.inputs.map((input) => (input.do === 'stray' ? { ...input, segment: { ...input.segment, options: {} } } : input));
  const fault: Fault = { line: 1, column: 1, id: 'drill.tooManySegments', values: { most: MOST.segments } };
  return { lesson: { ...lesson, run: { setup, inputs } }, faults: [fault] };
};
