import type { ReactNode } from 'react';
import { type Catalogue, type MessageId, say } from '../../words';

type Props = Readonly<{
  words: Catalogue;
  scenarios: readonly string[];
  done: readonly string[];
  here: string;
  onChoose: (scenario: string) => void;
  children: ReactNode;
}>;

/** A scenario's title; every id of the library has one. */
export const titleOf = (words: Catalogue, id: string): string =>
  say(words, `scenario.${id}.title` as Extract<MessageId, `scenario.${string}.title`>);

/** The scenarios of a package, in their order; those that were seen to the end are ticked. */
export const Entries = ({ words, scenarios, done, here, onChoose, children }: Props) => (
  <nav className="course-list" aria-label={say(words, 'course.list')}>
    <ol>
      {scenarios.map((id) => (
        <li key={id}>
          <button type="button" aria-current={id === here ? 'page' : undefined} onClick={() => onChoose(id)}>
            <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" data-done={done.includes(id)}>
              <path d="M4 10.5l4 4 8-9" />
            </svg>
            {titleOf(words, id)}
            {done.includes(id) && <span className="visually-hidden">, {say(words, 'course.seen')}</span>}
          </button>
        </li>
      ))}
    </ol>
    {children}
  </nav>
);
