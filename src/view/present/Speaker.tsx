import { motionValue } from 'framer-motion';
import { useMemo } from 'react';
import { nextInLesson } from '../../session/moves';
import { paceOf } from '../../trace/pace';
import { say } from '../../words';
import { useNotation, useSession } from '../page/useSession';
import { sayScenario, useWords } from '../page/useWords';
import { Sentence } from '../panels/Sentence';
import { useNarration } from '../panels/useNarration';
import { useSaying } from '../panels/useSaying';
import { Ladder } from '../stage/Ladder';
import { useAsked } from './Asking';
import { Elapsed } from './Elapsed';
import { Position } from './Presenting';

/** For the speaker's own screen: what is told now, what comes next, and the time. */
export const Speaker = () => {
  const words = useWords();
  const shown = useSession(({ context }) => context.shown);
  const last = useSession(({ context }) => context.range.last);
  const following = useSession(({ context }) => nextInLesson(context, 1));
  const asked = useAsked() !== '';
  const next = Math.min(shown + 1, last);
  return (
    <section className="speaker panel" aria-label={say(words, 'speaker.title')}>
      <header className="speaker-head">
        <p className="num">{say(words, 'speaker.step', { n: shown, last })}</p>
        <Position />
        <Elapsed />
      </header>
      <h2>{say(words, 'speaker.now')}</h2>
      <Notes step={shown} />
      {next === shown ? (
        <>
          <h2>{say(words, 'speaker.next')}</h2>
          <p>
            {say(words, 'speaker.end')}{' '}
            {following !== undefined && say(words, 'speaker.nextScenario', { title: sayScenario(words, following, 'title') })}
          </p>
        </>
      ) : (
        <>
          <h2>{say(words, 'speaker.ask')}</h2>
          <p className="speaker-ask">{say(words, asked ? 'speaker.asked' : 'speaker.askWhat')}</p>
          <h2>{say(words, 'speaker.next')}</h2>
          <Notes step={next} />
          <Preview beat={next} />
        </>
      )}
    </section>
  );
};

const Notes = ({ step }: { step: number }) => {
  const { title, what, why } = useNarration(step);
  return (
    <div className="speaker-notes">
      <h3>
        <Sentence msg={title} />
      </h3>
      <p>
        <Sentence msg={what} />
      </p>
      <p className="quiet">
        <Sentence msg={why} />
      </p>
    </div>
  );
};

/** The stage as it will be after the next step. Two runs side by side have no room here. */
const Preview = ({ beat }: { beat: number }) => {
  const words = useWords();
  const saying = useSaying();
  const notation = useNotation();
  const { trace, pair, settings } = useSession(({ context }) => context);
  const rests = paceOf(trace).beats[beat]?.rests ?? 0;
  const playhead = useMemo(() => motionValue(rests), [rests]);
  if (pair !== null) return null;
  return (
    <section className="speaker-preview" aria-label={say(words, 'speaker.preview')}>
      <Ladder
        trace={trace}
        beat={beat}
        playhead={playhead}
        notation={notation}
        words={saying}
        names={settings.names}
        onSelect={nothing}
        reduced
      />
    </section>
  );
};

const nothing = (): void => undefined;
