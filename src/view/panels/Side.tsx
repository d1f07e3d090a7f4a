import { openPanels, openTabs } from '../../session/panels';
import { useSend, useSession } from '../page/useSession';
import { Explanation } from './Explanation';
import { Tabs } from './Tabs';

/**
 * Beside the ladder: what happened in this beat, and the panels that say more. Where there is room for the explanation only,
 * a button opens the panels over a part of the ladder; there they are open only if somebody asked for one.
 */
export const Side = () => {
  const send = useSend();
  const panels = useSession(({ context }) => context.settings.panels);
  const embedded = useSession(({ context }) => context.settings.view === 'embed');
  const explains = openPanels(panels).includes('explain');
  const tabs = openTabs(panels);
  const asked = panels !== null && tabs.length > 0;
  if (!explains && (embedded || tabs.length === 0)) return null;
  return (
    <div className="side" data-open={asked ? tabs.at(-1) : undefined}>
      {explains && (
        <Explanation more={asked} onMore={() => send({ type: 'SET', change: { panels: asked ? null : ['explain', 'transcript'] } })} />
      )}
      {!embedded && <Tabs />}
    </div>
  );
};
