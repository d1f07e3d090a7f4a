import { useMemo } from 'react';
import { type Narration, narrate } from '../../teach/narrate';
import { useTold } from '../page/useTold';

/** What is told at a step. */
export const useNarration = (step: number): Narration => {
  const { trace, beat } = useTold(step);
  return useMemo(() => narrate(trace, beat), [trace, beat]);
};
