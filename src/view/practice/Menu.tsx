import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { Mixed } from '../learn/Mixed';
import { listen } from '../listen';
import { DeedWords } from './DeedWords';
import type { Item } from './items';

/** Where a menu opens, in px of the window. */
export type Point = Readonly<{ x: number; y: number }>;

type Props = Readonly<{ title: string; items: readonly Item[]; at: Point; onClose: (done: boolean) => void }>;

const MARGIN = 8;

/** A menu as the ARIA practices have it: arrow keys, Home, End, first letters, Escape. It lies over the page without the popover API, which not all browsers have. */
export const Menu = ({ title, items, at, onClose }: Props) => {
  const menu = useRef<HTMLDivElement>(null);
  const entries = (): readonly HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  useLayoutEffect(() => {
    const shown = menu.current;
    if (shown === null) return;
    const { width, height } = shown.getBoundingClientRect();
    const fits = (start: number, size: number, room: number): number => Math.max(MARGIN, Math.min(start, room - size - MARGIN));
    const [x, y] = [fits(at.x, width, innerWidth), fits(at.y, height, innerHeight)];
    shown.style.left = `${x}px`;
    shown.style.top = `${y}px`;
    // Within a container some browsers count from that, not from the window.
    const placed = shown.getBoundingClientRect();
    shown.style.left = `${2 * x - placed.left}px`;
    shown.style.top = `${2 * y - placed.top}px`;
    shown.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [at]);

  useEffect(() => {
    const pressed = (event: PointerEvent): void => {
      if (menu.current !== null && !event.composedPath().includes(menu.current)) onClose(false);
    };
    return listen(window, { pointerdown: pressed }, { capture: true });
  }, [onClose]);

  const keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.stopPropagation();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') onClose(false);
    else entryAfter(event.key, entries(), event.target)?.focus();
  };

  return (
    <div ref={menu} className="context-menu" role="menu" aria-label={title} tabIndex={-1} onKeyDown={keyed}>
      <p className="context-menu-title" aria-hidden="true">
        {title}
      </p>
      {items.map(({ key, says, small, why, does }) => (
        <button
          key={key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={why !== null || undefined}
          onClick={() => {
            if (why !== null) return;
            onClose(true);
            does();
          }}
        >
          <DeedWords says={says} small={small} />
          {why !== null && (
            <small className="context-menu-why">
              <Mixed text={why} />
            </small>
          )}
        </button>
      ))}
    </div>
  );
};

/** Where a key leads from an entry: round at both ends; a letter to the next that begins with it. */
const entryAfter = (key: string, entries: readonly HTMLElement[], from: EventTarget): HTMLElement | undefined => {
  const at = from instanceof HTMLElement ? entries.indexOf(from) : -1;
  switch (key) {
    case 'ArrowDown':
      return entries[(at + 1) % entries.length];
    case 'ArrowUp':
      return entries.at(at - 1);
    case 'Home':
      return entries[0];
    case 'End':
      return entries.at(-1);
    default: {
      if (key.length !== 1) return undefined;
      const begins = (entry: HTMLElement): boolean => (entry.textContent ?? '').toLowerCase().startsWith(key.toLowerCase());
      return [...entries.slice(at + 1), ...entries.slice(0, Math.max(at, 0))].find(begins);
    }
  }
};
