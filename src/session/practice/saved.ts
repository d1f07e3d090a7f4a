import { scenarioById } from '../../scenarios';
import { EMPTY_LESSON, type Lesson } from '../../scenarios/drill';
import { packLesson, unpackLesson } from '../../scenarios/drill/pack';
import type { Run } from '../../trace/run';
import { runOf, type Source, sourceOf } from '../source';
import type { Change, Edit, History } from './history';
import type { Kept } from './practice';

/** What is kept of a practice: the runs packed, as addresses hold them. `home`: a scenario's id, a packed lesson, or '' for the empty stage. */
type Saved = Readonly<{ home: string; title: string | null; done: number; edits: readonly SavedEdit[] }>;
type SavedEdit = Readonly<{ beat: number; of: 'input' | 'setup'; run: string }>;

const packs = new WeakMap<Run, string>();
const packed = (run: Run): string => {
  const made = packs.get(run) ?? packLesson({ run, remarks: [], expectations: [] });
  packs.set(run, made);
  return made;
};

const homeOf = (home: Source | null): string => (home === null ? '' : home.kind === 'run' ? home.packed : 'id' in home ? home.id : '');

/** A practice as text, in a few hundred characters a change; null: nothing was changed yet. */
export const savedAs = ({ history, home, title }: Kept): string | null => {
  if (history === null) return null;
  const edits = [...history.done, ...history.undone].map(
    ({ beat, change, run }): SavedEdit => ({ beat, of: 'input' in change ? 'input' : 'setup', run: packed(run) }),
  );
  return JSON.stringify({ home: homeOf(home), title, done: history.done.length, edits } satisfies Saved);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const isEdit = (value: unknown): value is SavedEdit =>
  isRecord(value) && Number.isInteger(value.beat) && (value.of === 'input' || value.of === 'setup') && typeof value.run === 'string';

const isSaved = (value: unknown): value is Saved =>
  isRecord(value) &&
  typeof value.home === 'string' &&
  (value.title === null || typeof value.title === 'string') &&
  Number.isInteger(value.done) &&
  Array.isArray(value.edits) &&
  value.edits.every(isEdit);

/** Another page of this site, or another version of it, may have written there. */
const savedIn = (text: string): Saved | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isSaved(value) ? value : null;
  } catch {
    return null;
  }
};

const lessonIn = (pack: string): Lesson | null => {
  const read = unpackLesson(pack);
  return read === null || read.faults.length > 0 ? null : read.lesson;
};

const homeNamed = (name: string): Source | null => {
  if (name === '' || scenarioById(name) !== undefined) return name === '' ? null : sourceOf(name);
  const lesson = lessonIn(name);
  if (lesson === null) return null;
  const { run, ...said } = lesson;
  return { kind: 'run', run, said, packed: name, title: said.remarks.find(({ beat }) => beat === null)?.text ?? null };
};

/** What a change was: history.ts puts an input that is added last. */
const changeIn = (of: SavedEdit['of'], { setup, inputs }: Run): Change | null => {
  const input = inputs.at(-1);
  return of === 'setup' ? { setup } : input === undefined ? null : { input };
};

/**
 * The practice that was kept, as far as what is on the stage now belongs to it: its original, or the run with the changes.
 * That run stands in the history as the one that it is: what goes on from it goes on from there.
 */
export const restored = (text: string, stage: Source): Pick<Kept, 'history' | 'home' | 'title'> | null => {
  const saved = savedIn(text);
  const shown = runOf(stage);
  if (saved === null || shown === null) return null;
  const here = packed(shown);
  const known = (run: Run): Run => (packed(run) === here ? shown : run);
  const home = homeNamed(saved.home);
  const first = home === null ? (saved.home === '' ? { ...EMPTY_LESSON.run } : null) : runOf(home);
  const edits = saved.edits.flatMap(({ beat, of, run: pack }): readonly Edit[] => {
    const lesson = lessonIn(pack);
    const run = lesson && known(lesson.run);
    const change = run && changeIn(of, run);
    return run && change ? [{ beat, change, run }] : [];
  });
  if (first === null || edits.length < saved.edits.length) return null;
  const history: History = { origin: known(first), done: edits.slice(0, saved.done), undone: edits.slice(saved.done) };
  const belongs = history.origin === shown || history.done.at(-1)?.run === shown;
  return belongs ? { history, home, title: saved.title } : null;
};
