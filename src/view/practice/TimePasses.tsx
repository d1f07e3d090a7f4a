import { timersAt } from '../../session/practice/fates';
import { beatsOf } from '../../trace/beats';
import { useSend, useSession } from '../page/useSession';
import { TIMER_NAMES } from '../stage/bars';
import { duration } from '../stage/duration';
import { Deed } from './Deed';
import type { PartProps } from './PracticePanel';

/** Nobody has to wait: to the next event, to the next timer, to the end. */
export const TimePasses = ({ acting, here, onWhy }: PartProps) => {
  const { words, practice, name } = acting;
  const send = useSend();
  const over = useSession(({ context: { beat, range } }) => beat === range.last);
  const [timer] = timersAt(here.trace, here.beat);
  const now = beatsOf(here.trace)[here.beat]?.at ?? 0;
  const rest = over ? words('practice.why.rest') : null;
  const due =
    timer &&
    words('practice.timerDue', { timer: words(TIMER_NAMES[timer.timer]), end: name(timer.side), time: duration(timer.due - now, words) });
  const items = [
    { key: 'next', says: words('practice.next'), small: '', why: rest, does: () => send({ type: 'STEP' }) },
    {
      key: 'timer',
      says: words('practice.timer'),
      small: due ?? '',
      why: rest ?? (timer ? null : words('practice.why.noTimer')),
      does: () => void practice.toTimer(),
    },
    { key: 'end', says: words('practice.end'), small: '', why: rest, does: () => send({ type: 'END' }) },
  ];
  return (
    <fieldset className="practice-time" aria-label={words('practice.time')}>
      <h3>{words('practice.time')}</h3>
      <div className="deeds">
        {items.map((item) => (
          <Deed key={item.key} item={item} onWhy={onWhy} />
        ))}
      </div>
    </fieldset>
  );
};
