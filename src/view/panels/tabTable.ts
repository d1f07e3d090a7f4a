import { type ComponentType, useMemo } from 'react';
import type { Panel } from '../../session/address';
import { openTabs } from '../../session/panels';
import type { Trace } from '../../trace/trace';
import type { MessageId } from '../../words';
import { useSession } from '../page/useSession';
import { inOrder, moved, setOrder, useOrder } from './order';
import { part } from './part';
import { Transcript } from './Transcript';

/** `enlarged`: it has the page to itself. */
export type PanelProps = Readonly<{ enlarged: boolean }>;

export type Tab = Readonly<{ panel: Panel; says: MessageId; Shown: ComponentType<PanelProps> }>;

export const TRANSCRIPT: Tab = { panel: 'transcript', says: 'panels.transcript', Shown: Transcript };

/** The panels beside the explanation, in the order of their tabs. Each comes when it is first shown. */
const TABS: readonly Tab[] = [
  { panel: 'hosts', says: 'panels.hosts', Shown: part(async () => (await import('./lessonPanels')).HostsPanel) },
  TRANSCRIPT,
  { panel: 'states', says: 'panels.states', Shown: part(async () => (await import('./StatesPanel')).StatesPanel) },
  { panel: 'header', says: 'panels.header', Shown: part(async () => (await import('./HeaderPanel')).HeaderPanel) },
  { panel: 'endpoint', says: 'panels.endpoint', Shown: part(async () => (await import('./EndpointPanel')).EndpointPanel) },
  { panel: 'sockets', says: 'panels.sockets', Shown: part(async () => (await import('./lessonPanels')).SocketsPanel) },
  { panel: 'practice', says: 'practice.panel', Shown: part(async () => (await import('../practice/PracticePanel')).PracticePanel) },
  { panel: 'knows', says: 'panels.knows', Shown: part(async () => (await import('./lessonPanels')).KnowsPanel) },
];

/** The tabs of a run. Hosts are shown only where they have other connections as well. */
const tabsFor = ({ setup }: Trace): readonly Tab[] => TABS.filter(({ panel }) => panel !== 'hosts' || setup.crowd !== undefined);

/**
 * The tabs of this run, and those that are open, the one that was chosen last at the end.
 * Until somebody chooses it is the first; so too if what was chosen is not there in this run.
 */
export const useTabs = (): Readonly<{ tabs: readonly Tab[]; open: readonly Tab[] }> => {
  const trace = useSession(({ context }) => context.trace);
  const panels = useSession(({ context }) => context.settings.panels);
  const order = useOrder();
  return useMemo(() => {
    const tabs = inOrder(tabsFor(trace), order);
    const asked = openTabs(panels);
    const open = asked.flatMap((panel) => tabs.filter((tab) => tab.panel === panel));
    return { tabs, open: panels === null || (open.length === 0 && asked.length > 0) ? tabs.slice(0, 1) : open };
  }, [trace, panels, order]);
};

/** Puts a panel at a place (from 0) among those that this run has. */
export const useMove = (): ((panel: Panel, to: number) => void) => {
  const { tabs } = useTabs();
  const order = useOrder();
  return (panel, to) => {
    const all = inOrder(TABS, order).map((tab) => tab.panel);
    setOrder(
      moved(
        all,
        tabs.map((tab) => tab.panel),
        panel,
        to,
      ),
    );
  };
};
