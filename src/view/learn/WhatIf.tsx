import { useLayoutEffect, useMemo, useRef } from 'react';
import { verdictOf, type WhatIfId } from '../../teach/whatIf';
import { togetherOf } from '../../trace/together';
import type { Trace } from '../../trace/trace';
import { tell } from '../../words/lessons';
import { Prose } from './Prose';
import type { Reader } from './reader';
import { type InStep, TwoLadders } from './TwoLadders';

export type WhatIfProps = Readonly<{
  id: WhatIfId;
  reader: Reader;
  /** The record by the RFC's rule, and the one by the other rule. */
  first: Trace;
  second: Trace;
  inStep: InStep;
}>;

/** The same network under two rules: two ladders that step together, and in the end one sentence that says what went wrong. */
export const WhatIf = ({ id, reader, first, second, inStep }: WhatIfProps) => {
  const { lessons } = reader;
  const { instant } = inStep;
  const together = useMemo(() => togetherOf(first, second), [first, second]);
  const last = together.instants.length - 1;
  const over = instant >= last;
  const section = useRef<HTMLElement>(null);
  // Where the ladders stand one below the other, what they come to is not to lie over the second of them.
  useLayoutEffect(() => {
    if (over && section.current) section.current.scrollTop = section.current.scrollHeight;
  }, [over]);
  return (
    <section ref={section} className="what-if" aria-label={tell(lessons, 'whatIf.label')}>
      <p className="what-if-place">{tell(lessons, 'whatIf.step', { n: Math.min(instant, last), last })}</p>
      <TwoLadders
        together={together}
        traces={[first, second]}
        titles={[tell(lessons, `whatIf.${id}.first`), tell(lessons, `whatIf.${id}.second`)]}
        {...inStep}
      />
      <div className="what-if-verdict" role="status" data-over={over || undefined}>
        <p className="quiet">{tell(lessons, 'whatIf.pending')}</p>
        {over ? (
          <div className="what-if-says">
            <h3>{tell(lessons, 'whatIf.verdict')}</h3>
            <Prose reader={reader} lesson={verdictOf(id, first, second)} />
          </div>
        ) : null}
      </div>
    </section>
  );
};
