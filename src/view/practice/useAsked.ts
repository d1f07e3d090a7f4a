import { type RefObject, useEffect, useRef } from 'react';
import { type Asked, LONG, placeOf, pointedAt, STILL } from './asked';

/** Hears when somebody asks for a menu: by the right button, the menu key (or Shift+F10) on the ladder, or a finger that rests. */
export const useAsked = (within: RefObject<HTMLElement | null>, chosen: () => number | null, onAsk: (asked: Asked) => void): void => {
  const latest = useRef({ chosen, onAsk });
  useEffect(() => {
    latest.current = { chosen, onAsk };
  });
  useEffect(() => {
    const stage = within.current?.closest<HTMLElement>('[data-stage]');
    if (!stage) return;
    const ended = new AbortController();
    const hear = <K extends keyof HTMLElementEventMap>(type: K, heard: (event: HTMLElementEventMap[K]) => void, capture = false): void =>
      stage.addEventListener(type, heard, { signal: ended.signal, capture });
    let timer: ReturnType<typeof setTimeout> | undefined;
    let from = { x: 0, y: 0 };
    let opened = false;
    const rests = (): void => clearTimeout(timer);

    hear('contextmenu', (event) => {
      rests();
      // A finger that rested has asked already; some browsers then say so once more.
      const asked = pointedAt(event.target, { x: event.clientX, y: event.clientY });
      if (asked === null) return;
      event.preventDefault();
      if (!opened) latest.current.onAsk(asked);
    });
    hear('keydown', (event) => {
      const isAsked = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
      const { target } = event;
      if (!isAsked || !(target instanceof Element) || !target.closest('[data-ladder="rfc"]')) return;
      event.preventDefault();
      const flight = latest.current.chosen();
      latest.current.onAsk({ of: 'segment', flight, at: placeOf(target, flight) });
    });
    hear('pointerdown', (event) => {
      opened = false;
      rests();
      if (event.pointerType === 'mouse' || !event.isPrimary) return;
      const { target } = event;
      from = { x: event.clientX, y: event.clientY };
      timer = setTimeout(() => {
        const asked = pointedAt(target, from);
        if (asked === null) return;
        opened = true;
        latest.current.onAsk(asked);
      }, LONG);
    });
    hear('pointermove', ({ clientX, clientY }) => {
      if (Math.hypot(clientX - from.x, clientY - from.y) > STILL) rests();
    });
    hear('pointerup', rests);
    hear('pointercancel', rests);
    // The finger is lifted from what it asked for: that is no press of it.
    hear(
      'click',
      (event) => {
        if (!opened || !(event.target instanceof Element) || !event.target.closest('[data-ladder]')) return;
        opened = false;
        event.preventDefault();
        event.stopPropagation();
      },
      true,
    );
    return () => {
      rests();
      ended.abort();
    };
  }, [within]);
};
