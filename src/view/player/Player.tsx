import type { ReactNode } from 'react';
import { nextInLesson } from '../../session/moves';
import { statusOf } from '../../session/session';
import { say } from '../../words';
import { Icon, type IconName } from '../icons/Icon';
import { usePartRole } from '../page/useHost';
import { useNarrow } from '../page/useMedia';
import { useSend, useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { Scrubber } from './Scrubber';
import { Speed } from './Speed';
import { VirtualTime } from './VirtualTime';

/** All that moves the playhead by hand; `children` stand at its end. */
export const Player = ({ children }: { children: ReactNode }) => {
  const words = useWords();
  const send = useSend();
  const narrow = useNarrow();
  const playing = useSession((snapshot) => statusOf(snapshot) === 'playing');
  const atFirst = useSession(({ context: { beat, range } }) => beat === range.first);
  const ended = useSession(({ context }) => context.beat === context.range.last && nextInLesson(context, 1) === undefined);
  const begun = useSession(({ context }) => context.beat !== context.range.first || nextInLesson(context, -1) !== undefined);
  return (
    <section className="player" role={usePartRole()} aria-label={say(words, 'player.label')}>
      <Control icon="restart" says={say(words, 'player.restart')} off={atFirst} onPress={() => send({ type: 'HOME' })} />
      <Control icon="back" says={say(words, 'player.back')} off={!begun} onPress={() => send({ type: 'BACK' })} />
      <Control
        primary
        icon={playing ? 'pause' : 'play'}
        says={playing ? say(words, 'player.pause') : say(words, 'player.play')}
        onPress={() => send({ type: 'TOGGLE' })}
      />
      <Control icon="step" says={say(words, 'player.step')} off={ended} onPress={() => send({ type: 'STEP' })} />
      <Scrubber />
      <VirtualTime />
      {!narrow && <Speed />}
      {children}
    </section>
  );
};

type ControlProps = { icon: IconName; says: string; onPress: () => void; off?: boolean; primary?: boolean };

/** At its end a button is `aria-disabled`, not `disabled`: it would lose the focus. */
const Control = ({ icon, says, onPress, off = false, primary = false }: ControlProps) => (
  <button
    type="button"
    className="button"
    data-control={icon}
    data-primary={primary || undefined}
    aria-label={says}
    title={says}
    aria-disabled={off || undefined}
    onClick={onPress}
  >
    <Icon name={icon} />
  </button>
);
