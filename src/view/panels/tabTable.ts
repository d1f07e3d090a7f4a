import type { ComponentType } from 'react';
import type { Panel } from '../../session/address';
import type { MessageId } from '../../words';
import { part } from './part';
import { Transcript } from './Transcript';

/** `enlarged`: it has the page to itself. */
export type PanelProps = Readonly<{ enlarged: boolean }>;

export type Tab = Readonly<{ panel: Panel; says: MessageId; Shown: ComponentType<PanelProps> }>;

/** The panels beside the explanation, in the order of their tabs. Each comes when it is first shown. */
export const TABS: readonly Tab[] = [
  { panel: 'transcript', says: 'panels.transcript', Shown: Transcript },
  { panel: 'states', says: 'panels.states', Shown: part(async () => (await import('./StatesPanel')).StatesPanel) },
  { panel: 'sockets', says: 'panels.sockets', Shown: part(async () => (await import('./lessonPanels')).SocketsPanel) },
  { panel: 'knows', says: 'panels.knows', Shown: part(async () => (await import('./lessonPanels')).KnowsPanel) },
];

/** The tabs that are open, the one that was chosen last at the end. */
export const tabsOf = (panels: readonly Panel[]): readonly Tab[] => panels.flatMap((panel) => TABS.filter((tab) => tab.panel === panel));
