import { type MotionValue, useTransform } from 'framer-motion';
import { useMemo } from 'react';
import { verdictOf, type WhatIfId } from '../../teach/whatIf';
import { beatsOf } from '../../trace/beats';
import type { Notation } from '../../trace/numbers';
import { type Together, togetherOf, type Which } from '../../trace/together';
import type { Trace } from '../../trace/trace';
import { tell } from '../../words/lessons';
import { Ladder } from '../stage/Ladder';
import type { Words } from '../stage/words';
import { Prose } from './Prose';
import type { Reader } from './reader';

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
  const at = together.instants[Math.min(instant, together.instants.length - 1)];
  const last = together.instants.length - 1;
  const over = instant >= last;
  const half = (which: Which, trace: Trace) => (
    <Half
      together={together}
      which={which}
      trace={trace}
      beat={at?.beats[which] ?? beatsOf(trace).length - 1}
      title={tell(lessons, `whatIf.${id}.${which === 0 ? 'first' : 'second'}`)}
      ladder={{ playhead, notation, words, names, reduced, onSelect: (flight) => onSelect(which, flight) }}
    />
  );
  return (
    <section className="what-if" aria-label={tell(lessons, 'whatIf.label')}>
      <p className="what-if-place">{tell(lessons, 'whatIf.step', { n: Math.min(instant, last), last })}</p>
      <div className="what-if-halves">
        {half(0, first)}
        {half(1, second)}
      </div>
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

type HalfProps = Readonly<{
  together: Together;
  which: Which;
  trace: Trace;
  beat: number;
  title: string;
  ladder: Readonly<{
    playhead: MotionValue<number>;
    notation: Notation;
    words: Words;
    names: readonly [string, string] | null;
    reduced: boolean;
    onSelect: (flight: number) => void;
  }>;
}>;

const Half = ({ together, which, trace, beat, title, ladder: { playhead, ...ladder } }: HalfProps) => {
  const own = useTransform(playhead, (watch) => together.follow(which, watch));
  return (
    <div className="what-if-half">
      <h3>{title}</h3>
      <div className="what-if-ladder">
        <Ladder trace={trace} beat={beat} playhead={own} kind={which === 0 ? 'rfc' : 'what-if'} {...ladder} />
      </div>
    </div>
  );
};
