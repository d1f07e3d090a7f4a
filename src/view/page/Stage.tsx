import { useCallback, useMemo } from 'react';
import { askedOf } from '../../session/moves';
import { SIDES } from '../../tcp/names';
import { sayMsg } from '../../words';
import { Ladder } from '../stage/Ladder';
import type { Words } from '../stage/words';
import { useDrawn } from './Soon';
import { usePlayhead } from './usePlayhead';
import { useNotation, useSend, useSession } from './useSession';
import { useWords } from './useWords';

/** The ladder of this session's run. */
export const Stage = ({ reduced }: { reduced: boolean }) => {
  const words = useWords();
  const trace = useSession(({ context }) => context.trace);
  const numbers = useNotation();
  const { names } = useSession(({ context }) => context.settings);
  const send = useSend();
  const asked = useSession(({ context }) => askedOf(context));
  const asks = useMemo(() => SIDES.filter((side) => asked.includes(side)), [asked]);
  const saying = useMemo<Words>(
    () =>
      (id, values = {}) =>
        sayMsg(words, { id, values }, String),
    [words],
  );
  const select = useCallback((flight: number) => send({ type: 'SELECT', flight }), [send]);
  return (
    <Ladder
      trace={trace}
      beat={useDrawn()}
      playhead={usePlayhead()}
      notation={numbers}
      words={saying}
      kind="rfc"
      names={names}
      selected={useSession(({ context }) => context.selected)}
      asks={asks}
      onSelect={select}
      reduced={reduced}
    />
  );
};
