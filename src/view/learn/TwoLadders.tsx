import { type MotionValue, useTransform } from 'framer-motion';
import { memo, useCallback } from 'react';
import { beatsOf } from '../../trace/beats';
import type { Notation } from '../../trace/numbers';
import type { Together, Which } from '../../trace/together';
import type { Trace } from '../../trace/trace';
import { Ladder } from '../stage/Ladder';
import type { Words } from '../stage/words';
import { Mixed } from './Mixed';

/** Where two runs stand, and how they are shown. */
export type InStep = Readonly<{
  /** Which instant of both together is told: 0 … `together.instants.length - 1`. */
  instant: number;
  /** Which one each ladder shows. */
  drawn: readonly [number, number];
  /** Watching time on the common pace, `together.pace`. */
  playhead: MotionValue<number>;
  notation: Notation;
  words: Words;
  names: readonly [string, string] | null;
  onSelect: (which: Which, flight: number) => void;
  reduced: boolean;
}>;

type Props = InStep & Readonly<{ together: Together; traces: readonly [Trace, Trace]; titles: readonly [string, string] }>;

/** Two ladders that step together. */
export const TwoLadders = (props: Props) => (
  <div className="what-if-halves">
    <Half {...props} which={0} />
    <Half {...props} which={1} />
  </div>
);

/** It does not render while the beat is the same. */
const Still = memo(Ladder);

const Half = ({
  which,
  together,
  traces,
  titles,
  instant: _,
  drawn,
  playhead,
  onSelect,
  ...ladder
}: Props & Readonly<{ which: Which }>) => {
  const own = useTransform(playhead, (watch) => together.follow(which, watch));
  const seen = Math.min(drawn[which], together.instants.length - 1);
  const at = together.instants[seen];
  const select = useCallback((flight: number) => onSelect(which, flight), [onSelect, which]);
  return (
    <div className="what-if-half" data-instant={seen}>
      <h3>
        <Mixed text={titles[which]} />
      </h3>
      <div className="what-if-ladder">
        <Still
          trace={traces[which]}
          beat={at?.beats[which] ?? beatsOf(traces[which]).length - 1}
          playhead={own}
          kind={which === 0 ? 'rfc' : 'what-if'}
          onSelect={select}
          {...ladder}
        />
      </div>
    </div>
  );
};
