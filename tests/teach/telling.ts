import { simulate } from '../../src/net/simulate';
import { SCENARIOS } from '../../src/scenarios';
import { filler } from '../../src/teach/fill';
import type { Hole, Msg } from '../../src/teach/msg';
import { narrate } from '../../src/teach/narrate';
import { beatsOf } from '../../src/trace/beats';
import type { Notation } from '../../src/trace/numbers';
import type { Trace } from '../../src/trace/trace';
import { type Catalogue, say, sayMsg } from '../../src/words';
import { en } from '../../src/words/en';
import { holesOf } from '../words/files';

/** All of English, as it is once it has been loaded. */
const english: Catalogue = { lang: 'en', messages: en };

/** Every run of the library, the what-ifs' second one too. */
export const RUNS = SCENARIOS.flatMap(({ id, run, whatIf }) => [
  { id, trace: simulate(run) },
  ...(whatIf === undefined ? [] : [{ id: `${id} (what if)`, trace: simulate(whatIf) }]),
]);

export const traceOf = (id: string): Trace => {
  const run = RUNS.find((r) => r.id === id);
  if (run === undefined) throw new Error(`There is no scenario ${id}.`);
  return run.trace;
};

/** The numbers of a trace's beats, without beat 0. */
export const stepsOf = (trace: Trace): readonly number[] =>
  beatsOf(trace)
    .slice(1)
    .map(({ n }) => n);

/** What a beat is told as: the key in its title's id. */
export const keyIn = (trace: Trace, n: number): string => narrate(trace, n).title.id.replace(/^beat\.|\.title$/g, '');
export const keysOf = (trace: Trace): readonly string[] => stepsOf(trace).map((n) => keyIn(trace, n));

/** All sentences of a beat. */
export const sentencesOf = (trace: Trace, n: number): readonly Msg[] => {
  const { title, what, why, also } = narrate(trace, n);
  return [title, what, why, ...also];
};

/** The holes of a sentence that nothing fills. */
export const openHoles = (trace: Trace, { id, values }: Msg, catalogue: Catalogue = english): readonly string[] => {
  const format = filler(trace, 'relative', (side) => side);
  const filled = (value: string | number | Hole | undefined): boolean =>
    value !== undefined && value !== '' && (typeof value !== 'object' || format(value) !== '');
  return holesOf(catalogue.messages[id])
    .filter((hole) => !filled(values[hole]))
    .map((hole) => `${id} {${hole}}`);
};

/** A sentence as a reader reads it. */
export const read = (trace: Trace, msg: Msg, notation: Notation = 'relative', catalogue: Catalogue = english): string =>
  sayMsg(
    catalogue,
    msg,
    filler(trace, notation, (side) => say(catalogue, `name.${side}`)),
  );

/** What happened in a beat, as a reader reads it. */
export const whatOf = (trace: Trace, n: number, notation: Notation = 'relative'): string => read(trace, narrate(trace, n).what, notation);
