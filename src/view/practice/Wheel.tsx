import { useCallback, useRef, useState } from 'react';
import { openPanels } from '../../session/panels';
import { underWayAt } from '../../session/practice/fates';
import type { Here } from '../../session/practice/practice';
import { SIDES } from '../../tcp/names';
import { flightsOf } from '../../trace/flights';
import { snapshotOfBeat } from '../../trace/snapshot';
import { useActor } from '../page/useSession';
import type { Asked } from './asked';
import { flagsText } from './describe';
import { callItems, fateItems, type Item, troubleItems } from './items';
import { Marks } from './Marks';
import { Menu } from './Menu';
import { useAsked } from './useAsked';
import { type Acting, usePractice } from './usePractice';

/** The menus of segments and ends on the ladder, and the marks of what was changed. */
export const Wheel = () => {
  const acting = usePractice();
  const session = useActor();
  const within = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLElement | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { here } = acting;

  const chosen = (): number | null => {
    const { selected } = session.getSnapshot().context;
    return selected ?? (here && lastUnderWay(here));
  };
  const open = (now: Asked): void => {
    const { view, panels } = session.getSnapshot().context.settings;
    // In a part of a course page, where its author asked for it.
    if (view === 'embed' && !openPanels(panels).includes('practice')) return;
    const root = within.current?.getRootNode();
    const focused = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
    if (focused instanceof HTMLElement && !focused.closest('[role="menu"]')) back.current = focused;
    setAsked(now);
  };
  useAsked(within, chosen, open);
  const close = useCallback(() => {
    setAsked(null);
    back.current?.focus();
  }, []);

  return (
    <div ref={within} data-menus>
      {here && asked && (
        <section aria-label={acting.words('practice.panel')}>
          <Menu
            key={asked.of === 'end' ? asked.side : 'segment'}
            {...menuOf(acting, here, asked, setAsked)}
            at={asked.at}
            onClose={close}
          />
        </section>
      )}
      <Marks acting={acting} within={within} />
    </div>
  );
};

/** The youngest segment that is under way, or the last that has left. */
const lastUnderWay = ({ trace, beat }: Here): number | null =>
  underWayAt(trace, beat).at(-1)?.flight.id ?? flightsOf(trace).findLast(({ sentBeat }) => sentBeat <= beat)?.id ?? null;

const menuOf = (
  acting: Acting,
  here: Here,
  asked: Asked,
  ask: (asked: Asked) => void,
): Readonly<{ title: string; items: readonly Item[] }> => {
  const { words, head, name } = acting;
  if (asked.of === 'end') {
    const { state } = snapshotOfBeat(here.trace, here.beat)[asked.side];
    return {
      title: words('practice.isIn', { end: head(asked.side), state }),
      items: [...callItems(acting, here, asked.side), ...troubleItems(acting, here, asked.side)],
    };
  }
  const ends = SIDES.map((side) => ({
    key: side,
    says: words('practice.menuOf', { end: name(side) }),
    small: '',
    why: null,
    does: () => ask({ of: 'end', side, at: asked.at }),
  }));
  const flight = flightsOf(here.trace)[asked.flight ?? -1];
  if (flight === undefined) return { title: words('practice.panel'), items: ends };
  const underWay = underWayAt(here.trace, here.beat).find((each) => each.flight.id === flight.id) ?? { flight, why: 'practice.why.over' };
  return {
    title: words('practice.segment', { flags: flagsText(flight.segment, words), end: name(flight.side) }),
    items: [...fateItems(acting, here, underWay), ...ends],
  };
};
