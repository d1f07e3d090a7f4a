import { type Session, statusOf } from '../session/session';

/** What a page may ask of a stage that stands in it. */
export type Order = Readonly<{ type: 'step' | 'back' | 'play' | 'pause' } | { type: 'goTo'; beat: number }>;

/** Does it; what is asked while the stage is still loading is done once it answers. */
export const obey = (session: Session, order: Order): void => {
  if (statusOf(session.getSnapshot()) !== 'loading') {
    session.send(order.type === 'goTo' ? { type: 'GO', beat: order.beat } : { type: EVENTS[order.type] });
    return;
  }
  const { unsubscribe } = session.subscribe((snapshot) => {
    if (statusOf(snapshot) === 'loading') return;
    unsubscribe();
    obey(session, order);
  });
};

const EVENTS = { step: 'STEP', back: 'BACK', play: 'PLAY', pause: 'PAUSE' } as const;
