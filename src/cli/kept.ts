import { simulate } from '../net/simulate';
import { scenarioById } from '../scenarios';
import type { Lesson } from '../scenarios/drill';
import { isAccount, LONGEST_RUN, readRunFile } from '../scenarios/drill/file';
import { endingNotices } from '../session/lesson';
import type { Notice } from '../session/notices';
import type { Notation } from '../trace/numbers';
import type { Run } from '../trace/run';
import type { Trace } from '../trace/trace';
import { type CaptureNotice, type Captures, readCaptures } from '../wire';
import { type Given, inputNamed, textOf } from './input';
import { Refusal } from './refusal';

/** A run, by the RFC's rules, and under the other rule where it has one. */
export type KeptRun = Readonly<{
  kind: 'run';
  source: string;
  scenario: string | null;
  read: NonNullable<ReturnType<typeof readRunFile>>;
  whatIf: Run | null;
  traces: readonly Trace[];
  numbers: Notation;
}>;
/** `names`: of the files, in the order in which they were named. */
export type KeptCapture = Readonly<{ kind: 'capture'; source: string; names: readonly string[]; captures: Captures }>;
export type Kept = KeptRun | KeptCapture;

/** The first octets of pcap (both byte orders, µs and ns), pcapng and gzip. */
const MAGIC: readonly string[] = ['a1b2c3d4', 'd4c3b2a1', 'a1b23c4d', '4d3cb2a1', '0a0d0d0a'];
const GZIP = '1f8b';

export const isCapture = ({ first }: Given): boolean => {
  const begins = Buffer.from(first.subarray(0, 4)).toString('hex');
  return MAGIC.includes(begins) || begins.startsWith(GZIP);
};

/** Reads a run. A fault in it does not keep the rest from being played. */
export const runIn = async (given: Given): Promise<NonNullable<ReturnType<typeof readRunFile>>> => {
  if (given.first.length === 0) throw new Refusal('capture.empty', { name: given.name });
  const text = await textOf(given, LONGEST_RUN);
  if (isAccount(text)) throw new Refusal('cli.account', { name: given.name });
  const read = readRunFile(text);
  if (read === null) throw new Refusal('capture.notCapture', { name: given.name });
  return read;
};

/** Reads captures through; what has nothing that can be played is refused, with the reason. */
const captureIn = async (given: readonly Given[]): Promise<KeptCapture> => {
  const captures = await readCaptures(given);
  const names = given.map(({ name }) => name);
  const kept: KeptCapture = { kind: 'capture', source: names.join(' + '), names, captures };
  const [said] = noticesIn(kept);
  if (captures.list.length === 0) throw new Refusal(said?.id ?? 'capture.nothingWhole', { name: kept.source, ...said?.values });
  return kept;
};

/** What is to be said of the files as a whole, each by its name. */
export const noticesIn = ({ names, captures }: KeptCapture): readonly CaptureNotice[] =>
  captures.notices.flatMap((some, i) => some.map(({ id, values }) => ({ id, values: { name: names[i] ?? '', ...values } })));

const scenarioKept = (id: string): KeptRun | null => {
  const scenario = scenarioById(id);
  if (scenario === undefined) return null;
  const { run, whatIf, numbers = 'relative' } = scenario;
  const lesson: Lesson = { run, remarks: [], expectations: [] };
  const traces = [simulate(run), ...(whatIf === undefined ? [] : [simulate(whatIf)])];
  return { kind: 'run', source: id, scenario: id, read: { lesson, faults: [] }, whatIf: whatIf ?? null, traces, numbers };
};

const givenNamed = async (name: string): Promise<Given> => {
  const given = await inputNamed(name);
  if (given === null) throw new Refusal('cli.notFound', { name });
  return given;
};

/** What is named on the command line: a scenario, a run in a file, or a capture; of captures there may be several, of two ends, say. */
export const keptNamed = async (name: string, others: readonly string[]): Promise<Kept> => {
  const [other] = others;
  const scenario = scenarioKept(name);
  if (scenario !== null && other !== undefined) throw new Refusal('cli.tooMany', { name: other });
  if (scenario !== null) return scenario;
  const given = await givenNamed(name);
  if (isCapture(given)) {
    const more = await Promise.all(others.map(givenNamed));
    const run = more.findIndex((one) => !isCapture(one));
    if (run >= 0) throw new Refusal('cli.tooMany', { name: others[run] ?? '' });
    return captureIn([given, ...more]);
  }
  if (other !== undefined) throw new Refusal('cli.tooMany', { name: other });
  const read = await runIn(given);
  return { kind: 'run', source: given.name, scenario: null, read, whatIf: null, traces: [simulate(read.lesson.run)], numbers: 'relative' };
};

/** How many conversations there are. */
export const countOf = (kept: Kept): number => (kept.kind === 'run' ? kept.traces.length : kept.captures.list.length);

/** Is there an nth of them? If not, a refusal says so. */
export const mustHave = (kept: Kept, n: number): void => {
  const count = countOf(kept);
  if (n > count) throw new Refusal('cli.noConversation', { n, name: kept.source, count });
};

/** The nth of them, played, and what is to be said of it. */
export const opened = async (kept: Kept, n: number): Promise<Readonly<{ trace: Trace; notices: readonly (CaptureNotice | Notice)[] }>> => {
  mustHave(kept, n);
  if (kept.kind === 'capture') return kept.captures.open(n, null);
  const trace = kept.traces[n - 1] as Trace;
  return { trace, notices: endingNotices(trace) };
};
