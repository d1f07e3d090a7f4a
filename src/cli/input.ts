import { closeSync, createReadStream, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { textOfOctets } from '../scenarios/drill/file';
import type { CaptureFile, Spool } from '../wire';
import { Refusal, whyOf } from './refusal';

/** What is read: a file, or what comes through a pipe. `first`: its first octets, to know it by. */
export type Given = CaptureFile & Readonly<{ name: string; first: Uint8Array }>;

/** So many octets at a time. */
const PIECE = 1 << 18;
/** A file is known by so many octets. */
const ENOUGH = 4;

/** Keeps octets in a file that goes with the process: what is unpacked, or came through a pipe, may be larger than the memory. */
const spoolInFile = (): Spool => {
  let file: number | null = null;
  let length = 0;
  const opened = (): number => {
    if (file !== null) return file;
    const folder = mkdtempSync(join(tmpdir(), 'tcp-stage-'));
    file = openSync(join(folder, 'spool'), 'w+', 0o600);
    const made = file;
    const forget = (): void => rmSync(folder, { recursive: true, force: true });
    process.once('exit', () => {
      closeSync(made);
      forget();
    });
    try {
      // Without a name it goes with the process also when that is stopped (Ctrl-C), which no handler of the exit would hear.
      forget();
    } catch {
      // Some systems keep the name of a file that is open: there it goes at the exit.
    }
    return file;
  };
  return {
    push: (bytes) => {
      for (let at = 0; at < bytes.length; ) at += writeSync(opened(), bytes, at, bytes.length - at, length + at);
      length += bytes.length;
    },
    part: async (from, to) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(to, length) - from));
      return bytes.length === 0 ? bytes : bytes.subarray(0, readSync(opened(), bytes, 0, bytes.length, from));
    },
  };
};

const fileNamed = async (path: string): Promise<Given> => {
  const file = openSync(path, 'r');
  const part = async (from: number, to: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(to - from);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
  };
  const first = await part(0, PIECE);
  return { name: basename(path), first, chunks: () => createReadStream(path, { highWaterMark: PIECE }), part, spool: spoolInFile };
};

/** What comes through a pipe, and can be read only once. */
const flowing = async (name: string, coming: AsyncIterator<Uint8Array>): Promise<Given> => {
  let first = new Uint8Array();
  while (first.length < ENOUGH) {
    const next = await coming.next();
    if (next.done) break;
    first = new Uint8Array(Buffer.concat([first, next.value]));
  }
  async function* chunks() {
    yield first;
    for (let next = await coming.next(); !next.done; next = await coming.next()) yield next.value;
  }
  return { name, first, chunks, part: null, spool: spoolInFile };
};

/** What is named on the command line, a pipe (`<(zcat …)`, `/dev/stdin`) as well as a file; null: nothing is called so. */
export const inputNamed = async (name: string): Promise<Given | null> => {
  if (name === '-') return flowing(name, process.stdin[Symbol.asyncIterator]());
  try {
    const found = statSync(name, { throwIfNoEntry: false });
    if (found === undefined) return null;
    if (found.isFile() || found.isDirectory()) return await fileNamed(name);
    return await flowing(basename(name), createReadStream(name, { highWaterMark: PIECE })[Symbol.asyncIterator]());
  } catch (error) {
    throw new Refusal('cli.notRead', { name, why: whyOf(error) });
  }
};

/** The whole of it as text, of so many octets at most. */
export const textOf = async ({ chunks }: Given, most: number): Promise<string> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of chunks()) {
    pieces.push(piece);
    length += piece.length;
    if (length > most) break;
  }
  return textOfOctets(Buffer.concat(pieces));
};
