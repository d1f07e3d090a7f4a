import { simulate } from '../net/simulate';
import type { Lesson } from '../scenarios/drill';
import { packLesson, unpackLesson } from '../scenarios/drill/pack';
import { notice } from './notices';
import type { Read, RunOpening } from './opening';

/** Records a run that is in no library, and packs it, so that the address can hold it. */
export const readRun = (opening: RunOpening): Read => {
  const unpacked = lessonIn(opening);
  if (unpacked === null) return { opening, source: null, trace: null, notices: [notice('notice.badRun')] };
  const { lesson, faults } = unpacked;
  return {
    opening,
    source: {
      kind: 'run',
      run: lesson.run,
      packed: packLesson(lesson),
      title: lesson.remarks.find(({ beat }) => beat === null)?.text ?? null,
    },
    trace: simulate(lesson.run),
    notices: faults.length === 0 ? [] : [notice('notice.runFaults', { n: faults.length })],
  };
};

const lessonIn = ({ run, title }: RunOpening): ReturnType<typeof unpackLesson> => {
  if (typeof run === 'string') return unpackLesson(run);
  const remarks: Lesson['remarks'] = title === null ? [] : [{ beat: null, lang: 'en', text: title }];
  return { lesson: { run, remarks, expectations: [] }, faults: [] };
};
