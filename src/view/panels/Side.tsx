import { type ComponentType, type ReactNode, Suspense } from 'react';
import { openPanels, openTabs } from '../../session/panels';
import type { Over } from '../page/Page';
import { useSend, useSession } from '../page/useSession';
import { Asking, useAsked } from '../present/Asking';
import { Around } from './Around';
import { Explanation } from './Explanation';
import type { TabsProps } from './Tabs';
import { useKeptPanels } from './useKeptPanels';

type Props = Readonly<{
  /** The panels, which may come later. */
  Tabs: ComponentType<TabsProps>;
  onOpen: (over: Over) => void;
  /** What stands above all. */
  children?: ReactNode;
}>;

/**
 * Beside the ladder: what happened in this beat, and the panels that say more. Where there is room for the explanation only,
 * a button opens the panels over a part of the ladder; there they are open only if somebody asked for one.
 * In a part of a course page too: what its author did not ask for is not there.
 */
export const Side = ({ Tabs, onOpen, children }: Props) => {
  const send = useSend();
  const panels = useSession(({ context }) => context.settings.panels);
  const asking = useAsked() !== '';
  const embedded = useSession(({ context }) => context.settings.view === 'embed');
  useKeptPanels();
  const explains = openPanels(panels).includes('explain');
  const tabs = openTabs(panels);
  const asked = panels !== null && tabs.length > 0;
  const onMore = () => send({ type: 'SET', change: { panels: asked ? null : ['explain', 'transcript'] } });
  return (
    <>
      {(explains || (tabs.length > 0 && (!embedded || asked))) && (
        <div className="side" data-open={asked ? tabs.at(-1) : undefined}>
          {children}
          {explains && (asking ? <Asking /> : <Explanation more={asked} onMore={onMore} />)}
          {(asked || !embedded) && (
            <Suspense>
              <Tabs onEnlarge={() => onOpen('panel')} onClose={asked ? onMore : undefined} />
            </Suspense>
          )}
        </div>
      )}
      <Around />
    </>
  );
};
