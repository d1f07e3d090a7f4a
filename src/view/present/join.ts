import {
  addressOfMoment,
  channelOf,
  isLater,
  type Moment,
  momentOf,
  type Stamp,
  sameMoment,
  type Word,
  wordOf,
} from '../../session/lecture';
import { asksFirst } from '../../session/moves';
import { askedOpening } from '../../session/opening';
import { type Session, statusOf } from '../../session/session';
import { SOURCE_NAMES, sourceOf } from '../../session/source';

/** While the page loads or reads something, what is on the stage is not what somebody chose. */
const isBusy = (session: Session): boolean => {
  const snapshot = session.getSnapshot();
  return statusOf(snapshot) === 'loading' || snapshot.value.file === 'reading';
};

/** Puts what another window shows onto this stage. */
const show = (session: Session, moment: Moment): void => {
  const address = addressOfMoment(moment, SOURCE_NAMES);
  const { lang, numbers, names, ask, lesson } = address;
  if (momentOf(session.getSnapshot().context).search !== moment.search) {
    session.send({ type: 'SET', change: { numbers, names, ask, lesson, ...(lang === null ? {} : { lang }) } });
    const opening = askedOpening({ ...address, beat: moment.beat });
    const source = sourceOf(address.scenario);
    if (momentOf(session.getSnapshot().context).search !== moment.search) {
      if (opening) session.send({ type: 'OPEN', opening });
      else if (source.kind === 'scenario') session.send({ type: 'CHOOSE', scenario: source.id });
    }
  }
  if (!isBusy(session)) place(session, moment);
};

/** One step on or back is walked, as it is in the other window; anything else is gone to. */
const place = (session: Session, { beat, asked }: Moment): void => {
  const { context } = session.getSnapshot();
  if (beat === context.beat + 1 && !asked && !asksFirst(context)) session.send({ type: 'STEP' });
  else if (beat === context.beat - 1 && !asked) session.send({ type: 'BACK' });
  else {
    if (beat !== context.beat || (context.asked === beat && !asked)) session.send({ type: 'GO', beat });
    if (asked && session.getSnapshot().context.asked !== beat) session.send({ type: 'STEP' });
  }
};

/** Joins a lecture: from now on what happens in one of its windows happens in all. Returns what leaves it. */
export const join = (session: Session, lecture: string): (() => void) => {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(channelOf(lecture));
  const post = (word: Word): void => channel.postMessage(word);
  let stamp: Stamp = { clock: 0, by: String(performance.timeOrigin + performance.now()) };
  const { by } = stamp;
  let known = momentOf(session.getSnapshot().context);
  /** Heard while this window was busy; then what it shows is put right. */
  let owed = false;
  let showing = false;
  const follow = (): void => {
    showing = true;
    show(session, known);
    showing = false;
    owed = isBusy(session);
  };
  channel.onmessage = ({ data }: MessageEvent): void => {
    const word = wordOf(data);
    if (word?.type === 'hello') post({ v: 1, type: 'moment', stamp, moment: known });
    if (word?.type !== 'moment' || !isLater(word.stamp, stamp)) return;
    stamp = word.stamp;
    known = word.moment;
    if (isBusy(session)) owed = true;
    else follow();
  };
  const { unsubscribe } = session.subscribe(({ context }) => {
    if (showing || isBusy(session)) return;
    if (owed) {
      owed = false;
      follow();
      return;
    }
    const now = momentOf(context);
    if (sameMoment(now, known)) return;
    known = now;
    stamp = { clock: stamp.clock + 1, by };
    post({ v: 1, type: 'moment', stamp, moment: known });
  });
  post({ v: 1, type: 'hello' });
  return () => {
    unsubscribe();
    channel.close();
  };
};
