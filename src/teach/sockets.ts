import { SIDES, type Side } from '../tcp/names';
import { beatsOf } from '../trace/beats';
import type { Line, Program } from '../trace/run';
import type { EventOf, Trace } from '../trace/trace';
import { c } from './programs/c';
import { type CodeLine, ends, has, listens, type Place, type Tongue, type Writer } from './programs/code';
import { javascript } from './programs/javascript';
import { printed } from './programs/output';
import { python } from './programs/python';

export { type CodeLine, type Place, TONGUES, type Tongue } from './programs/code';

const WRITERS: Readonly<Record<Tongue, Writer>> = { python, c, javascript };

/** The text of a program. */
export const codeOf = (tongue: Tongue, program: Program, place: Place): readonly CodeLine[] => WRITERS[tongue](program, place);

/**
 * What a program is at: it has not begun, is about to run a line, is blocked in one, failed there, came to its end,
 * keeps its connection and does nothing more, or is gone (a crash).
 */
export type Doing = 'begins' | 'next' | 'waits' | 'failed' | 'ended' | 'idles' | 'gone';

/** A program at one moment. `at`: the place in `code` where it is, null when it is over; `does`: the Line it is at. */
export type ProgramNow = Readonly<{
  code: readonly CodeLine[];
  doing: Doing;
  at: number | null;
  does: Line['do'] | null;
  output: readonly Readonly<{ text: string; beat: number; failed: boolean }>[];
}>;

type Place1 = Readonly<{ doing: Doing; line: number }>;

/** Where the program goes on after a line has returned. */
const afterReturn = (program: Program, { line, does, text, error }: EventOf<'returned'>): Place1 => {
  if (error !== null) return { doing: 'failed', line };
  const loops = does === 'recv until closed' && text !== '' && text !== null;
  if (loops) return { doing: 'waits', line };
  if (line + 1 < program.length) return { doing: 'next', line: line + 1 };
  return { doing: ends(program) ? 'ended' : 'idles', line: line + 1 };
};

const follow = (program: Program, trace: Trace, side: Side, beat: number): Place1 =>
  beatsOf(trace)
    .slice(0, beat + 1)
    .flatMap(({ events }) => events)
    .filter((e) => e.side === side)
    .reduce<Place1>(
      (now, e) => {
        if (e.kind === 'line') return { doing: 'waits', line: e.line };
        if (e.kind === 'returned') return afterReturn(program, e);
        return e.kind === 'crashed' ? { doing: 'gone', line: now.line } : now;
      },
      { doing: 'begins', line: 0 },
    );

/** The text's line where a program is: in its pause before the Line, or at the Line's call; of a Line without text the next that has one. */
const placeIn = (code: readonly CodeLine[], { doing, line }: Place1): number | null => {
  if (doing === 'ended' || doing === 'gone') return null;
  const find = (part: CodeLine['part']): number => code.findIndex((l) => l.part === part && l.line !== null && l.line >= line);
  const pause = code.findIndex((l) => l.part === 'thinks' && l.line === line);
  const at = doing === 'next' && pause >= 0 ? pause : find('call');
  return at < 0 ? null : at;
};

const outputOf = (trace: Trace, side: Side, beat: number, tongue: Tongue, place: Place): ProgramNow['output'] =>
  beatsOf(trace)
    .slice(0, beat + 1)
    .flatMap(({ n, events }) =>
      events.flatMap((e) => {
        const text = e.kind === 'returned' && e.side === side ? printed(tongue, e, place) : null;
        return text === null || e.kind !== 'returned' ? [] : [{ text, beat: n, failed: e.error !== null }];
      }),
    );

/** Where the programs of a run meet. In a simultaneous open each has to have a port that the other knows. */
export const placeOf = ({ setup }: Trace, side: Side): Place => {
  const bothConnect = SIDES.every((each) => has(setup[each].program ?? [], 'connect') && !listens(setup[each].program ?? []));
  const peer = side === 'client' ? setup.server : setup.client;
  const own = setup[side];
  const listening = listens(own.program ?? []);
  return { host: peer.address, port: listening ? own.port : peer.port, ownPort: bothConnect ? own.port : null };
};

/**
 * Both programs as they are at the end of a beat (S15): the text made from the run's own lines, where each is, and what it has printed.
 * null: no program runs at that end.
 */
export const socketsOf = (trace: Trace, beat: number, tongue: Tongue): Readonly<Record<Side, ProgramNow | null>> => {
  const ofSide = (side: Side): ProgramNow | null => {
    const program = trace.setup[side].program;
    if (program === undefined || program.length === 0) return null;
    const place = placeOf(trace, side);
    const code = codeOf(tongue, program, place);
    const now = follow(program, trace, side, beat);
    const does = now.doing === 'ended' || now.doing === 'gone' ? null : (program[now.line]?.do ?? null);
    return { code, doing: now.doing, at: placeIn(code, now), does, output: outputOf(trace, side, beat, tongue, place) };
  };
  return { client: ofSide('client'), server: ofSide('server') };
};
