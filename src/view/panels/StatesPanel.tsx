import { walkedBy } from '../../scenarios/walks';
import Diagram from '../diagram/Diagram';
import { useSend, useSession, useShownSoon } from '../page/useSession';
import type { PanelProps } from './tabTable';
import { useSaying } from './useSaying';

/** The eleven states, with both ends where they are. */
export const StatesPanel = ({ enlarged }: PanelProps) => {
  const send = useSend();
  const trace = useSession(({ context }) => context.trace);
  const { names, links } = useSession(({ context }) => context.settings);
  const walk = ({ scenario, beat }: { scenario: string; beat: number }) => {
    send({ type: 'CHOOSE', scenario });
    send({ type: 'GO', beat });
  };
  return (
    <Diagram
      trace={trace}
      beat={useShownSoon()}
      words={useSaying()}
      names={names}
      enlarged={enlarged}
      links={links}
      walkedBy={walkedBy}
      onWalk={walk}
    />
  );
};
