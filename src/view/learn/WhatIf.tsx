import type { MotionValue } from 'framer-motion';
import { useMemo } from 'react';
import { verdictOf, type WhatIfId } from '../../teach/whatIf';
import type { Notation } from '../../trace/numbers';
import { togetherOf, type Which } from '../../trace/together';
import type { Trace } from '../../trace/trace';
import { tell } from '../../words/lessons';
import type { Words } from '../stage/words';
import { Prose } from './Prose';
import type { Reader } from './reader';
import { TwoLadders } from './TwoLadders';

export type WhatIfProps = Readonly<{
  id: WhatIfId;
  reader: Reader;
  /** The record by the RFC's rule, and the one by the other rule. */
  first: Trace;
  second: Trace;
  /** Which instant of both together is shown: 0 … `togetherOf(first, second).instants.length - 1`. */
  instant: number;
  /** Watching time on the common pace, `togetherOf(first, second).pace`. */
  playhead: MotionValue<number>;
  notation: Notation;
  words: Words;
  names: readonly [string, string] | null;
  onSelect: (which: Which, flight: number) => void;
  reduced: boolean;
}>;

/** The same network under two rules: two ladders that step together, and in the end one sentence that says what went wrong. */
export const WhatIf = ({ id, reader, first, second, instant, playhead, notation, words, names, onSelect, reduced }: WhatIfProps) => {
  const { lessons } = reader;
  const together = useMemo(() => togetherOf(first, second), [first, second]);
  const last = together.instants.length - 1;
  const over = instant >= last;
  return (
    <section className="what-if" aria-label={tell(lessons, 'whatIf.label')}>
      <p className="what-if-place">{tell(lessons, 'whatIf.step', { n: Math.min(instant, last), last })}</p>
      <TwoLadders
        together={together}
        traces={[first, second]}
        titles={[tell(lessons, `whatIf.${id}.first`), tell(lessons, `whatIf.${id}.second`)]}
        {...{ instant, playhead, notation, words, names, onSelect, reduced }}
      />
      <div className="what-if-verdict" role="status" data-over={over || undefined}>
        {over ? (
          <>
            <h3>{tell(lessons, 'whatIf.verdict')}</h3>
            <Prose reader={reader} lesson={verdictOf(id, first, second)} />
          </>
        ) : (
          <p className="quiet">{tell(lessons, 'whatIf.pending')}</p>
        )}
      </div>
    </section>
  );
};
