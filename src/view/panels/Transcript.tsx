import { memo, useEffect, useRef } from 'react';
import { toldAt } from '../../session/told';
import { beatsOf } from '../../trace/beats';
import { say } from '../../words';
import { useSend, useSession, useShownSoon } from '../page/useSession';
import { useWords } from '../page/useWords';
import { Sentence } from './Sentence';
import { useNarration } from './useNarration';

/** All that has happened so far, a sentence a beat; each goes to its beat. What is still to come is not in it. */
export const Transcript = () => {
  const words = useWords();
  const shown = useShownSoon();
  const first = useSession(({ context }) => context.range.first);
  const list = useRef<HTMLOListElement>(null);
  // Scrolled by hand: scrollIntoView would scroll the page as well.
  useEffect(() => {
    if (list.current && shown > 0) list.current.scrollTop = list.current.scrollHeight;
  }, [shown]);
  const trace = useSession(({ context }) => context.trace);
  const pair = useSession(({ context }) => context.pair);
  // Where two runs step together, the one that is told of does not move at each step.
  const beats = Array.from({ length: shown - Math.max(first, 1) + 1 }, (_, n) => n + Math.max(first, 1)).filter(
    (step) => toldAt({ trace, pair }, step).beat !== toldAt({ trace, pair }, step - 1).beat,
  );
  return (
    <section className="transcript" aria-label={say(words, 'region.transcript')}>
      <h2 className="visually-hidden">{say(words, 'transcript.summary')}</h2>
      {beats.length === 0 ? (
        <p className="transcript-empty">{say(words, 'transcript.empty')}</p>
      ) : (
        <ol className="transcript-list" ref={list}>
          {beats.map((beat) => (
            <Said key={beat} beat={beat} current={beat === beats.at(-1)} />
          ))}
        </ol>
      )}
    </section>
  );
};

const Said = memo(({ beat, current }: { beat: number; current: boolean }) => {
  const words = useWords();
  const send = useSend();
  const at = useSession(({ context }) => beatsOf(context.trace)[beat]?.at ?? 0);
  const { what } = useNarration(beat);
  return (
    <li>
      <button type="button" className="said" aria-current={current ? 'step' : undefined} onClick={() => send({ type: 'GO', beat })}>
        <span className="num said-time">{say(words, 'player.time', { seconds: (at / 1000).toFixed(3) })}</span>
        <span className="said-what">
          <Sentence msg={what} />
        </span>
      </button>
    </li>
  );
});
