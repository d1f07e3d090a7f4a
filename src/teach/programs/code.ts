import type { Line, Program } from '../../trace/run';

/** The languages that a program is shown in. */
export const TONGUES = ['python', 'c', 'javascript'] as const;
export type Tongue = (typeof TONGUES)[number];

/**
 * One line of program text. `line`: the Line of the run that it belongs to, null for what stands round them.
 * `call`: here the program is when that Line is come to, and here it may have to wait; `thinks`: here it is before that.
 */
export type CodeLine = Readonly<{ text: string; line: number | null; part: 'call' | 'thinks' | 'beside' }>;

/** Where the programs meet: the server's address and port, and the client's own port where it has to have one. */
export type Place = Readonly<{ host: string; port: number; ownPort: number | null }>;

/** A program's text, with what it needs before and after its calls. */
export type Writer = (program: Program, place: Place) => readonly CodeLine[];

/** A Line with its number and whether a Line of the same kind came before. */
export type Numbered = Readonly<{ line: Line; n: number; again: boolean }>;

export const numbered = (program: Program): readonly Numbered[] =>
  program.map((line, n) => ({ line, n, again: program.slice(0, n).some((before) => before.do === line.do) }));

export const beside = (...texts: readonly string[]): readonly CodeLine[] => texts.map((text) => ({ text, line: null, part: 'beside' }));
export const besideOf = (line: number, ...texts: readonly string[]): readonly CodeLine[] =>
  texts.map((text) => ({ text, line, part: 'beside' }));
export const call = (line: number, text: string): CodeLine => ({ text, line, part: 'call' });

/** A pause that is a part of the story; shorter ones are only how long a program takes. ms. */
const LEAST_PAUSE = 500;
export const pauseOf = ({ after }: Line): number | null => (after !== undefined && after >= LEAST_PAUSE ? after / 1000 : null);
export const pauses = (program: Program): boolean => program.some((line) => pauseOf(line) !== null);
export const has = (program: Program, ...what: readonly Line['do'][]): boolean => program.some((line) => what.includes(line.do));
/** Whoever accepts works on the accepted socket; whoever connects, on its only one. */
export const listens = (program: Program): boolean => has(program, 'listen', 'accept');
/** Does the program come to its end? One that leaves its connection open goes on for ever, for its end would close it. */
export const ends = (program: Program): boolean => {
  const last = program.at(-1)?.do;
  return last === 'close' || last === 'abort';
};
/** Where a program that does not end stays. */
export const rest = (program: Program, text: string): readonly CodeLine[] => (ends(program) ? [] : [call(program.length, text)]);
