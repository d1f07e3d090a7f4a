import { useRef } from 'react';
import { useSend } from '../page/useSession';
import { useSwipe } from './useSwipe';

/** A swipe across the ladder takes a step, as a page is turned. */
export const LadderSwipes = () => {
  const send = useSend();
  const place = useRef<HTMLSpanElement>(null);
  useSwipe(place, (swipe) => send({ type: swipe === 'on' ? 'STEP' : 'BACK' }), ladderOf);
  return <span ref={place} hidden />;
};

const ladderOf = (place: HTMLElement): HTMLElement | null => place.closest('.main')?.querySelector<HTMLElement>('.ladder-panel') ?? null;
