import { useMemo } from 'react';
import { type Told, toldAt } from '../../session/told';
import { useSession } from './useSession';

/** What is told at a step of the run. */
export const useTold = (step: number): Told => {
  const trace = useSession(({ context }) => context.trace);
  const pair = useSession(({ context }) => context.pair);
  return useMemo(() => toldAt({ trace, pair }, step), [trace, pair, step]);
};
