import { type Notice, notice, quoted } from '../notices';
import type { CaptureOpening, ConversationOpening, Read } from '../opening';
import { readAtDesk } from './desk';
import { foundOut } from './found';
import { progressOf } from './progress';
import type { Shelf } from './shelf';

/** A run that somebody wrote is not longer than this, in octets. */
const LONGEST_RUN = 1 << 22;

/** Beginnings of capture files, as their first octets: pcap of either byte order, micro- and nanoseconds; pcapng; gzip. */
const BEGINNINGS = ['a1b2c3d4', 'd4c3b2a1', 'a1b23c4d', '4d3cb2a1', '0a0d0d0a', '1f8b'];

const isCapture = async (file: Blob): Promise<boolean> => {
  const first = [...new Uint8Array(await file.slice(0, 4).arrayBuffer())].map((octet) => octet.toString(16).padStart(2, '0')).join('');
  return BEGINNINGS.some((beginning) => first.startsWith(beginning));
};

const nothing = (opening: CaptureOpening | ConversationOpening, ...notices: readonly Notice[]): Read => ({
  opening,
  source: null,
  trace: null,
  notices,
});

const named = (name: string, notices: readonly Notice[]): readonly Notice[] =>
  notices.map(({ id, values }) => ({ id, values: { name: quoted(name), ...values } }));

/** Reads a viewer's files, or a capture of the site: one conversation is played at once, of several the viewer chooses. */
export const readFiles = async (opening: CaptureOpening, signal: AbortSignal): Promise<Read> => {
  const { source, place } = opening;
  const label = source.kind === 'file' ? source.name : source.id;
  let files: readonly Blob[];
  let run: Read | null;
  try {
    files = await opening.files();
    run = await readRun(opening, files);
  } catch {
    return nothing(
      opening,
      source.kind === 'file' ? notice('capture.notRead', { name: quoted(label) }) : notice('capture.notFetched', { name: label }),
    );
  }
  if (run !== null) return run;
  const progress = progressOf(opening);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const { desk, list, notices } = await readAtDesk(files, (octets) => progress.set(octets / Math.max(1, size)), signal);
  // Alone it might have been a run.
  const told = (some: readonly Notice[]) =>
    files.length > 1 ? some.map((one) => (one.id === 'capture.notCapture' ? notice('capture.notTogether') : one)) : some;
  const said = notices.flatMap((some, i) => named(files[i] instanceof File ? (files[i] as File).name : label, told(some)));
  const shelf: Shelf = { name: label, list, take: desk.take, close: desk.close };
  if (list.length === 0) {
    desk.close();
    return nothing(opening, ...said);
  }
  if (list.length > 1) return { ...nothing(opening, ...said), shelf };
  const read = await takeFrom({ shelf, n: 1, chosen: null, place }, progress);
  if (source.kind === 'file') return { ...read, opening, shelf, notices: [...said, ...read.notices] };
  desk.close();
  return { ...read, opening, source, notices: [...said, ...read.notices] };
};

/** Takes a conversation from a shelf, and plays it. */
export const takeFrom = async (opening: ConversationOpening, progress = progressOf(opening)): Promise<Read> => {
  const { shelf, n, chosen } = opening;
  // How long it takes to play is not known beforehand.
  progress.set(0);
  const taken = await shelf.take(n, chosen, progress.set).catch(() => null);
  if (taken === null) return nothing(opening, notice('capture.notRead', { name: quoted(shelf.name) }));
  const { trace, inferred, notices } = taken;
  await foundOut(trace);
  const name = shelf.list.length > 1 ? `${shelf.name} · ${n}` : shelf.name;
  const playing = { shelf, n, chosen, inferred };
  return { opening, source: { kind: 'file', name, playing }, trace, notices: named(shelf.name, notices) };
};

/** A run in JSON or drill text, if the one file holds that. */
const readRun = async (opening: CaptureOpening, [file, ...more]: readonly Blob[]): Promise<Read | null> => {
  if (file === undefined || more.length > 0 || file.size > LONGEST_RUN || (await isCapture(file))) return null;
  return (await import('../lesson')).readRunOctets(opening, new Uint8Array(await file.arrayBuffer()));
};
