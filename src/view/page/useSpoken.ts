import { useMemo } from 'react';
import { filler } from '../../teach/fill';
import type { Hole } from '../../teach/msg';
import { spokenOf } from '../../teach/spoken';
import { say, sayAll } from '../../words';
import { useNotation, useSession } from './useSession';
import { useTold } from './useTold';
import { useWords } from './useWords';

/** What fills the holes of a beat's sentences for this reader: numbers as chosen, ends by their names. */
export const useFill = (): ((hole: Hole) => string) => {
  const words = useWords();
  const { trace } = useTold(0);
  const notation = useNotation();
  const names = useSession(({ context }) => context.settings.names);
  return useMemo(
    () => filler(trace, notation, (side) => names?.[side === 'client' ? 0 : 1] ?? say(words, `name.${side}`)),
    [words, trace, notation, names],
  );
};

/** A beat in short sentences, for those who hear it. */
export const useSpoken = (step: number): string => {
  const words = useWords();
  const fill = useFill();
  const { trace, beat } = useTold(step);
  return useMemo(
    () =>
      sayAll(
        words,
        spokenOf(trace, beat, (n) => say(words, 'spoken.octets', { n })),
        fill,
      ),
    [words, trace, beat, fill],
  );
};
