import { simulate } from '../net/simulate';
import type { Fault, Lesson } from '../scenarios/drill';
import { isAccount, readRunFile, textOfOctets } from '../scenarios/drill/file';
import { packLesson, unpackLesson } from '../scenarios/drill/pack';
import type { Trace } from '../trace/trace';
import { type Notice, notice, quoted } from './notices';
import type { CaptureOpening, Opening, Read, RunOpening } from './opening';
import { mergedOf, type Pair } from './source';

type Unread = Readonly<{ lesson: Lesson; faults: readonly Fault[] }>;

/** Records a run that is in no library, and packs it, so that the address can hold it. */
export const readRun = (opening: RunOpening): Read => {
  const unpacked = lessonIn(opening);
  if (unpacked === null) return { opening, source: null, trace: null, notices: [notice('notice.badRun')] };
  return recorded(opening, unpacked);
};

/** A file that holds a run, in JSON or drill text; null: it holds something else. */
export const readRunOctets = (opening: CaptureOpening, octets: Uint8Array): Read | null => {
  const text = textOfOctets(octets);
  const { source } = opening;
  if (source.kind === 'file' && isAccount(text))
    return { opening, source: null, trace: null, notices: [notice('capture.account', { name: quoted(source.name) })] };
  const read = readRunFile(text);
  return read === null ? null : recorded(opening, read);
};

const recorded = (opening: Opening, { lesson: { run, remarks, expectations }, faults }: Unread): Read => {
  const trace = simulate(run);
  const pair: Pair | null = 'beside' in opening ? [trace, simulate(opening.beside)] : null;
  return {
    opening,
    source: {
      kind: 'run',
      run,
      said: { remarks, expectations },
      packed: packLesson({ run, remarks, expectations }),
      title: remarks.find(({ beat }) => beat === null)?.text ?? null,
    },
    trace: pair === null ? trace : mergedOf(pair),
    pair,
    notices: [...faultNotices(faults), ...endingNotices(trace)],
  };
};

const lessonIn = ({ run, title, lang = 'en', said }: RunOpening): Unread | null => {
  if (typeof run === 'string') return unpackLesson(run);
  const remarks: Lesson['remarks'] = title === null ? [] : [{ beat: null, lang, text: title }];
  return { lesson: { run, remarks, expectations: [], ...said }, faults: [] };
};

/** So many faults are told of one by one. */
const TOLD = 3;

const faultNotices = (faults: readonly Fault[]): readonly Notice[] =>
  faults.length === 0
    ? []
    : [
        notice('notice.runFaults', { n: faults.length }),
        ...faults.slice(0, TOLD).map(({ id, values, line, column }) => notice(id, { ...values, line, column })),
      ];

/** A run is bounded: what would go on for ever is cut off, and says so. */
export const endingNotices = ({ ending, events }: Trace): readonly Notice[] => {
  if (ending === 'rest') return [];
  return [ending === 'too long' ? notice('notice.runTooLong') : notice('notice.runTooMany', { n: events.length })];
};
