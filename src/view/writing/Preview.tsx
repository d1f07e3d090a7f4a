import { motionValue } from 'framer-motion';
import { useEffect, useMemo, useState } from 'react';
import { filler } from '../../teach/fill';
import { narrate } from '../../teach/narrate';
import { beatsOf } from '../../trace/beats';
import { paceOf } from '../../trace/pace';
import type { Trace } from '../../trace/trace';
import { say, sayMsg } from '../../words';
import { useNotation } from '../page/useSession';
import { useWords } from '../page/useWords';
import { useSaying } from '../panels/useSaying';
import { Ladder } from '../stage/Ladder';

/** So many steps are listed. */
const LISTED = 200;

const nothing = () => undefined;

type Props = Readonly<{ trace: Trace; onRemark: (beat: number) => void }>;

/** The ladder of what is being written, at its last step or at one that was chosen; and its steps, each with a way to say something about it. */
export const Preview = ({ trace, onRemark }: Props) => {
  const words = useWords();
  const saying = useSaying();
  const notation = useNotation();
  const last = beatsOf(trace).length - 1;
  const [chosen, setChosen] = useState<number | null>(null);
  const beat = Math.min(chosen ?? last, last);
  const [playhead] = useState(() => motionValue(0));
  useEffect(() => playhead.set(paceOf(trace).beats[beat]?.rests ?? 0), [playhead, trace, beat]);
  const steps = useMemo(() => {
    const fill = filler(trace, notation, (side) => say(words, `name.${side}`));
    return beatsOf(trace)
      .slice(0, LISTED)
      .map(({ n }) => ({ n, title: sayMsg(words, narrate(trace, n).title, fill) }));
  }, [trace, words, notation]);
  if (last === 0)
    return (
      <section className="writing-preview" aria-label={say(words, 'writing.preview')}>
        <p className="quiet">{say(words, 'writing.nothing')}</p>
      </section>
    );
  return (
    <section className="writing-preview" aria-label={say(words, 'writing.preview')}>
      <div className="writing-ladder">
        <Ladder trace={trace} beat={beat} playhead={playhead} notation={notation} words={saying} onSelect={nothing} reduced />
      </div>
      <h3>{say(words, 'writing.steps')}</h3>
      <ol className="writing-steps">
        {steps.map(({ n, title }) => (
          <li key={n}>
            <button
              type="button"
              className="writing-step"
              aria-current={n === beat ? 'step' : undefined}
              onClick={() => setChosen(n === last ? null : n)}
            >
              {say(words, 'writing.step', { n, title })}
            </button>
            <button
              type="button"
              className="button writing-add"
              aria-label={say(words, 'writing.remark', { n })}
              title={say(words, 'writing.remark', { n })}
              onClick={() => onRemark(n)}
            >
              +
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
};
