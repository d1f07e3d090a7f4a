import type { Trace } from '../trace/trace';
import type { Address } from './address';
import { type Notice, notice, quoted } from './notices';
import { SAMPLES, type SampleId, type Source } from './source';

/** A capture that is to come onto the stage: where its octets come from, and what of it is to be shown first. */
export type Opening = Readonly<{
  source: Source;
  place: Pick<Address, 'beat' | 'from' | 'to'>;
  bytes: () => Promise<Uint8Array>;
}>;

const START: Opening['place'] = { beat: null, from: null, to: null };

/** A viewer's own file. */
export const openingOf = (file: File): Opening => ({
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

/** The capture that an address names, if it names one. */
export const askedOpening = ({ scenario, beat, from, to }: Address): Opening | null => {
  const id = SAMPLES.find((sample) => sample === scenario);
  return id === undefined ? null : sampleOpening(id, { beat, from, to });
};

/** What came of it. No trace: nothing of it can be played. */
export type Read = Readonly<{ opening: Opening; trace: Trace | null; notices: readonly Notice[] }>;

/** Reads a capture. The reader comes when it is first needed; octets that cannot be had make a notice, as those that mean nothing do. */
export const readOpening = async (opening: Opening): Promise<Read> => {
  let octets: Uint8Array;
  try {
    octets = await opening.bytes();
  } catch {
    return { opening, trace: null, notices: [unread(opening.source)] };
  }
  const { readCapture } = await import('../wire');
  const { trace, notices } = readCapture(octets);
  return {
    opening,
    trace,
    notices: notices.map(({ id, values }) => ({ id, values: { name: quoted(labelOf(opening.source)), ...values } })),
  };
};

const labelOf = (source: Source): string => (source.kind === 'file' ? source.name : source.id);

const unread = (source: Source): Notice =>
  source.kind === 'file' ? notice('capture.notRead', { name: quoted(source.name) }) : notice('capture.notFetched', { name: source.id });
