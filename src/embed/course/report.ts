import { type Contents, type Learned, NOTHING, readLearned, scoreOf, statusOf, written } from './learned';
import type { Runtime } from './scorm';

/** A course system is told of what was learned, and says what it was told last time. Without one, all is as it would be on a first visit. */
export type Report = Readonly<{ before: Learned; tell: (learned: Learned) => void; finish: () => void }>;

/** Opens the conversation with the run-time. Status goes from "not attempted" to "incomplete" at once, and never back from "completed". */
export const reportTo = (runtime: Runtime | null, contents: Contents): Report => {
  if (runtime === null || runtime.LMSInitialize('') !== 'true') return { before: NOTHING, tell: () => undefined, finish: () => undefined };
  const before = readLearned(runtime.LMSGetValue('cmi.suspend_data'), contents);
  let completed = /^(completed|passed)$/.test(runtime.LMSGetValue('cmi.core.lesson_status'));
  let open = true;
  const set = (element: string, value: string | number): void => {
    runtime.LMSSetValue(element, String(value));
  };
  const tell = (learned: Learned): void => {
    if (!open) return;
    completed ||= statusOf(learned, contents) === 'completed';
    set('cmi.core.lesson_status', completed ? 'completed' : 'incomplete');
    if (learned.place) set('cmi.core.lesson_location', `${learned.place.scenario}@${learned.place.beat}`);
    set('cmi.suspend_data', written(learned));
    const score = scoreOf(learned, contents);
    if (score !== null) {
      set('cmi.core.score.min', 0);
      set('cmi.core.score.max', 100);
      set('cmi.core.score.raw', score);
    }
    runtime.LMSCommit('');
  };
  tell(before);
  const finish = (): void => {
    if (!open) return;
    set('cmi.core.exit', completed ? '' : 'suspend');
    open = false;
    runtime.LMSFinish('');
  };
  return { before, tell, finish };
};
