import { cancelFrame, frame } from 'framer-motion';
import { createContext, type ReactNode, startTransition, useContext, useLayoutEffect, useState } from 'react';
import { useSession } from './useSession';

// What shows a beat comes to it in waves while things move, a frame each: a frame that is too full is seen as a hitch.
const DrawnContext = createContext(0);
const BesideContext = createContext(0);
const ExplainedContext = createContext(0);
const SoonContext = createContext(0);
const ComeContext = createContext(true);

/** The beat that the ladder shows: it is drawn between two frames, not within one. */
export const useDrawn = (): number => useContext(DrawnContext);

/** The beat of a second ladder, and of the timeline. */
export const useDrawnBeside = (): number => useContext(BesideContext);

/** The beat that is explained. */
export const useExplained = (): number => useContext(ExplainedContext);

/** The beat that the panels show, and that is read out: the last of all. */
export const useShownSoon = (): number => useContext(SoonContext);

/** Whether all that shows the beat has come to it. */
export const useCome = (): boolean => useContext(ComeContext);

/** Tells it to all; at once where the playhead jumps or is held, as it is when a frame is scrolled away and paints no more, and with reduced motion always. What comes a frame later makes nothing render but this. */
export const Soon = ({ reduced, children }: { reduced: boolean; children: ReactNode }) => {
  const shown = useSession(({ context }) => context.shown);
  const jumps = useSession(({ context: { motion } }) => motion.how === 'jump' || motion.how === 'hold') || reduced;
  // Each of them comes to where the one before it was.
  const [beats, follow] = useState([shown, shown, shown, shown] as const);
  const come = beats.every((beat) => beat === shown);
  if (jumps && !come) follow([shown, shown, shown, shown]);
  useLayoutEffect(() => {
    const [drawn, beside, explained] = beats;
    const next = () => startTransition(() => follow([shown, drawn, beside, explained]));
    if (drawn !== shown) next();
    else if (!come) frame.postRender(next);
    return () => cancelFrame(next);
  }, [beats, shown, come]);
  return (
    <DrawnContext value={beats[0]}>
      <BesideContext value={beats[1]}>
        <ExplainedContext value={beats[2]}>
          <SoonContext value={beats[3]}>
            <ComeContext value={come}>{children}</ComeContext>
          </SoonContext>
        </ExplainedContext>
      </BesideContext>
    </DrawnContext>
  );
};
