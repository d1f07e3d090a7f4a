import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SIDES, TIMERS } from '../../src/tcp/names';
import { beatsOf } from '../../src/trace/beats';
import { flightsOf } from '../../src/trace/flights';
import { beatAt, paceOf, timeAt } from '../../src/trace/pace';
import { snapshotAt, snapshotOfBeat } from '../../src/trace/snapshot';
import type { Trace } from '../../src/trace/trace';
import { historyOf } from './history';
import { anyRun } from './runs';
import { holds } from './survey';

const PATIENCE = 60_000;
/** The longest that a silence may take to watch, in ms at speed 1, and the answer's touch. */
const SILENCE = 1400;
const TOUCH = 220;

/** A beat with the one after it. */
const pairs = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.slice(1).flatMap((next, i) => (items[i] === undefined ? [] : [[items[i], next] as const]));

/** What `expect` would say, of many thousand comparisons, in a fraction of its time. */
const claim = (ok: boolean, what: string): void => {
  if (!ok) expect.fail(what);
};

describe('beats', () => {
  test('are all the events, once each and in order; beat 0 has none; time goes up from beat to beat', { timeout: PATIENCE }, () => {
    holds(anyRun, 200, (run) => {
      const trace = simulate(run);
      const beats = beatsOf(trace);
      const events = beats.flatMap((beat) => beat.events);
      claim(events.length === trace.events.length && events.every((e, i) => e === trace.events[i]), 'not the same events');
      claim(beats[0]?.events.length === 0, 'something happens in beat 0');
      for (const [i, { n, at, events: own }] of beats.entries()) {
        claim(n === i, `beat ${n} stands at ${i}`);
        claim(i === 0 || own.length > 0, `nothing happens in beat ${n}`);
        claim(
          own.every((e) => e.at === at),
          `beat ${n} is not one instant`,
        );
      }
      for (const [a, b] of pairs(beats.slice(1))) claim(a.at < b.at, `beat ${b.n} is not after beat ${a.n}`);
    });
  });
});

describe('flights', () => {
  test('every transmission is one, lands or dies after it has left, and what ends has not both', { timeout: PATIENCE }, () => {
    holds(anyRun, 200, (run) => {
      const trace = simulate(run);
      const [flights, beats] = [flightsOf(trace), beatsOf(trace)];
      claim(flights.length === trace.events.filter((e) => e.kind === 'sent').length, 'not every transmission is a flight');
      for (const [i, f] of flights.entries()) {
        const ends = [...f.landings, ...(f.lost === null ? [] : [f.lost])];
        claim(f.id === i && beats[f.sentBeat]?.at === f.sentAt, `flight ${i} does not leave when its beat is`);
        claim(
          ends.every((end) => end.at > f.sentAt && end.beat > f.sentBeat),
          `flight ${i} lands before it has left`,
        );
        claim(
          ends.every((end) => beats[end.beat]?.at === end.at),
          `flight ${i} lands at another time than its beat`,
        );
        claim(f.lost === null || f.landings.length === 0, `flight ${i} is lost and lands`);
        claim(trace.ending !== 'rest' || ends.length > 0, `flight ${i} has no end`);
        claim(f.landings.length <= 2 && new Set(f.landings.map((l) => l.copy)).size === f.landings.length, `flight ${i} lands too often`);
        claim(f.lost === null || (f.lost.part > 0 && f.lost.part < 1), `flight ${i} is lost outside the way`);
      }
      for (const side of SIDES) {
        const own = flights.filter((f) => f.side === side && !f.old);
        claim(
          own.every((f, i) => f.nth === i + 1),
          `the ${side}'s transmissions are not counted one by one`,
        );
      }
    });
  });
});

/** Moments worth asking for: each beat, just before and after it, and outside the run. */
const moments = (trace: Trace): readonly number[] =>
  [-1, ...beatsOf(trace).flatMap(({ at }) => [at - 0.25, at, at + 0.25]), 1e12].sort((a, b) => a - b);

