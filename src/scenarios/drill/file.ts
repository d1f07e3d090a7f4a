import { type Fault, type Lesson, readDrill } from '.';
import { MOST } from './bounds';
import { readRunJson } from './json';

/** What is no text at all: control characters other than tab and line ends, or what was no UTF-8. */
const BINARY = /[^\P{Cc}\t\n\r\u007f-\u009f]|\ufffd/u;

/** A run that somebody wrote is not longer than this, in octets. */
export const LONGEST_RUN = MOST.characters * 4;

/** The text of a file: UTF-8, or the UTF-16 that older shells of Windows write, which then begins with a byte order mark. */
export const textOfOctets = (octets: Uint8Array): string => {
  const mark = ((octets[0] ?? 0) << 8) | (octets[1] ?? 0);
  return new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8').decode(octets);
};

/** How the JSON begins that tells of a run what happened (`ladder --json`, `export --as json`, the page's Export). */
const ACCOUNT = /^\s*\{\s*"source":\s*"(?:[^"\\]|\\.)*",\s*"conversations":/;

/** Is it the account of a run, in which there is nothing that could be run again? */
export const isAccount = (text: string): boolean => ACCOUNT.test(text);

/**
 * Reads a run that stands in a file: JSON or drill text, known by what is in it, whatever it is called.
 * What could not be read is left out, and named with its line and column; nothing in it can do more than a run can.
 * @returns null: this is no run
 */
export const readRunFile = (text: string): Readonly<{ lesson: Lesson; faults: readonly Fault[] }> | null => {
  const source = text.replace(/^\ufeff/, '');
  if (source.trim() === '' || source.length > MOST.characters || BINARY.test(source.slice(0, 4096))) return null;
  if (/^\s*[{[]/.test(source)) return readRunJson(source);
  const read = readDrill(source);
  const lines = source.split('\n').filter((line) => !/^\s*(#|$)/.test(line)).length;
  return read.faults.length < lines ? read : null;
};
