import type { Ms, Side } from '../tcp/names';
import { seq } from '../tcp/seq';
import { takes, tcbOf } from '../tcp/step';
import type { Told } from '../tcp/work';
import type { BareEvent } from '../trace/calls';
import type { Call, Line } from '../trace/run';
import { advance, callOf, freshFor, hear, type Running, returnOf, startProgram, thinking } from './program';
import type { World } from './world';

type Hands = Readonly<{
  /** Makes a call on an end; returns the RFC's error to the user, or null. */
  call: (side: Side, at: Ms, call: Call, line: number | null) => string | null;
  step: (side: Side, at: Ms, event: BareEvent, cause: () => null) => void;
}>;

/** The two ends' programs in a run: each goes on to its next line when the one before returns. */
export const programsAtWork = ({ setup, due, record }: World, { call, step }: Hands) => {
  const running: Record<Side, Running | null> = {
    client: setup.client.program === undefined ? null : startProgram(setup.client.program),
    server: setup.server.program === undefined ? null : startProgram(setup.server.program),
  };

  const goOn = (side: Side, at: Ms, from: Running, line: Line, text: string | null, error: string | null): void => {
    record.write({ kind: 'returned', side, at, line: from.line, does: line.do, text, error });
    const next = advance(from, text, error);
    running[side] = next;
    if (!next.ended) due.add(at + thinking(next.program[next.line]), { is: 'line', side });
  };

  /** Lets a waiting line return, if what it waits for is there. Text that nobody's program reads is read at once. */
  const wake = (side: Side, at: Ms): void => {
    const now = running[side];
    const { unread } = tcbOf(record.ends[side]);
    if (now === null) {
      const reads =
        setup[side].readsAtOnce !== false && takes(record.ends[side], { type: 'RECEIVE', octets: unread.length, at, isn: seq(0) });
      if (unread !== '' && reads) step(side, at, { type: 'RECEIVE', octets: unread.length }, () => null);
      return;
    }
    const line = now.program[now.line];
    if (line === undefined || !now.waits) return;
    const back = returnOf(now, line, tcbOf(record.ends[side]));
    if (!back.done) return;
    running[side] = { ...now, waits: false };
    if (back.receive === null) {
      goOn(side, at, { ...now, waits: false }, line, back.text, back.error);
      return;
    }
    call(side, at, { call: 'RECEIVE', octets: back.receive }, now.line);
    goOn(side, at, { ...now, waits: false }, line, unread.slice(0, back.receive), null);
  };

  /** Comes to the program's next line. */
  const run = (side: Side, at: Ms): void => {
    const now = running[side];
    const line = now?.program[now.line];
    if (now === null || line === undefined || now.ended) return;
    record.write({ kind: 'line', side, at, line: now.line, does: line.do });
    const made = callOf(line);
    running[side] = freshFor(now, line);
    // Not waiting yet: what the call itself is told must not let the line return twice.
    const error = made === null ? null : (running[side]?.failed ?? call(side, at, made, now.line));
    const after = running[side] ?? now;
    if (error !== null) {
      goOn(side, at, after, line, null, error);
      return;
    }
    running[side] = { ...after, waits: true };
    wake(side, at);
  };

  return {
    wake,
    run,
    hear: (side: Side, told: Told): void => {
      const now = running[side];
      if (now !== null) running[side] = hear(now, told);
    },
    end: (side: Side): void => {
      const now = running[side];
      if (now !== null) running[side] = { ...now, ended: true, waits: false };
    },
    /** It goes no further; what an end without a program reads at once stays unread from now on. */
    stop: (side: Side): void => {
      running[side] = { ...(running[side] ?? startProgram([])), ended: true, waits: false };
    },
    begin: (side: Side): void => {
      const now = running[side];
      if (now !== null && !now.ended) due.add(thinking(now.program[0]), { is: 'line', side });
    },
  };
};
