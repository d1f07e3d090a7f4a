import { MOST } from '../../scenarios/drill/bounds';
import { callsAt } from '../../session/practice/calls';
import { timersAt, type UnderWay, type Wish } from '../../session/practice/fates';
import { octetsOf } from '../../session/practice/octets';
import type { Here } from '../../session/practice/practice';
import { troublesAt } from '../../session/practice/troubles';
import type { Ms, Side } from '../../tcp/names';
import { beatsOf } from '../../trace/beats';
import { snapshotOfBeat } from '../../trace/snapshot';
import { TIMER_NAMES } from '../stage/bars';
import { duration } from '../stage/duration';
import { socketCall, textText } from './describe';
import type { Acting } from './usePractice';

/** Something that can be done, on a button or in a menu. `small`: what stands below it; `why`: it cannot be done now, and the reason. */
export type Item = Readonly<{ key: string; says: string; small: string; why: string | null; does: () => void }>;

/** How much later a segment comes that is delayed by hand, in ms. */
const DELAYS: readonly Ms[] = [100, 1000];
/** How long after a timer has gone off a segment arrives that is held until then: it is seen to go off first. */
const AFTER: Ms = 5;

/** The calls of an end: all of them, in the order of a life. */
export const callItems = (acting: Acting, here: Here, side: Side): readonly Item[] => {
  const { practice, kept, title, words } = acting;
  const text = octetsOf(kept.draft.text, kept.draft.octets);
  const { state } = snapshotOfBeat(here.trace, here.beat)[side];
  return callsAt(here.run, here.trace, here.beat, side, text).map(({ call, why }) => ({
    key: `${call.call} ${socketCall(call)}`,
    says: call.call,
    small:
      call.call === 'SEND'
        ? kept.draft.octets === null
          ? textText(kept.draft.text)
          : words('endpoint.octets', { n: text.length })
        : socketCall(call),
    why: why && words(why, { state, most: MOST.segments }),
    does: () => void practice.call(title, side, call),
  }));
};

/** What can befall an end. */
export const troubleItems = ({ practice, title, words }: Acting, here: Here, side: Side): readonly Item[] => {
  const { state } = snapshotOfBeat(here.trace, here.beat)[side];
  return troublesAt(here.run, here.trace, here.beat, side).map(({ trouble, why }) => ({
    key: trouble,
    says: words(`practice.${trouble}`),
    small: '',
    why: why && words(why, { state }),
    does: () => void practice.trouble(title, side, trouble),
  }));
};

/** What can happen to a segment that is under way. */
export const fateItems = ({ practice, title, words, name }: Acting, here: Here, { flight, why }: UnderWay): readonly Item[] => {
  const item = (key: string, says: string, wish: Wish): Item => ({
    key,
    says,
    small: '',
    why: why && words(why),
    does: () => void practice.fate(title, flight, wish),
  });
  const now = beatsOf(here.trace)[here.beat]?.at ?? 0;
  return [
    item('lose', words('practice.lose'), { to: 'lose' }),
    item('duplicate', words('practice.duplicate'), { to: 'duplicate' }),
    ...DELAYS.map((by) => item(`delay ${by}`, words('practice.delay', { time: duration(by, words) }), { to: 'delay', by })),
    ...timersAt(here.trace, here.beat)
      .filter(({ due }) => due > now)
      .map(({ side, timer, due }) =>
        item(`until ${side} ${timer}`, words('practice.holdTimer', { timer: words(TIMER_NAMES[timer]), end: name(side) }), {
          to: 'hold',
          until: due + AFTER,
        }),
      ),
    item('release', words('practice.release'), { to: 'release' }),
  ];
};
