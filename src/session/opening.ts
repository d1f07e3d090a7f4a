import type { Run } from '../trace/run';
import type { Trace } from '../trace/trace';
import type { Address } from './address';
import { type Notice, notice, quoted } from './notices';
import { SAMPLES, type SampleId, type Source } from './source';

type Place = Pick<Address, 'beat' | 'from' | 'to'>;

/** A capture that is to come onto the stage: where its octets come from, and what of it is to be shown first. */
type CaptureOpening = Readonly<{ source: Extract<Source, { kind: 'file' | 'sample' }>; place: Place; bytes: () => Promise<Uint8Array> }>;

/** A run that is in no library: as it is, with a title if it has one, or packed, as an address holds it. */
export type RunOpening = Readonly<{ run: Run | string; title: string | null; place: Place }>;

/** Something that is to be read before it can come onto the stage. */
export type Opening = CaptureOpening | RunOpening;

const START: Place = { beat: null, from: null, to: null };

/** A viewer's own file. */
export const openingOf = (file: File): CaptureOpening => ({
  source: { kind: 'file', name: file.name },
  place: START,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

/** One of the captures that come with the site; `place`: where in it. */
export const sampleOpening = (id: SampleId, place = START): Opening => ({
  source: { kind: 'sample', id },
  place,
  bytes: async () => {
    const answer = await fetch(`./captures/${id}.pcap`);
    if (!answer.ok) throw new Error(answer.statusText);
    return new Uint8Array(await answer.arrayBuffer());
  },
});

/** A run of one's own; `beat`: where in it. */
export const runOpening = (run: Run, title: string | null, beat: number): Opening => ({ run, title, place: { ...START, beat } });

/** What an address names that is still to be read: a packed run, or a capture. */
export const askedOpening = ({ scenario, beat, from, to, run }: Address): Opening | null => {
  if (run !== null) return { run, title: null, place: { beat, from, to } };
  const id = SAMPLES.find((sample) => sample === scenario);
  return id === undefined ? null : sampleOpening(id, { beat, from, to });
};

/** What came of it. No trace: nothing of it can be played. */
export type Read = Readonly<{ opening: Opening; source: Source | null; trace: Trace | null; notices: readonly Notice[] }>;

/** Reads it. The reader comes when it is first needed; what cannot be had makes a notice, as what means nothing does. */
export const readOpening = async (opening: Opening): Promise<Read> => {
  try {
    return 'run' in opening ? (await import('./lesson')).readRun(opening) : await readOctets(opening);
  } catch {
    return { opening, source: null, trace: null, notices: [notice('notice.partNotFetched')] };
  }
};

const readOctets = async (opening: CaptureOpening): Promise<Read> => {
  let octets: Uint8Array;
  try {
    octets = await opening.bytes();
  } catch {
    return { opening, source: null, trace: null, notices: [unread(opening.source)] };
  }
  const { readCapture } = await import('../wire');
  const { trace, notices } = readCapture(octets);
  return {
    opening,
    source: opening.source,
    trace,
    notices: notices.map(({ id, values }) => ({ id, values: { name: quoted(labelOf(opening.source)), ...values } })),
  };
};

const labelOf = (source: CaptureOpening['source']): string => (source.kind === 'file' ? source.name : source.id);

const unread = (source: CaptureOpening['source']): Notice =>
  source.kind === 'file' ? notice('capture.notRead', { name: quoted(source.name) }) : notice('capture.notFetched', { name: source.id });
