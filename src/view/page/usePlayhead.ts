import { type MotionValue, motionValue } from 'framer-motion';
import { createContext, useContext, useLayoutEffect, useRef, useState } from 'react';
import { startClock } from './clock';
import { useActor } from './useSession';

/** Where between beats: watching time in ms. No React render follows it. */
export const PlayheadContext = createContext<MotionValue<number>>(motionValue(0));

export const usePlayhead = (): MotionValue<number> => useContext(PlayheadContext);

/** The playhead of this session, driven by its clock. */
export const useClock = (reduced: boolean): MotionValue<number> => {
  const session = useActor();
  const [playhead] = useState(() => motionValue(0));
  const asked = useRef(reduced);
  useLayoutEffect(() => {
    asked.current = reduced;
  }, [reduced]);
  useLayoutEffect(() => startClock(session, playhead, () => asked.current), [session, playhead]);
  return playhead;
};
