import { type PointerEvent, useRef } from 'react';

/** So far a tab must be drawn in px before it moves: less is a click that slipped. */
const SLIP = 8;

/**
 * A tab that is drawn along its row with a mouse or a pen changes places with the next one when it comes to the middle of it.
 * A finger scrolls the row instead; for it there are buttons.
 */
export const useTabDrag = <Id extends string>(ids: readonly Id[], onMove?: (id: Id, to: number) => void) => {
  const drag = useRef<{ id: string; x: number; moves: boolean } | null>(null);
  if (!onMove) return {};
  const end = ({ currentTarget }: PointerEvent<HTMLElement>): void => {
    drag.current = null;
    currentTarget.removeAttribute('data-dragging');
  };
  return {
    onPointerDown: ({ target, pointerType, button, clientX }: PointerEvent<HTMLElement>) => {
      const id = target instanceof Element ? target.closest<HTMLElement>('[role="tab"]')?.dataset.panel : undefined;
      drag.current = id !== undefined && pointerType !== 'touch' && button === 0 ? { id, x: clientX, moves: false } : null;
    },
    onPointerMove: ({ currentTarget, pointerId, clientX }: PointerEvent<HTMLElement>) => {
      const now = drag.current;
      if (now === null || (!now.moves && Math.abs(clientX - now.x) < SLIP)) return;
      if (!now.moves) {
        now.moves = true;
        // From here on the press is no click of a tab any more.
        currentTarget.setPointerCapture(pointerId);
        currentTarget.setAttribute('data-dragging', '');
      }
      const at = (ids as readonly string[]).indexOf(now.id);
      const middle = (place: number): number => {
        const box = currentTarget.querySelectorAll('[role="tab"]')[place]?.getBoundingClientRect();
        return box ? box.left + box.width / 2 : Number.NaN;
      };
      const id = ids[at];
      if (id === undefined) return;
      if (clientX > middle(at + 1)) onMove(id, at + 1);
      else if (clientX < middle(at - 1)) onMove(id, at - 1);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
};
