import type { Address, Panel } from './address';

/** What is open when nobody has chosen. */
const USUAL: readonly Panel[] = ['explain', 'transcript'];

export const openPanels = (panels: Address['panels']): readonly Panel[] => panels ?? USUAL;

/** The panels beside the explanation that are open; the one that was chosen last comes last. */
export const openTabs = (panels: Address['panels']): readonly Panel[] => openPanels(panels).filter((panel) => panel !== 'explain');

/**
 * What is open after a panel was chosen. The explanation comes and goes by itself; of the others there is one,
 * or, where there is room for `several`, as many as are wanted.
 */
export const afterChoice = (panels: Address['panels'], chosen: Panel, several: boolean): readonly Panel[] => {
  const open = openPanels(panels);
  const others = open.filter((panel) => panel !== chosen);
  if (chosen === 'explain' || several) return others.length < open.length ? others : [...others, chosen];
  return [...open.filter((panel) => panel === 'explain'), chosen];
};
