import { useEffect, useMemo, useState } from 'react';
import { beatsOf } from '../../trace/beats';
import { type Notation, numbersOf } from '../../trace/numbers';
import { paceOf } from '../../trace/pace';
import type { Trace } from '../../trace/trace';
import { type Layout, layingOf, layoutOf } from './layout';
import { metricsOf } from './metrics';
import type { Size } from './useSize';
import type { Words } from './words';

/** So many beats have their places at once; of more, what a slice of that many ms has time for, so that the page stays alive. */
const AT_ONCE = 4000;
const SLICE = 12;

/** `part`: how much of a long run has its place while there is none to be shown. */
type Laid = Readonly<{ layout: Layout | null; part: number }>;

/** Where everything stands on the ladder. Until it is known anew, a long run stays where it stood. */
export const useLayout = (trace: Trace, size: Size | null, notation: Notation, words: Words): Laid => {
  const long = beatsOf(trace).length > AT_ONCE;
  // Its height moves nothing.
  const { width, scale = 1 } = size ?? {};
  const run = useMemo(
    () => width && ([trace, paceOf(trace), metricsOf(width, scale), numbersOf(trace, notation), words] as const),
    [trace, width, scale, notation, words],
  );
  const layout = useMemo(() => (run && !long ? layoutOf(...run) : null), [run, long]);
  const [laid, setLaid] = useState<Laid & Readonly<{ trace: Trace | null }>>({ trace: null, layout: null, part: 0 });
  useEffect(() => {
    if (!run || !long) return;
    const [of] = run;
    const laying = layingOf(...run);
    const slice = (): void => {
      const end = performance.now() + SLICE;
      let step = laying.next();
      while (!step.done && performance.now() < end) step = laying.next();
      const { done, value } = step;
      if (!done) timer = setTimeout(slice);
      setLaid((before) =>
        done
          ? { trace: of, layout: value, part: 1 }
          : { trace: of, layout: before.trace === of ? before.layout : null, part: value / beatsOf(of).length },
      );
    };
    let timer = setTimeout(slice);
    return () => clearTimeout(timer);
  }, [run, long]);
  if (!long) return { layout, part: 1 };
  return laid.trace === trace ? laid : { layout: null, part: 0 };
};
