import { type RefObject, Suspense, useLayoutEffect, useRef } from 'react';
import { citation, pageOf } from '../../teach/section';
import { say, sayMsg } from '../../words';
import { Icon } from '../icons/Icon';
import { Fold } from '../learn/Fold';
import { Mixed } from '../learn/Mixed';
import { useExplained } from '../page/Soon';
import { usePartRole } from '../page/useHost';
import { useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { Counted } from '../transcript/Counted';
import { AuthorSays } from './AuthorSays';
import { part } from './part';
import { Sentence } from './Sentence';
import { scrollSoon } from './scrollSoon';
import { useNarration } from './useNarration';
import { useSwipe } from './useSwipe';
import { useTerms } from './useTerms';

const Details = part(async () => (await import('./DetailsPart')).DetailsPart);

/** It takes the focus of a word that goes with its sentence; Tab does not stop at it. */
const HEIR = -1;

type Props = { more: boolean; onMore: () => void };

/** What happened in the beat that is shown, and why. `more`: whether the panels are open where there is room for the explanation only. */
export const Explanation = ({ more, onMore }: Props) => {
  const words = useWords();
  const shown = useExplained();
  const { title, what, why, also } = useNarration(shown);
  const lessons = useTerms();
  const sheet = useRef<HTMLElement>(null);
  useFromTop(sheet, shown);
  // Where the panels lie behind its button, a swipe across opens them.
  useSwipe(sheet, (swipe) => {
    const button = sheet.current?.querySelector<HTMLElement>('.more-button');
    if (button?.offsetParent && more === (swipe === 'back')) onMore();
  });
  return (
    <section ref={sheet} className="explanation panel" role={usePartRole()} aria-label={say(words, 'region.explanation')} tabIndex={HEIR}>
      <button type="button" className="button more-button" aria-expanded={more} onClick={onMore}>
        <Icon name="more" />
        <span className="visually-hidden">{say(words, 'panels.show')}</span>
      </button>
      <p className="explanation-place">
        <Place shown={shown} />
      </p>
      <h2 className="explanation-title">
        {/* What is explained below is not explained here. */}
        <Sentence msg={title} lessons={lessons} after={[what, why, ...also]} />
      </h2>
      {[what, why, ...also].map((msg, n, all) => (
        <p key={`${msg.id} ${JSON.stringify(msg.values)}`} className={`explanation-${n === 0 ? 'what' : n === 1 ? 'why' : 'also'}`}>
          <Sentence msg={msg} lessons={lessons} after={all.slice(0, n)} />
        </p>
      ))}
      <Counted step={shown} />
      <AuthorSays beat={shown} />
      <div className="closer">
        <Fold title={say(words, 'panels.closer')}>
          <Suspense>
            <Details />
          </Suspense>
        </Fold>
      </div>
    </section>
  );
};

/** A new sentence is read from its beginning, unless a closer look is followed from step to step; of another run that too begins anew. */
const useFromTop = (sheet: RefObject<HTMLElement | null>, shown: number): void => {
  const trace = useSession(({ context }) => context.trace);
  const read = useRef({ trace, shown });
  useLayoutEffect(() => {
    const before = read.current;
    read.current = { trace, shown };
    const stepped = before.shown !== shown && !sheet.current?.querySelector('.fold[open]');
    if (stepped || before.trace !== trace) scrollSoon(sheet, 'top');
  }, [sheet, shown, trace]);
};

/** "Step 7 of 11 · RFC 9293 §3.10.4" */
const Place = ({ shown }: { shown: number }) => {
  const words = useWords();
  const last = useSession(({ context }) => context.range.last);
  const links = useSession(({ context }) => context.settings.links);
  const { section } = useNarration(shown);
  const says = <Mixed text={sayMsg(words, citation(section), String)} />;
  return (
    <>
      {say(words, 'explanation.step', { n: shown, last })}
      {' · '}
      {links ? (
        <a href={pageOf(section)} target="_blank" rel="noreferrer">
          {says}
        </a>
      ) : (
        says
      )}
    </>
  );
};
