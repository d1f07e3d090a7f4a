import type { Question } from '../../teach/questions';
import { type Lessons, tell } from '../../words/lessons';
import { PlainProse } from './Prose';

/** The answer to a question; the first sentence, which can be said by itself, stands out. */
export const Answer = ({ question, lessons }: Readonly<{ question: Question; lessons: Lessons }>) => {
  const text = tell(lessons, `question.${question.id}.answers`);
  const first = /^.*?(?:\.(?=\s|$)|。)/u.exec(text)?.[0] ?? text;
  return (
    <div className="answer">
      <PlainProse lessons={lessons} text={first} className="answer-first" />
      <PlainProse lessons={lessons} text={text.slice(first.length).trim()} />
    </div>
  );
};
