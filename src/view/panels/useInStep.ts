import { useCallback } from 'react';
import type { Which } from '../../trace/together';
import type { InStep } from '../learn/TwoLadders';
import { useDrawn, useDrawnBeside, useExplained } from '../page/Soon';
import { usePlayhead } from '../page/usePlayhead';
import { useNotation, useSend, useSession } from '../page/useSession';
import { useSaying } from './useSaying';

/** How the session shows two runs that step together. What is chosen in the second is in no header: it is another run's. */
export const useInStep = (reduced: boolean): InStep => {
  const send = useSend();
  const onSelect = useCallback((which: Which, flight: number) => which === 0 && send({ type: 'SELECT', flight }), [send]);
  const drawn = [useDrawn(), useDrawnBeside()] as const;
  const names = useSession(({ context }) => context.settings.names);
  return { instant: useExplained(), drawn, playhead: usePlayhead(), notation: useNotation(), words: useSaying(), names, onSelect, reduced };
};
