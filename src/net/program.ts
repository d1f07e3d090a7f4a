import type { Ms, Side } from '../tcp/names';
import type { Octets } from '../tcp/segment';
import type { Tcb } from '../tcp/tcb';
import type { Told } from '../tcp/work';
import type { Call, Line, Program } from '../trace/run';

/**
 * An end's program as it runs: the line it is on, whether it waits there, and what it was told meanwhile.
 * `ended`: it ran to its end, or failed.
 */
export type Running = Readonly<{ program: Program; line: number; waits: boolean; open: boolean; failed: string | null; ended: boolean }>;

export const startProgram = (program: Program): Running => ({
  program,
  line: 0,
  waits: false,
  open: false,
  failed: null,
  ended: program.length === 0,
});

/** These begin or end the use of a connection: what was told of the one before does not count. */
const FRESH: readonly Line['do'][] = ['listen', 'connect', 'close', 'abort'];
export const freshFor = (running: Running, line: Line): Running =>
  FRESH.includes(line.do) ? { ...running, open: false, failed: null } : running;

/** What the program is told of the connection that it uses. */
export const hear = (running: Running, told: Told): Running => {
  if (told.what === 'open') return { ...running, open: true };
  if (told.what === 'reset' || told.what === 'refused' || told.what === 'timeout') return { ...running, failed: told.what };
  return running;
};

/** The call that a line makes as it is come to; null: it only waits. */
export const callOf = (line: Line): Call | null => {
  switch (line.do) {
    case 'listen':
      return { call: 'passive OPEN' };
    case 'connect':
      return { call: 'active OPEN' };
    case 'send':
      return { call: 'SEND', text: line.text, push: !line.more };
    case 'shutdown':
      return { call: 'CLOSE', gone: false };
    case 'close':
      return { call: 'CLOSE', gone: true };
    case 'abort':
      return { call: 'ABORT' };
    default:
      return null;
  }
};

/** What a waiting line comes back with: not yet, an error, text (recv; '' = the peer has closed), or nothing. */
export type Return = Readonly<{ done: false } | { done: true; error: string | null; receive: number | null; text: Octets | null }>;

const done = (part: Partial<Extract<Return, { done: true }>> = {}): Return => ({
  done: true,
  error: null,
  receive: null,
  text: null,
  ...part,
});

/** Does the line return now? connect and accept when the connection is open, recv when there is text or the peer has closed. */
export const returnOf = ({ open, failed }: Running, line: Line, tcb: Tcb): Return => {
  switch (line.do) {
    case 'connect':
    case 'accept':
      return open ? done() : failed !== null ? done({ error: failed }) : { done: false };
    case 'recv':
    case 'recv until closed':
      if (tcb.unread !== '') return done({ receive: line.do === 'recv' ? (line.octets ?? tcb.unread.length) : tcb.unread.length });
      if (failed !== null) return done({ error: failed });
      return tcb.finTaken ? done({ text: '' }) : { done: false };
    default:
      return done();
  }
};

/** The line after this one; a loop of recv stays where it is until the peer has closed. */
export const advance = (running: Running, text: Octets | null, error: string | null): Running => {
  const loops = running.program[running.line]?.do === 'recv until closed' && text !== '' && text !== null;
  const line = loops ? running.line : running.line + 1;
  return { ...running, line, waits: false, ended: error !== null || line >= running.program.length };
};

export type Programs = Readonly<Record<Side, Running | null>>;
export const thinking = (line: Line | undefined): Ms => line?.after ?? 0;
