import type { WhatIfId } from '../../teach/whatIf';
import { Mixed } from '../learn/Mixed';
import { WhatIf } from '../learn/WhatIf';
import { useSession } from '../page/useSession';
import { sayScenario, useWords } from '../page/useWords';
import { part } from './part';
import { Reading } from './Reading';
import { useInStep } from './useInStep';

const Both = part(async () => (await import('../practice/Both')).Both);

/** The two ladders of a scenario that is seen under two rules. */
export const TwoRuns = ({ reduced }: { reduced: boolean }) => {
  const catalogue = useWords();
  const inStep = useInStep(reduced);
  const source = useSession(({ context }) => context.source);
  const pair = useSession(({ context }) => context.pair);
  if (pair === null) return null;
  if (source.kind !== 'scenario') return <Both inStep={inStep} pair={pair} />;
  return (
    <>
      <h2 className="visually-hidden">
        <Mixed text={sayScenario(catalogue, source.id, 'title')} />
      </h2>
      <Reading>
        {({ reader }) => (
          <WhatIf
            // Every scenario under two rules has its sentences in the catalogue of the lessons (a test holds that).
            id={source.id as WhatIfId}
            reader={reader}
            first={pair[0]}
            second={pair[1]}
            inStep={inStep}
          />
        )}
      </Reading>
    </>
  );
};
