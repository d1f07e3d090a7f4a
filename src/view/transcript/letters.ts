import { useCallback } from 'react';
import { SIDES, type Side } from '../../tcp/names';
import { type Letter, momentsOf } from '../../trace/letters';
import { type MessageId, say, sayMsg } from '../../words';
import { useNotation, useSession } from '../page/useSession';
import { useTold } from '../page/useTold';
import { useWords } from '../page/useWords';

/** What one sign stands for: "x", the number itself, and whose it is. */
export type Meant = Readonly<{ name: string; value: string; says: string }>;

/** What the numbers count from: a line, and what each sign stands for, as far as it has been met. */
export type Counted = Readonly<{ line: string | null; list: readonly Meant[] }>;

const PRIME = '\u2032';
const SAYS: Readonly<Record<string, MessageId>> = {
  x: 'letters.isn',
  y: 'letters.isn',
  u: 'letters.fin',
  v: 'letters.v',
  w: 'letters.fin',
  z: 'letters.old',
};

const saysOf = ({ name }: Letter): MessageId => {
  const says = SAYS[name[0] ?? ''] ?? 'letters.isn';
  return says === 'letters.isn' && name.endsWith(PRIME) ? 'letters.isnAgain' : says;
};

/** What the numbers of a beat count from, in the notation that is shown. */
export const useLetters = (): ((beat: number) => Counted) => {
  const words = useWords();
  const notation = useNotation();
  const { trace } = useTold(0);
  const names = useSession(({ context }) => context.settings.names);
  return useCallback(
    (beat) => {
      const moment = momentsOf(trace).beats[beat];
      if (notation === 'real' || moment === undefined) return { line: null, list: [] };
      const me = (side: Side): string => names?.[side === 'client' ? 0 : 1] ?? say(words, `name.${side}`);
      if (notation === 'relative') {
        const list = SIDES.flatMap((side) => {
          const { iss } = moment[side];
          return iss === null ? [] : [{ name: '0', value: String(iss), says: say(words, 'letters.isn', { me: me(side) }) }];
        });
        return { line: say(words, 'letters.relative'), list };
      }
      const list = SIDES.flatMap((side) =>
        moment[side].letters
          .filter(({ former }) => !former)
          .map((letter) => ({
            name: letter.name,
            value: String(letter.at),
            says: sayMsg(words, { id: saysOf(letter), values: { me: me(side) } }, String),
          })),
      );
      return { line: list.length === 0 ? say(words, 'letters.none') : null, list };
    },
    [words, notation, trace, names],
  );
};
