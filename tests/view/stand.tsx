import { type MotionValue, motionValue } from 'framer-motion';
import { act, Profiler } from 'react';
import { createRoot } from 'react-dom/client';
import { paceOf } from '../../src/trace/pace';
import type { Trace } from '../../src/trace/trace';
import { Ladder, type LadderProps } from '../../src/view/stage/Ladder';
import type { Words } from '../../src/view/stage/words';
import { english, sayMsg } from '../../src/words';

export const words: Words = (id, values = {}) => sayMsg(english, { id, values }, String);

/** A ladder in a page, with its playhead in hand. */
export type Stand = Readonly<{
  page: HTMLElement;
  playhead: MotionValue<number>;
  /** How often React has rendered it. */
  renders: () => number;
  /** Puts the playhead to the rest of a beat, and shows that beat. */
  goTo: (beat: number) => void;
  /** Shows a beat, wherever the playhead is. */
  show: (beat: number) => void;
  close: () => void;
}>;

export const standing = (trace: Trace, props: Partial<LadderProps> = {}): Stand => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const page = document.createElement('div');
  document.body.append(page);
  const root = createRoot(page);
  const playhead = motionValue(0);
  let renders = 0;
  const show = (beat: number): void =>
    act(() =>
      root.render(
        <Profiler id="ladder" onRender={() => renders++}>
          <Ladder trace={trace} beat={beat} playhead={playhead} notation="relative" words={words} onSelect={() => undefined} {...props} />
        </Profiler>,
      ),
    );
  show(0);
  return {
    page,
    playhead,
    renders: () => renders,
    show,
    goTo: (beat) => {
      act(() => playhead.set(paceOf(trace).beats[beat]!.rests));
      show(beat);
    },
    close: () => {
      act(() => root.unmount());
      page.remove();
    },
  };
};
