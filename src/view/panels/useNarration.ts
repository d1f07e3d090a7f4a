import { useMemo } from 'react';
import { type Narration, narrate } from '../../teach/narrate';
import { useSession } from '../page/useSession';

/** What is told of a beat. */
export const useNarration = (beat: number): Narration => {
  const trace = useSession(({ context }) => context.trace);
  return useMemo(() => narrate(trace, beat), [trace, beat]);
};
