import { cancelFrame, frame } from 'framer-motion';
import { createContext, type ReactNode, startTransition, useContext, useState } from 'react';
import { useBeforePaint } from './useBeforePaint';
import { useSession } from './useSession';

const DrawnContext = createContext(0);
const BesideContext = createContext(0);
const SoonContext = createContext(0);
const ComeContext = createContext(true);

/** The beat that the ladder shows: while things move it is drawn between two frames, not within one. */
export const useDrawn = (): number => useContext(DrawnContext);

/** The beat of what follows the ladder a frame later while things move: a second ladder, and the timeline. A frame that is too full is seen as a hitch. */
export const useDrawnBeside = (): number => useContext(BesideContext);

/** The beat that is told, in sentences and panels: another frame later. */
export const useShownSoon = (): number => useContext(SoonContext);

/** Whether all that shows the beat has come to it. */
export const useCome = (): boolean => useContext(ComeContext);

/** Tells it to all; where the playhead jumps, at once: after a call to a beat, and with reduced motion always. What comes a frame later makes nothing render but this. */
export const Soon = ({ reduced, children }: { reduced: boolean; children: ReactNode }) => {
  const shown = useSession(({ context }) => context.shown);
  const jumps = useSession(({ context }) => context.motion.how === 'jump') || reduced;
  // Each of them comes to where the one before it was.
  const [beats, follow] = useState([shown, shown, shown] as const);
  const [drawn, beside, soon] = beats;
  const come = beats.every((beat) => beat === shown);
  if (jumps && !come) follow([shown, shown, shown]);
  useBeforePaint(() => {
    const next = () => startTransition(() => follow([shown, drawn, beside]));
    if (drawn !== shown) next();
    else if (!come) frame.postRender(next);
    return () => cancelFrame(next);
  }, [shown, drawn, beside, come]);
  return (
    <DrawnContext value={drawn}>
      <BesideContext value={beside}>
        <SoonContext value={soon}>
          <ComeContext value={come}>{children}</ComeContext>
        </SoonContext>
      </BesideContext>
    </DrawnContext>
  );
};
