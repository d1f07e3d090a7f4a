import { useMemo } from 'react';
import { lastBeat } from '../../session/state';
import { toldAt } from '../../session/told';
import { useSession } from '../page/useSession';
import type { Told } from './rows';

/** The steps that have been taken, each with the beat told there. Of two runs that step together the one that is told of does not move at each step. */
export const useStepsTaken = (shown: number): readonly Told[] => {
  const first = useSession(({ context }) => context.range.first);
  const trace = useSession(({ context }) => context.trace);
  const pair = useSession(({ context }) => context.pair);
  const all = useMemo(() => {
    const from = Math.max(first, 1);
    const steps = Array.from({ length: Math.max(0, lastBeat(trace) - from + 1) }, (_, n) => ({
      step: from + n,
      beat: toldAt({ trace, pair }, from + n).beat,
    }));
    return pair === null ? steps : steps.filter(({ step, beat }) => beat !== toldAt({ trace, pair }, step - 1).beat);
  }, [first, trace, pair]);
  return useMemo(() => {
    // A capture has very many, and each of them.
    const count = pair === null ? shown - (all[0]?.step ?? shown + 1) + 1 : all.findLastIndex(({ step }) => step <= shown) + 1;
    return all.slice(0, Math.max(0, count));
  }, [all, pair, shown]);
};
