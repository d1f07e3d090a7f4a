import { writeDrill } from '../../src/scenarios/drill';
import { flagsOf, type Segment } from '../../src/tcp/segment';
import type { Run } from '../../src/trace/run';
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

/** A run as its drill text, from which it can be made again. */
export const printRun = (run: Run): string => writeDrill({ run, remarks: [], expectations: [] });
