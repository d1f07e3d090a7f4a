import { askedOf } from '../../session/moves';
import { say } from '../../words';
import { useSession } from '../page/useSession';
import { useWords } from '../page/useWords';

/** Whether the audience is being asked what comes next. */
export const useAsked = (): string => useSession(({ context }) => askedOf(context));

/** In the place of the explanation: the question. What is asked for is not in the page. */
export const Asking = () => {
  const words = useWords();
  const asked = useAsked();
  const names = useSession(({ context }) => context.settings.names);
  const client = names?.[0] ?? say(words, 'name.client');
  const server = names?.[1] ?? say(words, 'name.server');
  const question =
    asked === 'client'
      ? say(words, 'asking.client', { client })
      : asked === 'server'
        ? say(words, 'asking.server', { server })
        : say(words, 'asking.both');
  return (
    <section className="explanation panel" aria-label={say(words, 'region.explanation')} data-asking={asked}>
      <h2 className="explanation-title">{say(words, 'asking.title')}</h2>
      <p className="explanation-what" role="status">
        {question}
      </p>
    </section>
  );
};
