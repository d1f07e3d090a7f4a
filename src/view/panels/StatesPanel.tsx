import { walkedBy } from '../../scenarios/walks';
import { stepOf } from '../../session/told';
import Diagram from '../diagram/Diagram';
import { useShownSoon } from '../page/Soon';
import { useActor, useSend, useSession } from '../page/useSession';
import { useTold } from '../page/useTold';
import type { PanelProps } from './tabTable';
import { useSaying } from './useSaying';

/** The eleven states, with both ends where they are. */
export const StatesPanel = ({ enlarged }: PanelProps) => {
  const send = useSend();
  const session = useActor();
  const { trace, beat: shown } = useTold(useShownSoon());
  const { names, links } = useSession(({ context }) => context.settings);
  const walk = ({ scenario, beat }: { scenario: string; beat: number }) => {
    send({ type: 'CHOOSE', scenario });
    send({ type: 'GO', beat: stepOf(session.getSnapshot().context, beat) });
  };
  return (
    <Diagram
      trace={trace}
      beat={shown}
      words={useSaying()}
      names={names}
      enlarged={enlarged}
      links={links}
      walkedBy={walkedBy}
      onWalk={walk}
    />
  );
};