describe('a snapshot', () => {
  test('is the fold of what has happened until then', { timeout: PATIENCE }, () => {
    holds(anyRun, 150, (run) => {
      const trace = simulate(run);
      const { steps } = historyOf(run, trace);
      let next = 0;
      let ends = steps[0]?.before;
      for (const at of moments(trace)) {
        for (let step = steps[next]; step !== undefined && step.at <= at; step = steps[++next]) ends = step.after;
        const snapshot = snapshotAt(trace, at);
        for (const side of SIDES) {
          claim(snapshot[side].state === ends?.[side].state, `at ${at} ms the ${side} is not in ${ends?.[side].state}`);
          // Until something has happened to an end there is only what it was set up with.
          const { tcb } = snapshot[side];
          claim(tcb === ends?.[side].tcb || (tcb.opened === null && ends?.[side].tcb.opened === null), `at ${at} ms: another TCB`);
        }
        claim(snapshot === snapshotOfBeat(trace, snapshot.beat), `at ${at} ms: not its beat's`);
      }
    });
  });

  test('shows exactly the timers that the TCB says are running, and from when to when', { timeout: PATIENCE }, () => {
    holds(anyRun, 150, (run) => {
      const trace = simulate(run);
      for (const beat of beatsOf(trace)) {
        const snapshot = snapshotOfBeat(trace, beat.n);
        claim(snapshot.beat === beat.n, `beat ${beat.n} has another's snapshot`);
        for (const side of SIDES) {
          const { timers, tcb } = snapshot[side];
          const running = TIMERS.filter((timer) => tcb.timers[timer] !== undefined);
          claim(timers.length === running.length, `beat ${beat.n}: the ${side} shows ${timers.map((t) => t.timer)}, runs ${running}`);
          for (const { timer, from, due } of timers)
            claim(tcb.timers[timer] === due && from <= beat.at && due >= beat.at, `beat ${beat.n}: the ${side}'s ${timer} is not due then`);
        }
      }
    });
  });
});

describe('pace', () => {
  test('goes up, folds silences, and rests strictly before the next beat', { timeout: PATIENCE }, () => {
    holds(anyRun, 200, (run) => {
      const trace = simulate(run);
      const beats = beatsOf(trace);
      const pace = paceOf(trace);
      claim(pace.beats.length === beats.length, 'not one paced beat a beat');
      claim(pace.beats[0]?.lands === 0 && pace.length === pace.beats.at(-1)?.rests, 'it does not begin at 0 or end where it rests');
      for (const [n, { lands, leaves, rests }] of pace.beats.entries())
        claim(lands <= leaves && leaves <= rests && leaves - lands <= TOUCH + 1e-6, `beat ${n} is out of order`);
      for (const [i, [a, b]] of pairs(pace.beats).entries()) {
        const silence = (beats[i + 1]?.at ?? 0) - (beats[i]?.at ?? 0);
        claim(a.rests < b.lands, `beat ${i} rests in the next one`);
        claim(b.lands - a.leaves <= SILENCE + 1e-6, `${silence} ms before beat ${i + 1} take ${b.lands - a.leaves} ms to watch`);
        claim(
          b.foldedBefore === null || (b.foldedBefore === silence && Math.abs(b.lands - a.leaves - SILENCE) < 1e-6),
          `beat ${i + 1}: wrong fold`,
        );
        claim(silence < 60_000 || i === 0 || b.foldedBefore !== null, `a minute before beat ${i + 1} is not folded`);
      }
    });
  });

  test('turns watching time into virtual time, which never falls, and back', { timeout: PATIENCE }, () => {
    holds(anyRun, 150, (run) => {
      const trace = simulate(run);
      const beats = beatsOf(trace);
      const pace = paceOf(trace);
      let last = Number.NEGATIVE_INFINITY;
      for (const [n, { lands, leaves, rests }] of pace.beats.entries()) {
        const next = pace.beats[n + 1]?.lands ?? rests;
        for (const watch of [lands, leaves, rests, (leaves + next) / 2]) {
          const at = timeAt(trace, pace, watch);
          claim(at >= last, `time falls at ${watch}`);
          claim(beatAt(pace, watch) === n || watch >= next, `beat ${n} is not the one at ${watch}`);
          last = at;
        }
        claim(timeAt(trace, pace, lands) === beats[n]?.at, `beat ${n} lands at another time`);
      }
      claim(beatAt(pace, -1) === 0 && beatAt(pace, pace.length + 1) === beats.length - 1, 'outside the run there is no beat');
    });
  });
});
