import { useMemo, useState } from 'react';
import type { Trace } from '../../trace/trace';
import { sayMsg } from '../../words';
import { Ladder } from '../stage/Ladder';
import type { Words } from '../stage/words';
import { usePlayhead } from './usePlayhead';
import { useSession } from './useSession';
import { useWords } from './useWords';

/** The ladder of this session's run. */
export const Stage = ({ reduced }: { reduced: boolean }) => {
  const words = useWords();
  const trace = useSession(({ context }) => context.trace);
  const shown = useSession(({ context }) => context.shown);
  const { numbers, names } = useSession(({ context }) => context.settings);
  const [selection, setSelection] = useState<{ trace: Trace; flight: number } | null>(null);
  const saying = useMemo<Words>(
    () =>
      (id, values = {}) =>
        sayMsg(words, { id, values }, String),
    [words],
  );
  const select = useMemo(() => (flight: number) => setSelection({ trace, flight }), [trace]);
  return (
    <Ladder
      trace={trace}
      beat={shown}
      playhead={usePlayhead()}
      notation={numbers}
      words={saying}
      kind="rfc"
      names={names}
      selected={selection?.trace === trace ? selection.flight : null}
      onSelect={select}
      reduced={reduced}
    />
  );
};
