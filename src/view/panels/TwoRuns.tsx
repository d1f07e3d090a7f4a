import { useCallback } from 'react';
import type { WhatIfId } from '../../teach/whatIf';
import type { Which } from '../../trace/together';
import { WhatIf } from '../learn/WhatIf';
import { usePlayhead } from '../page/usePlayhead';
import { useNotation, useSend, useSession } from '../page/useSession';
import { sayScenario, useWords } from '../page/useWords';
import { part } from './part';
import { Reading } from './Reading';
import { useSaying } from './useSaying';

const Both = part(async () => (await import('../practice/Both')).Both);

/** The two ladders of a scenario that is seen under two rules. */
export const TwoRuns = ({ reduced }: { reduced: boolean }) => {
  const send = useSend();
  const select = useCallback((which: Which, flight: number) => which === 0 && send({ type: 'SELECT', flight }), [send]);
  const catalogue = useWords();
  const words = useSaying();
  const playhead = usePlayhead();
  const { source, pair, shown } = useSession(({ context }) => context);
  const numbers = useNotation();
  const { names } = useSession(({ context }) => context.settings);
  if (pair === null) return null;
  if (source.kind !== 'scenario') return <Both reduced={reduced} pair={pair} />;
  return (
    <>
      <h2 className="visually-hidden">{sayScenario(catalogue, source.id, 'title')}</h2>
      <Reading>
        {({ reader }) => (
          <WhatIf
            // Every scenario under two rules has its sentences in the catalogue of the lessons (a test holds that).
            id={source.id as WhatIfId}
            reader={reader}
            first={pair[0]}
            second={pair[1]}
            instant={shown}
            playhead={playhead}
            notation={numbers}
            words={words}
            names={names}
            onSelect={select}
            reduced={reduced}
          />
        )}
      </Reading>
    </>
  );
};
