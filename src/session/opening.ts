import type { Lesson } from '../scenarios/drill';
import type { Run } from '../trace/run';
import type { Trace } from '../trace/trace';
import type { Chosen } from '../wire/vantage';
import type { Lang } from '../words';
import type { Address } from './address';
import type { Shelf } from './captures/shelf';
import { type Notice, notice } from './notices';
import { type Pair, SAMPLES, type SampleId, type Source } from './source';

type Place = Pick<Address, 'beat' | 'from' | 'to'>;

/** A capture that is to come onto the stage: its files, and what of it is to be shown first. */
export type CaptureOpening = Readonly<{
  source: Readonly<{ kind: 'file'; name: string }> | Extract<Source, { kind: 'sample' }>;
  place: Place;
  files: () => Promise<readonly Blob[]>;
}>;

/** A conversation of files that were read already. `chosen`: where the viewer says that it was captured. */
export type ConversationOpening = Readonly<{ shelf: Shelf; n: number; chosen: Chosen; place: Place }>;

/**
 * A run that is in no library: as it is, with a title (in English, if `lang` does not say otherwise) or with all that its author says, or packed, as an address holds it.
 * `beside`: another that is to be seen beside it; the place is then in both together.
 */
export type RunOpening = Readonly<{ run: Run | string; title: string | null; lang?: Lang; said?: Said; place: Place; beside?: Run }>;

/** What an author says of a run, and expects of it. */
export type Said = Omit<Lesson, 'run'>;

/** Something that is to be read before it can come onto the stage. */
export type Opening = CaptureOpening | ConversationOpening | RunOpening;

/** The last beat, whichever it is. */
export const LAST_BEAT = Number.POSITIVE_INFINITY;

const START: Place = { beat: null, from: null, to: null };

/** A viewer's own files; several may have the two ends of the same conversations. */
export const openingOf = (files: readonly File[]): CaptureOpening => ({
  source: { kind: 'file', name: files.map(({ name }) => name).join(' + ') },
  place: START,
  files: async () => files,
});

/** Another conversation of the files that were read. */
export const conversationOpening = (shelf: Shelf, n: number, chosen: Chosen): ConversationOpening => ({ shelf, n, chosen, place: START });

/** One of the captures that come with the site; `place`: where in it. */
export const sampleOpening = (id: SampleId, place = START): Opening => ({
  source: { kind: 'sample', id },
  place,
  files: async () => {
    const answer = await fetch(`./captures/${id}.pcap`);
    if (!answer.ok) throw new Error(answer.statusText);
    return [await answer.blob()];
  },
});

/** A run of one's own; `lang`: of its title, `beat`: where in it. */
export const runOpening = (run: Run, title: string | null, beat: number, lang: Lang = 'en'): RunOpening => ({
  run,
  title,
  lang,
  place: { ...START, beat },
});

/** A run with what its author says; `beat`: where in it. */
export const lessonOpening = ({ run, ...said }: Lesson, beat: number): Opening => ({ ...runOpening(run, null, beat), said });

/** What an address names that is still to be read: a packed run, or a capture. */
export const askedOpening = ({ scenario, beat, from, to, run }: Address): Opening | null => {
  if (run !== null) return { run, title: null, place: { beat, from, to } };
  const id = SAMPLES.find((sample) => sample === scenario);
  return id === undefined ? null : sampleOpening(id, { beat, from, to });
};

/** What came of it. No trace: nothing of it can be played, or there are several conversations on a shelf to choose from. */
export type Read = Readonly<{
  opening: Opening;
  source: Source | null;
  trace: Trace | null;
  pair?: Pair | null;
  notices: readonly Notice[];
  shelf?: Shelf;
}>;

/** Reads it. The reader comes when it is first needed; what cannot be had makes a notice, as what means nothing does. */
export const readOpening = async (opening: Opening, signal: AbortSignal): Promise<Read> => {
  try {
    if ('run' in opening) return (await import('./lesson')).readRun(opening);
    const { readFiles, takeFrom } = await import('./captures/read');
    return await ('n' in opening ? takeFrom(opening) : readFiles(opening, signal));
  } catch {
    return { opening, source: null, trace: null, notices: [notice('notice.partNotFetched')] };
  }
};
