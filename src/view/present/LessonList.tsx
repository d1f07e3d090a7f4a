import { useState } from 'react';
import { SCENARIOS } from '../../scenarios';
import { say } from '../../words';
import { Icon } from '../icons/Icon';
import { useSend, useSession } from '../page/useSession';
import { sayScenario, useWords } from '../page/useWords';

/** The scenarios of a lesson, to be put into the teacher's order. */
export const LessonList = () => {
  const words = useWords();
  const send = useSend();
  const lesson = useSession(({ context }) => context.settings.lesson) ?? [];
  const [chosen, setChosen] = useState<string>(SCENARIOS[0]?.id ?? '');
  const set = (next: readonly string[]) => send({ type: 'SET', change: { lesson: next.length === 0 ? null : next } });
  const swap = (at: number, by: -1 | 1) => {
    const next = [...lesson];
    const [one, other] = [next[at], next[at + by]];
    if (one === undefined || other === undefined) return;
    next[at] = other;
    next[at + by] = one;
    set(next);
  };
  return (
    <section className="lesson-list">
      <h3>{say(words, 'present.lesson')}</h3>
      <p className="quiet">{say(words, 'present.lessonHow')}</p>
      <ol aria-label={say(words, 'present.lesson')} hidden={lesson.length === 0}>
        {lesson.map((id, at) => {
          const title = sayScenario(words, id, 'title');
          return (
            <li key={id}>
              <span>{title}</span>
              <Mover icon="up" says={say(words, 'present.up', { title })} off={at === 0} onPress={() => swap(at, -1)} />
              <Mover icon="more" says={say(words, 'present.down', { title })} off={at === lesson.length - 1} onPress={() => swap(at, 1)} />
              <Mover
                icon="close"
                says={say(words, 'present.remove', { title })}
                onPress={() => set(lesson.filter((each) => each !== id))}
              />
            </li>
          );
        })}
      </ol>
      <div className="lesson-add">
        <select className="button" aria-label={say(words, 'present.add')} value={chosen} onChange={({ target }) => setChosen(target.value)}>
          {SCENARIOS.map(({ id }) => (
            <option key={id} value={id}>
              {sayScenario(words, id, 'title')}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button"
          aria-disabled={lesson.includes(chosen) || undefined}
          onClick={() => !lesson.includes(chosen) && set([...lesson, chosen])}
        >
          {say(words, 'present.addThis')}
        </button>
      </div>
    </section>
  );
};

type MoverProps = Readonly<{ icon: 'up' | 'more' | 'close'; says: string; off?: boolean; onPress: () => void }>;

const Mover = ({ icon, says, off = false, onPress }: MoverProps) => (
  <button type="button" className="button" data-mover={icon} aria-label={says} aria-disabled={off || undefined} onClick={onPress}>
    <Icon name={icon === 'up' ? 'more' : icon} />
  </button>
);
