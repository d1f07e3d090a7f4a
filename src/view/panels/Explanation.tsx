import { Suspense } from 'react';
import { citation, pageOf } from '../../teach/section';
import { say, sayMsg } from '../../words';
import { Icon } from '../icons/Icon';
import { Fold } from '../learn/Fold';
import { useSession, useShownSoon } from '../page/useSession';
import { useWords } from '../page/useWords';
import { part } from './part';
import { Sentence } from './Sentence';
import { useNarration } from './useNarration';

const Details = part(async () => (await import('./DetailsPart')).DetailsPart);

type Props = { more: boolean; onMore: () => void };

/** What happened in the beat that is shown, and why. `more`: whether the panels are open where there is room for the explanation only. */
export const Explanation = ({ more, onMore }: Props) => {
  const words = useWords();
  const shown = useShownSoon();
  const { title, what, why, also } = useNarration(shown);
  return (
    <section className="explanation panel" aria-label={say(words, 'region.explanation')}>
      <button type="button" className="button more-button" aria-expanded={more} onClick={onMore}>
        <Icon name="more" />
        <span className="visually-hidden">{say(words, 'panels.show')}</span>
      </button>
      <p className="explanation-place">
        <Place shown={shown} />
      </p>
      <h2 className="explanation-title">
        <Sentence msg={title} />
      </h2>
      <p className="explanation-what">
        <Sentence msg={what} />
      </p>
      <p className="explanation-why">
        <Sentence msg={why} />
      </p>
      {also.map((msg) => (
        <p key={`${msg.id} ${JSON.stringify(msg.values)}`} className="explanation-also">
          <Sentence msg={msg} />
        </p>
      ))}
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

/** "Step 7 of 11 · RFC 9293 §3.10.4" */
const Place = ({ shown }: { shown: number }) => {
  const words = useWords();
  const last = useSession(({ context }) => context.range.last);
  const links = useSession(({ context }) => context.settings.links);
  const { section } = useNarration(shown);
  const says = sayMsg(words, citation(section), String);
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
