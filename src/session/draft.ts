import { simulate } from '../net/simulate';
import { type Fault, type Lesson, readDrill, type Unmet, unmetBy, writeDrill } from '../scenarios/drill';
import { LONGEST_RUN, readRunFile, textOfOctets } from '../scenarios/drill/file';
import { writeRunJson } from '../scenarios/drill/json';
import { packLesson } from '../scenarios/drill/pack';
import type { Trace } from '../trace/trace';
import { runOf, type Source } from './source';

/** While somebody types, so many events are recorded at most: it must not be felt. */
const WHILE_TYPING = 2000;

/** What a text came to: its run, recorded; what is wrong in it; the first thing that was expected and does not happen. */
export type Draft = Readonly<{ lesson: Lesson; faults: readonly Fault[]; trace: Trace; unmet: Unmet | null }>;

/** Reads a text that is being written, and records its run. */
export const recordDraft = (text: string): Draft => {
  const { lesson, faults } = readDrill(text);
  const trace = simulate(lesson.run, WHILE_TYPING);
  return { lesson, faults, trace, unmet: unmetBy(trace, lesson.expectations) };
};

/** What a text says, as far as it can be read. */
export const lessonOf = (text: string): Lesson => readDrill(text).lesson;

/** The text of what is on the stage; null for a capture, which is nobody's to write. */
export const textOf = (source: Source): string | null => {
  const run = runOf(source);
  return run === null ? null : writeDrill({ remarks: [], expectations: [], ...(source.kind === 'run' ? source.said : {}), run });
};

/** A file's text, and what of the file is not in it. */
export type Opened = Readonly<{ text: string; faults: readonly Fault[] }>;

/** The text of a file: as it stands, with its faults in it, or, where it is JSON, what it means; null: it holds no run. */
export const textOfFile = async (file: Blob): Promise<Opened | null> => {
  const text = file.size > LONGEST_RUN ? '' : textOfOctets(new Uint8Array(await file.arrayBuffer()));
  const read = readRunFile(text);
  if (read === null) return null;
  return /^\s*[{[]/.test(text) ? { text: writeDrill(read.lesson), faults: read.faults } : { text, faults: [] };
};

/** The forms in which a lesson is kept, beside its text. */
export const keptAs = { json: writeRunJson, run: packLesson } as const;
