import { simulate } from '../../net/simulate';
import type { Ms } from '../../tcp/names';
import { beatsOf } from '../../trace/beats';
import type { Input, Run, Setup } from '../../trace/run';
import type { Trace } from '../../trace/trace';
import { pastOf } from './moment';

/** What a viewer changed: something was done to the run, or it was set up in another way. */
export type Change = Readonly<{ input: Input } | { setup: Setup }>;

/** One change, the beat at which it was made, and the run that came of it. */
export type Edit = Readonly<{ beat: number; change: Change; run: Run }>;

/** A run and what a viewer made of it. Changes that were undone can be made again until another is made. */
export type History = Readonly<{ origin: Run; done: readonly Edit[]; undone: readonly Edit[] }>;

export const beginning = (origin: Run): History => ({ origin, done: [], undone: [] });

/** The run as it is now, with all changes. */
export const presentOf = ({ origin, done }: History): Run => done.at(-1)?.run ?? origin;

const records = new WeakMap<Run, Trace>();

/** The record of a run; made once. */
export const recordOf = (run: Run): Trace => {
  const made = records.get(run) ?? simulate(run);
  records.set(run, made);
  return made;
};

const edited = (history: History, beat: number, change: Change, run: Run): History => ({
  origin: history.origin,
  done: [...history.done, { beat, change, run }],
  undone: [],
});

/** Another fate of the same transmission: the last word counts, so the one before need not be kept. So too the same cut with another end. */
const isReplaced = (old: Input, by: Input): boolean => {
  if (old.side !== by.side) return false;
  if (old.do === 'cut' && by.do === 'cut') return old.at === by.at;
  return old.do === 'fate' && by.do === 'fate' && old.nth === by.nth;
};

/**
 * Something is done to a run of the history (the present one, or the original) when a beat is over: inputs' = inputs up to there + the new one.
 * Everything up to the end of that beat stays the same; what comes after follows by the model alone.
 */
export const intervene = (history: History, run: Run, beat: number, input: Input): History => {
  const past = pastOf(run.inputs, recordOf(run), beat).filter((old) => !isReplaced(old, input));
  return edited(history, beat, { input }, { setup: run.setup, inputs: [...past, input] });
};

/** A run of the history in another setting: recorded anew from its start, with the same inputs. */
export const setUp = (history: History, run: Run, beat: number, setup: Setup): History =>
  edited(history, beat, { setup }, { setup, inputs: run.inputs });

/** Takes the last change back; the same history where there is none. */
export const undo = (history: History): History => {
  const last = history.done.at(-1);
  return last === undefined ? history : { ...history, done: history.done.slice(0, -1), undone: [last, ...history.undone] };
};

/** Makes the change again that was taken back last. */
export const redo = (history: History): History => {
  const [next, ...undone] = history.undone;
  return next === undefined ? history : { ...history, done: [...history.done, next], undone };
};

/** The changes that are in the present run: what was to be done after a later change is no longer in it. */
export const inForce = (history: History): readonly Edit[] => {
  const { setup, inputs } = presentOf(history);
  const there = new Set([...inputs, setup].map((part) => JSON.stringify(part)));
  return history.done.filter(({ change }) => there.has(JSON.stringify('input' in change ? change.input : change.setup)));
};

/** The beat of another record of which the past is the same, or the last one that is over at the same time. */
export const sameMoment = (from: Trace, beat: number, to: Trace): number => {
  const at = beatsOf(from)[beat]?.at ?? 0;
  return beat === 0
    ? 0
    : Math.max(
        0,
        beatsOf(to).findLastIndex((other) => other.n > 0 && other.at <= at),
      );
};

/** When two records begin to differ, in ms; null: they are the same. */
export const partingOf = (first: Trace, second: Trace): Ms | null => {
  const length = Math.max(first.events.length, second.events.length);
  for (let n = 0; n < length; n++) {
    const [a, b] = [first.events[n], second.events[n]];
    if (a === undefined || b === undefined) return (a ?? b)?.at ?? null;
    if (JSON.stringify(a) !== JSON.stringify(b)) return Math.min(a.at, b.at);
  }
  return null;
};
