import { cancelFrame, cubicBezier, frame, type MotionValue } from 'framer-motion';
import type { Course, Motion } from '../../session/motion';
import { courseOf, stillCourseOf } from '../../session/motion';
import type { Session } from '../../session/session';
import { beatOfWatch } from '../../session/state';
import { paceOf } from '../../trace/pace';

const easeBack = cubicBezier(0.2, 0, 0, 1);

/**
 * The one clock of a stage: brings the playhead (watching ms) where the session wants it, frame by frame, and tells the session
 * which beat it has come to. A frame counts 40 ms at most (framer-motion's rule), so in a hidden tab time stops. Returns what ends it.
 */
export const startClock = (session: Session, playhead: MotionValue<number>, reduced: () => boolean): (() => void) => {
  let motion: Motion | null = null;
  let course: Course = { takes: 0, at: () => playhead.get() };
  let spent = 0;

  const place = () => {
    playhead.set(course.at(spent));
    const { context } = session.getSnapshot();
    const beat = beatOfWatch(context, playhead.get());
    if (beat !== context.shown) session.send({ type: 'CROSSED', beat });
  };

  const tick = ({ delta }: { delta: number }) => {
    spent += delta;
    place();
    if (spent >= course.takes) end();
  };

  const end = () => {
    cancelFrame(tick);
    session.send({ type: 'ARRIVED' });
  };

  const begin = () => {
    const { trace, settings, shown, motion: wanted } = session.getSnapshot().context;
    if (wanted === motion) return;
    motion = wanted;
    const pace = paceOf(trace);
    const now = playhead.get();
    course = reduced() ? stillCourseOf(wanted, pace, now, settings.speed, shown) : courseOf(wanted, pace, now, settings.speed, easeBack);
    spent = 0;
    cancelFrame(tick);
    place();
    if (course.takes > 0) frame.update(tick, true);
    else end();
  };

  begin();
  const { unsubscribe } = session.subscribe(begin);
  return () => {
    unsubscribe();
    cancelFrame(tick);
  };
};
