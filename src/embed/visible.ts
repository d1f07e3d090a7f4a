import { type Session, statusOf } from '../session/session';
import { obey } from './orders';

/**
 * Plays only while it is seen: a stage that is to play by itself begins when it comes into view, and one that plays stops
 * when it is scrolled away, until it is seen again. Returns what ends it.
 */
export const playWhileSeen = (session: Session, element: Element, autoplay: boolean): (() => void) => {
  let waits = autoplay;
  const observer = new IntersectionObserver((entries) => {
    const seen = entries.at(-1)?.isIntersecting ?? false;
    if (seen && waits) {
      waits = false;
      obey(session, { type: 'play' });
    } else if (!seen && statusOf(session.getSnapshot()) === 'playing') {
      waits = true;
      obey(session, { type: 'pause' });
    }
  });
  observer.observe(element);
  return () => observer.disconnect();
};
