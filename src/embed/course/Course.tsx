import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { COURSE_FRAME } from '../../session/places';
import { LANGUAGES, type Lang, say } from '../../words';
import { Entries, titleOf } from './Entries';
import { type Heard, heard } from './heard';
import { type Contents, type Learned, statusOf, withOne } from './learned';
import type { Report } from './report';
import { WORDS } from './words';

type Props = Readonly<{ contents: Contents; report: Report; kept: boolean; first: Lang }>;

const learnedFrom =
  (contents: Contents) =>
  (learned: Learned, said: Heard): Learned => {
    if (said.type === 'answer')
      return said.right && contents.challenges.includes(said.question)
        ? { ...learned, solved: withOne(learned.solved, said.question) }
        : learned;
    if (!contents.scenarios.includes(said.scenario)) return learned;
    return said.type === 'beat'
      ? { ...learned, place: { scenario: said.scenario, beat: said.beat } }
      : { ...learned, done: withOne(learned.done, said.scenario) };
  };

/** Where the stage is to be opened; `n` counts, so that a second choice of the same opens it anew. */
type Place = Readonly<{ scenario: string; beat: number; n: number }>;

/** A course page: what it holds, and the stage beside it. `kept`: a course system keeps what is learned. */
export const Course = ({ contents, report, kept, first }: Props) => {
  const [lang, setLang] = useState<Lang>(first);
  const words = WORDS[lang];
  const [learned, hear] = useReducer(
    useMemo(() => learnedFrom(contents), [contents]),
    report.before,
  );
  const [opened, setOpened] = useState<Place>(() => ({
    ...(report.before.place ?? { scenario: contents.scenarios[0] ?? '', beat: 0 }),
    n: 0,
  }));
  const frame = useRef<HTMLIFrameElement>(null);
  const here = learned.place ?? opened;
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent): void => {
      const said = source === frame.current?.contentWindow ? heard(data) : null;
      if (said) hear(said);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, []);
  useEffect(() => report.tell(learned), [report, learned]);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = say(words, 'course.title');
  }, [lang, words]);
  const titled = titleOf(words, opened.scenario);
  return (
    <div className="course">
      <header className="course-head">
        <h1>{say(words, 'course.title')}</h1>
        <p role="status">
          {say(words, 'course.progress', { done: learned.done.length, all: contents.scenarios.length })}
          {contents.challenges.length > 0 &&
            ` · ${say(words, 'course.score', { solved: learned.solved.length, all: contents.challenges.length })}`}
          {kept && statusOf(learned, contents) === 'completed' && ` · ${say(words, 'course.complete')}`}
        </p>
        {kept ? null : <p>{say(words, 'course.noSystem')}</p>}
        <select
          aria-label={say(words, 'choose.language')}
          value={lang}
          onChange={({ target }) => {
            setLang(LANGUAGES.find((each) => each.lang === target.value)?.lang ?? lang);
            setOpened(({ n }) => ({ ...here, n: n + 1 }));
          }}
        >
          {LANGUAGES.map((each) => (
            <option key={each.lang} value={each.lang} lang={each.lang}>
              {each.name}
            </option>
          ))}
        </select>
      </header>
      <Entries
        words={words}
        scenarios={contents.scenarios}
        done={learned.done}
        here={here.scenario}
        onChoose={(scenario) => setOpened(({ n }) => ({ scenario, beat: 0, n: n + 1 }))}
      >
        {contents.challenges.length > 0 && <p className="course-challenges">{say(words, 'course.challenges')}</p>}
      </Entries>
      <iframe
        key={opened.n}
        ref={frame}
        className="course-stage"
        title={say(words, 'course.stage', { title: titled })}
        src={`stage.html?${new URLSearchParams({ scenario: opened.scenario, beat: String(opened.beat), lang })}`}
        name={COURSE_FRAME}
        allow="fullscreen; clipboard-write"
      />
    </div>
  );
};
