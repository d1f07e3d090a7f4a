import { useSyncExternalStore } from 'react';
import { PANELS, type Panel } from '../../session/address';
import { keep, kept } from '../page/kept';

/** Which panel comes first; null: as they are built. */
export type Order = readonly Panel[] | null;

/** An order as it was kept; null where it names what is no panel, or one twice. */
export const readOrder = (text: string | null): Order => {
  const names = text?.split(',') ?? [];
  const known = PANELS.filter((panel) => names.includes(panel));
  return known.length > 0 && known.length === names.length ? (names as Panel[]) : null;
};

/** Things in the viewer's order; what that does not name stays before all, as it was. */
export const inOrder = <T extends { panel: Panel }>(all: readonly T[], order: Order): readonly T[] =>
  order === null ? all : [...all].sort((a, b) => order.indexOf(a.panel) - order.indexOf(b.panel));

/** The order of all after one of those that are shown has come to a place among them (from 0); those that are not shown keep theirs. */
export const moved = (all: readonly Panel[], shown: readonly Panel[], panel: Panel, to: number): readonly Panel[] => {
  const others = shown.filter((each) => each !== panel);
  const now = [...others.slice(0, to), panel, ...others.slice(to)];
  let next = 0;
  return all.map((each) => (shown.includes(each) ? (now[next++] ?? each) : each));
};

let order: Order | undefined;
const heard = new Set<() => void>();

const orderNow = (): Order => {
  order ??= readOrder(kept('panels.order'));
  return order;
};

/** The viewer's order, one for all stages of a page. */
export const useOrder = (): Order =>
  useSyncExternalStore(
    (hear) => {
      heard.add(hear);
      return () => heard.delete(hear);
    },
    orderNow,
    () => null,
  );

export const setOrder = (now: Order): void => {
  order = now;
  keep('panels.order', now?.join(',') ?? null);
  for (const hear of heard) hear();
};
