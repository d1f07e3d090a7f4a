import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Mixed } from '../learn/Mixed';
import { useTabDrag } from './useTabDrag';

/** So much of the row before the tab that is shown stays in view, in px: the one before it is seen to be there. */
const BEFORE = 48;

type Entry<Id extends string> = Readonly<{ id: Id; says: string }>;

type Props<Id extends string> = Readonly<{
  label: string;
  /** Each tab has the id `${prefix}${id}`, its panel that with `-shown`. */
  prefix: string;
  tabs: readonly Entry<Id>[];
  open: readonly Id[];
  /** The one that the Tab key comes to. */
  stop: Id | undefined;
  /** Several may be open: arrow keys then only move the focus. */
  several?: boolean;
  onChoose: (id: Id) => void;
  /** They may be put into another order: by Shift and an arrow key, or by a mouse. `to`: the place, from 0. */
  onMove?: (id: Id, to: number) => void;
}>;

/** Tabs in a row: one tab stop, arrow keys from one to the next. */
export const TabList = <Id extends string>({ label, prefix, tabs, open, stop, several = false, onChoose, onMove }: Props<Id>) => {
  const list = useRef<HTMLDivElement>(null);
  // Where the row is longer than its room, it goes along. By hand: scrollIntoView would scroll the page as well.
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>(`[data-panel="${stop}"]`);
    if (tab?.parentElement) tab.parentElement.scrollLeft = tab.offsetLeft - BEFORE;
  }, [stop]);
  const rove = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
    const at = event.target instanceof HTMLElement ? buttons.indexOf(event.target) : -1;
    const to = placeAfter(event.key, at, tabs.length - 1);
    const tab = tabs[to];
    if (at < 0 || !tab) return;
    event.preventDefault();
    if (event.shiftKey) {
      const moving = tabs[at];
      if (moving && Math.abs(to - at) === 1) onMove?.(moving.id, to);
      return;
    }
    buttons[to]?.focus();
    if (!several) onChoose(tab.id);
  };
  const drag = useTabDrag(
    tabs.map(({ id }) => id),
    onMove,
  );
  return (
    <div
      ref={list}
      className="tab-list"
      role="tablist"
      aria-label={label}
      aria-multiselectable={several || undefined}
      onKeyDown={rove}
      {...drag}
    >
      {tabs.map(({ id, says }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${prefix}${id}`}
          className="tab"
          data-panel={id}
          aria-selected={open.includes(id)}
          aria-controls={open.includes(id) ? `${prefix}${id}-shown` : undefined}
          aria-keyshortcuts={onMove && 'Shift+ArrowLeft Shift+ArrowRight'}
          tabIndex={id === stop ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          <Mixed text={says} />
        </button>
      ))}
    </div>
  );
};

/** Where a key leads from a tab; round at both ends. */
const placeAfter = (key: string, at: number, last: number): number => {
  switch (key) {
    case 'ArrowRight':
      return at === last ? 0 : at + 1;
    case 'ArrowLeft':
      return at === 0 ? last : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return -1;
  }
};
