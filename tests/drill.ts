import type { Side } from '../src/tcp/names';
import { type Config, DEFAULT_CONFIG, RFC_RULES } from '../src/tcp/rules';
import { type Arrow, type Endpoint, stateOf } from '../src/tcp/step';
import { Ends, type Happened, type Line, type Shifts, type Step } from './drilling/ends';
import { isWritten, printSegment, readSegment } from './drilling/text';

/*
 * A drill drives one endpoint through the chart, or both, and reads like a conversation. What is not written must not happen.
 *
 *   config buffer=1000 · rules rfc5961=false      at the top: what differs from the usual
 *   isn 400                                       what the ISN generator says from here on (at first 100; the server's: 300)
 *   listen [remote] · connect · send "text" | 1000 [more] · receive [5] · close [gone] · abort     calls; `close` alone is the half-close
 *   reboot                                        the end loses its memory, silently
 *   < SYN ACK 300 ack 101 wnd 1000 "text"         arrives (the window of the line before, if none is written);
 *                                                 with both ends: what the peer has sent; `< old …` comes from nowhere
 *   + 1000                                        so many ms pass; timers that are due go off
 *   > ACK 101 ack 301                             leaves
 *   ! open                                        the user is told; `! error: connection closing` is a call's answer
 *   = ESTABLISHED, CLOSE-WAIT                     the arrows taken, or the state that stays; `= TIME-WAIT again`: it was entered anew
 *
 * With both ends, each line but the header and `+` begins with `client` or `server`. After one cause come `>`, `!`, `=` in this order.
 */

const OUTPUTS = ['>', '!', '='];
const HEADER = ['config', 'rules'];

/** What a drill leaves: the ends as they are then, the arrows walked, every event with the endpoint that took it. */
export type Drilled = Readonly<{ ends: Readonly<Record<Side, Endpoint>>; arrows: readonly Arrow[]; steps: readonly Step[] }>;

const readLine = (written: string): Line => {
  const [, side, verb = '', rest = ''] = /^(?:(client|server)\s+)?(\S+)\s*(.*)$/.exec(written) ?? [];
  return { side: side === 'server' ? 'server' : 'client', verb, rest, written };
};

const readLines = (script: string): readonly Line[] =>
  script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .map(readLine);

/** `key=value` pairs, the values in JSON. */
const settings = (lines: readonly Line[], verb: string): object =>
  Object.fromEntries(
    lines
      .filter((line) => line.verb === verb)
      .flatMap((line) => line.rest.split(/\s+/))
      .map((pair) => [pair.slice(0, pair.indexOf('=')), JSON.parse(pair.slice(pair.indexOf('=') + 1))]),
  );

const configOf = (lines: readonly Line[]): Config => ({
  ...DEFAULT_CONFIG,
  ...settings(lines, 'config'),
  rules: { ...RFC_RULES, ...settings(lines, 'rules') },
});

/** Is what is written what came next? Returns why not. A `=` with nothing to come says that the state stays. */
const compare = (line: Line, ends: Ends): string | null => {
  const came = ends.happened.shift();
  if (came === undefined) return line.verb === '=' && stateOf(ends.ends[line.side]) === line.rest ? null : 'this did not happen';
  const same =
    came.side === line.side &&
    came.sign === line.verb &&
    (came.sign === '>' ? isWritten(readSegment(line.rest), came.segment, ends.shiftOf(came.side)) : came.words === line.rest);
  return same ? null : `what happened was: ${print(came, ends)}`;
};

const print = (h: Happened, ends: Ends): string =>
  `${h.side} ${h.sign} ${h.sign === '>' ? printSegment(h.segment, ends.shiftOf(h.side)) : h.words}`;

/** Goes through one line; returns what is wrong with it. */
const go = (line: Line, ends: Ends): string | null => {
  if (HEADER.includes(line.verb)) return null;
  if (OUTPUTS.includes(line.verb)) return compare(line, ends);
  const [left] = ends.happened;
  if (left !== undefined) return `before this there happened, and is not written: ${print(left, ends)}`;
  ends.perform(line);
  return null;
};

/** As `go`, for the end of the script too; an error of the script itself is told in the same way. */
const wrongWith = (line: Line | undefined, ends: Ends): string | null => {
  try {
    if (line !== undefined) return go(line, ends);
    const [left] = ends.happened;
    return left === undefined ? null : `before this there happened, and is not written: ${print(left, ends)}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/**
 * Runs a script and compares what happens with what is written.
 * @param shifts moves the numbers of each end, so that the same script is walked near the wrap
 * @throws with the whole script, its first differing line marked
 */
export const drill = (script: string, shifts: Shifts = { client: 0, server: 0 }): Drilled => {
  const lines = readLines(script);
  const ends = new Ends(
    configOf(lines),
    shifts,
    lines.some(({ written }) => /^(client|server) /.test(written)),
  );
  for (let at = 0; at <= lines.length; at++) {
    const wrong = wrongWith(lines[at], ends);
    if (wrong === null) continue;
    const shown = [...lines.map(({ written }) => written), '(the end)'].map((text, i) =>
      i === at ? `✗ ${text}\n    ${wrong}` : `  ${text}`,
    );
    throw new Error(`A drill differs at ${ends.now} ms (numbers moved by ${shifts.client} and ${shifts.server}):\n${shown.join('\n')}`);
  }
  return ends;
};
