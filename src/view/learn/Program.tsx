import { memo, useEffect, useRef } from 'react';
import type { CodeLine, Doing, ProgramNow, Tongue } from '../../teach/sockets';
import { type LessonId, type Lessons, tell } from '../../words/lessons';
import { Icon } from '../icons/Icon';
import { tokensOf } from './keywords';
import { Mixed } from './Mixed';

/** What scrolls must be reachable by keyboard. */
const TAB_STOP = 0;

type Props = Readonly<{ lessons: Lessons; name: string; program: ProgramNow; tongue: Tongue }>;

/** One end's program: its text with the line that it is on, and what it has printed so far. */
export const Program = ({ lessons, name, program, tongue }: Props) => {
  const { code, at, doing, does, output } = program;
  const list = useRef<HTMLOListElement>(null);
  // Scrolled by hand: scrollIntoView would scroll the page as well.
  useEffect(() => {
    const line = list.current?.children[at ?? code.length - 1];
    if (!(line instanceof HTMLElement) || list.current === null) return;
    const { scrollTop, clientHeight } = list.current;
    const top = line.offsetTop - list.current.offsetTop;
    if (top < scrollTop || top + line.offsetHeight > scrollTop + clientHeight) list.current.scrollTop = top - clientHeight / 3;
  }, [at, code]);
  return (
    <section className="program" data-doing={doing} aria-label={tell(lessons, 'sockets.program', { name })}>
      <h3 className="program-title">{tell(lessons, 'sockets.program', { name })}</h3>
      <ol className="program-code" ref={list} tabIndex={TAB_STOP} aria-label={tell(lessons, 'sockets.program', { name })}>
        {placed(code).map(({ line, key }, n) => (
          <Line
            key={key}
            text={line.text}
            tongue={tongue}
            says={n === at ? sayDoing(lessons, doing, line, does) : null}
            doing={n === at ? doing : null}
          />
        ))}
      </ol>
      {at === null && <p className="program-over">{tell(lessons, doing === 'gone' ? 'sockets.gone' : 'sockets.ended')}</p>}
      <Output lessons={lessons} output={output} />
    </section>
  );
};

/** Each line with its number as its key: a program's text never changes while it is shown. */
const placed = (code: readonly CodeLine[]): readonly Readonly<{ line: CodeLine; key: string }>[] =>
  code.map((line, n) => ({ line, key: String(n) }));

const WAITS: Readonly<Partial<Record<NonNullable<ProgramNow['does']>, LessonId>>> = {
  connect: 'sockets.waits.connect',
  accept: 'sockets.waits.accept',
  recv: 'sockets.waits.recv',
  'recv until closed': 'sockets.waits.recv',
};

const sayDoing = (lessons: Lessons, doing: Doing, { part }: CodeLine, does: ProgramNow['does']): string => {
  switch (doing) {
    case 'waits':
      return tell(lessons, ((does && WAITS[does]) ?? 'sockets.waits.other') as 'sockets.waits.other');
    case 'next':
      return tell(lessons, part === 'thinks' ? 'sockets.pauses' : 'sockets.next');
    case 'failed':
      return tell(lessons, 'sockets.failed');
    case 'idles':
      return tell(lessons, 'sockets.idles');
    default:
      return tell(lessons, 'sockets.begins');
  }
};

type LineProps = Readonly<{ text: string; tongue: Tongue; says: string | null; doing: Doing | null }>;

const Line = memo(({ text, tongue, says, doing }: LineProps) => {
  const indent = text.length - text.trimStart().length;
  return (
    <li
      className="code-line"
      data-doing={doing ?? undefined}
      data-indent={Math.min(indent, 6)}
      aria-current={says === null ? undefined : 'step'}
    >
      <code lang="en">
        {tokensOf(tongue, text.trimStart()).map((token) => (token.keyword ? <b key={token.at}>{token.text}</b> : token.text))}
      </code>
      {says !== null && (
        <span className="code-says">
          {doing === 'waits' && <Icon name="hourglass" size={14} />}
          <Mixed text={says} />
        </span>
      )}
    </li>
  );
});

const LONGEST = 60;
const SHOWN = 40;

const Output = ({ lessons, output }: Readonly<{ lessons: Lessons; output: ProgramNow['output'] }>) => (
  <div className="printed">
    <h4>{tell(lessons, 'sockets.output')}</h4>
    {output.length === 0 ? (
      <p className="quiet">{tell(lessons, 'sockets.noOutput')}</p>
    ) : (
      <ol>
        {numbered(output).map(({ text, failed, key }) => (
          <li key={key} data-failed={failed || undefined}>
            <samp>
              <Mixed
                text={
                  text.length > LONGEST && !failed ? tell(lessons, 'sockets.cut', { text: text.slice(0, SHOWN), n: text.length }) : text
                }
              />
            </samp>
          </li>
        ))}
      </ol>
    )}
  </div>
);

/** What is printed stays where it is: its place is its key. */
const numbered = (output: ProgramNow['output']) => output.map((line, n) => ({ ...line, key: String(n) }));
