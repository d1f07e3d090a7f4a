import { QUESTIONS, type Question, type QuestionGroup } from '../../teach/questions';
import { type Lessons, tell } from '../../words/lessons';
import { Answer } from './Answer';
import { Mixed } from './Mixed';

export type QuestionsProps = Readonly<{
  lessons: Lessons;
  /** Opens the question's run at the beat that answers it. */
  onAsk: (question: Question) => void;
  onScenario: (id: string) => void;
  /** A scenario's title. */
  titleOf: (id: string) => string;
}>;

const GROUPS: readonly QuestionGroup[] = ['opening', 'closing', 'programs'];

/** The questions that learners ask again and again: each has a short answer, and a run that shows it. */
export const Questions = (props: QuestionsProps) => (
  <section className="questions" aria-label={tell(props.lessons, 'question.title')}>
    <p className="questions-intro">{tell(props.lessons, 'question.intro')}</p>
    {GROUPS.map((group) => (
      <section key={group}>
        <h3>{tell(props.lessons, `question.group.${group}`)}</h3>
        {QUESTIONS.filter((question) => question.group === group).map((question) => (
          <Entry key={question.id} question={question} {...props} />
        ))}
      </section>
    ))}
  </section>
);

const Entry = ({ question, lessons, onAsk, onScenario, titleOf }: QuestionsProps & Readonly<{ question: Question }>) => (
  <details className="question">
    <summary>
      <Mixed text={tell(lessons, `question.${question.id}.asks`)} />
    </summary>
    <Answer question={question} lessons={lessons} />
    <div className="question-ways">
      <button type="button" className="button" data-primary onClick={() => onAsk(question)}>
        {tell(lessons, 'question.show')}
      </button>
      <span className="quiet">{tell(lessons, 'question.also')}</span>
      {question.also.map((id) => (
        <button key={id} type="button" className="button" onClick={() => onScenario(id)}>
          <Mixed text={titleOf(id)} />
        </button>
      ))}
    </div>
  </details>
);
