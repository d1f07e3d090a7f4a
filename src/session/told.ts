import { beatsOf } from '../trace/beats';
import type { Trace } from '../trace/trace';
import type { State } from './state';

/** A beat of a record, to be told of. */
export type Told = Readonly<{ trace: Trace; beat: number }>;

type OnStage = Pick<State, 'trace' | 'pair'>;

/** What is told at a step. Of two runs that step together it is the one by the RFC's rule, at the beat that it has come to. */
export const toldAt = ({ trace, pair }: OnStage, step: number): Told => {
  if (pair === null) return { trace, beat: step };
  const at = beatsOf(trace)[step]?.at ?? 0;
  return { trace: pair[0], beat: step === 0 ? 0 : beatsOf(pair[0]).findLastIndex((beat) => beat.n === 0 || beat.at <= at) };
};

/** The step at which a beat of what is told is come to. */
export const stepOf = (onStage: OnStage, beat: number): number =>
  Math.max(
    beatsOf(onStage.trace).findIndex(({ n }) => toldAt(onStage, n).beat >= beat),
    0,
  );
