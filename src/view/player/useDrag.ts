import type { PointerEvent } from 'react';
import { useSend } from '../page/useSession';
import { type Span, watchOf } from './span';

/** Room at both ends of the track for half a thumb, in px, as in player.css. */
const INSET = 14;

/** A finger or mouse on the timeline: the playhead follows it, and comes to rest when it is lifted. */
export const useDrag = (span: Span) => {
  const send = useSend();
  const follow = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    send({ type: 'SCRUB', watch: watchOf(span, (clientX - left - INSET) / (width - 2 * INSET)) });
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      follow(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
    },
    onLostPointerCapture: () => send({ type: 'RELEASE' }),
  };
};
