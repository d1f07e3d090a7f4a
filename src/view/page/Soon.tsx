import { createContext, type ReactNode, startTransition, useContext, useDeferredValue, useEffect, useState } from 'react';
import { useSession } from './useSession';

const DrawnContext = createContext(0);
const SoonContext = createContext(0);
const ComeContext = createContext(true);

/** The beat that the ladder shows: while things move it is drawn between two frames, not within one. */
export const useDrawn = (): number => useContext(DrawnContext);

/** The beat that is shown, for what may follow the ladder a frame later while things move: a frame that is too full is seen as a hitch. */
export const useShownSoon = (): number => useContext(SoonContext);

/** Whether all that shows the beat has come to it. */
export const useCome = (): boolean => useContext(ComeContext);

/** Tells it to all; where the playhead jumps, at once: after a call to a beat, and with reduced motion always. What comes a frame later makes nothing render but this. */
export const Soon = ({ reduced, children }: { reduced: boolean; children: ReactNode }) => {
  const shown = useSession(({ context }) => context.shown);
  const jumped = useSession(({ context }) => context.motion.how === 'jump');
  const ladder = useDeferredValue(shown);
  const [rest, follow] = useState(ladder);
  useEffect(() => startTransition(() => follow(ladder)), [ladder]);
  const [drawn, soon] = jumped || reduced ? [shown, shown] : [ladder, rest];
  return (
    <DrawnContext value={drawn}>
      <SoonContext value={soon}>
        <ComeContext value={drawn === shown && soon === shown}>{children}</ComeContext>
      </SoonContext>
    </DrawnContext>
  );
};
