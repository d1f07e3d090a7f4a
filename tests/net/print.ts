import { flagsOf, type Segment } from '../../src/tcp/segment';
import type { EndSetup, Input, Line, Run } from '../../src/trace/run';
import type { Trace } from '../../src/trace/trace';
import { historyOf, type Step } from './history';

/** A conversation longer than this is cut in the middle. */
const LINES = 400;

const quoted = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 37)}...` : text);

/** A segment as a drill writes it: flags, SEQ, ack, length, window. */
export const printSegment = (s: Segment): string =>
  [
    flagsOf(s)
      .filter((flag) => flag !== 'PSH')
      .join(' ') || 'no flags',
    s.seq,
    ...(s.ack === null ? [] : ['ack', s.ack]),
    ...(s.text === '' ? [] : ['text', quoted(s.text)]),
    'wnd',
    s.wnd,
  ].join(' ');

const printLine = (line: Line): string =>
  [line.after ? `wait ${line.after}` : '', line.do, 'text' in line ? quoted(line.text) : '', 'octets' in line ? line.octets : '']
    .filter((part) => part !== '')
    .join(' ');

const printEnd = (name: string, end: EndSetup): string =>
  [
    `${name}: iss ${end.iss}`,
    ...Object.entries(end.config ?? {}).map(([key, value]) => `${key} ${value}`),
    ...(end.readsAtOnce === false ? ['reads only when told'] : []),
    ...(end.program === undefined ? [] : [`program [${end.program.map(printLine).join('; ')}]`]),
  ].join(', ');

const printInput = (input: Input): string => {
  if (input.do === 'fate') return `the ${input.side}'s transmission ${input.nth}: ${JSON.stringify(input.fate)}`;
  if (input.do === 'stray') return `${input.at} ${input.side} old duplicate ${printSegment(input.segment)}`;
  if (input.do === 'crash') return `${input.at} ${input.side} loses its memory`;
  if (input.do === 'cut') return `${input.at} ${input.side} cut off for ${input.lasts ?? 'ever'}`;
  const { call } = input;
  if (call.call === 'SEND') return `${input.at} ${input.side} SEND ${quoted(call.text)}`;
  if (call.call === 'RECEIVE') return `${input.at} ${input.side} RECEIVE ${call.octets ?? ''}`;
  return `${input.at} ${input.side} ${call.call}${call.call === 'CLOSE' && call.gone ? ' (gone)' : ''}`;
};

const printCause = ({ cause, arrived }: Step): string => {
  if (cause === null) return 'reads at once';
  if (arrived !== null) return `< ${printSegment(arrived)}`;
  if (cause.kind === 'called') return `${cause.call.call}${cause.error === null ? '' : `: ${cause.error}`}`;
  if (cause.kind === 'timer') return `${cause.timer} elapsed`;
  if (cause.kind === 'line' || cause.kind === 'returned') return `${cause.kind} ${cause.does}`;
  return cause.kind;
};

const printStep = (step: Step, died: ReadonlySet<number>): string[] => {
  const { side, changed } = step;
  const head = `${String(step.at).padStart(7)} ${side} ${printCause(step)}`;
  const states =
    changed === null || (changed.from === changed.to && changed.via.length === 0) ? [] : [`= ${changed.from} -> ${changed.to}`];
  const sent = step.sent.map(
    (e) => `> ${printSegment(e.segment)} (${e.reason}, ${side} ${e.nth}${died.has(e.flight) ? ', will be lost' : ''})`,
  );
  const told = step.told.map((e) => `told ${e.told.what}`);
  return [head, ...[...sent, ...states, ...told].map((line) => `${' '.repeat(16)}${line}`)];
};

/** The whole conversation of a run, one event a line with what followed from it: `<` arrives, `>` leaves, `=` the change of state. */
export const printConversation = (run: Run, trace: Trace): string => {
  const died = new Set(trace.events.flatMap((e) => (e.kind === 'lost' ? [e.flight] : [])));
  const lines = historyOf(run, trace).steps.flatMap((step) => (step.cause?.kind === 'lost' ? [] : printStep(step, died)));
  const half = LINES / 2;
  const shown = lines.length <= LINES ? lines : [...lines.slice(0, half), `… ${lines.length - LINES} lines …`, ...lines.slice(-half)];
  return [...shown, `ends: ${trace.ending}`].join('\n');
};

/** A run as a person reads it: its setup, its inputs, and as JSON to run it again. */
export const printRun = (run: Run): string => {
  const { seed, rules, network } = run.setup;
  return [
    `seed ${seed}, rules ${JSON.stringify(rules)}`,
    `network ${JSON.stringify(network)}`,
    printEnd('client', run.setup.client),
    printEnd('server', run.setup.server),
    ...run.inputs.map(printInput),
    `JSON: ${JSON.stringify(run)}`,
  ].join('\n');
};
