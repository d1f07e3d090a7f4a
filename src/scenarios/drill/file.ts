import { type Fault, type Lesson, readDrill } from '.';
import { MOST } from './bounds';
import { readRunJson } from './json';

/** What is no text at all: control characters other than tab and line ends, or what was no UTF-8. */
const BINARY = /[^\P{Cc}\t\n\r\u007f-\u009f]|\ufffd/u;

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
