import type { Pair } from '../../session/source';
import type { Told } from '../../session/told';
import { verdictOf, type WhatIfId } from '../../teach/whatIf';
import { togetherOf, type Which } from '../../trace/together';
import { say } from '../../words';
import { type Lessons, lessonsIn, tell } from '../../words/lessons';
import { Crowd } from '../learn/Crowd';
import { read, useReader } from '../learn/reader';
import { useNotation, useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { PrintedLadder, WIDTH, type Written } from './PrintedLadder';

/** The width of one of two, and between them. */
const HALF = (WIDTH - 16) / 2;
/** What a ladder may be high, in px: two have a verdict below them, and the tables of hosts stand under each. */
const ROOM = 690;
const TABLES = 150;

type PairProps = Written & Readonly<{ pair: Pair; instant: number }>;

export type MoreProps = Omit<PairProps, 'pair'> & Told & Readonly<{ pair: Pair | null }>;

/** What is more than one ladder: two runs, and a run of which the hosts have other connections. `trace`, `beat`: what is told of. */
export const PrintedMore = ({ pair, instant, trace, beat, ...written }: MoreProps) =>
  pair ? <PrintedPair pair={pair} instant={instant} {...written} /> : <PrintedRun trace={trace} beat={beat} {...written} />;

/** A ladder, and below it the connections of both hosts if they have others. */
const PrintedRun = (props: Written & Told & Readonly<{ width?: number; beside?: Told }>) => {
  const lessons = lessonsIn(useWords());
  const room = props.trace.setup.crowd ? ROOM - TABLES : ROOM;
  return (
    <div className="print-run">
      <PrintedLadder room={room} {...props} />
      {lessons && <Hosts lessons={lessons} {...props} />}
    </div>
  );
};

const Hosts = ({ lessons, trace, beat, notation }: Told & Readonly<{ lessons: Lessons; notation: Written['notation'] }>) => {
  const names = useSession(({ context }) => context.settings.names);
  return <Crowd reader={useReader(lessons, trace, notation, names)} trace={trace} beat={beat} />;
};

/** Two runs side by side, each under what it is; at the end what the comparison shows. `instant`: of both together. */
const PrintedPair = ({ pair, instant, ...written }: PairProps) => {
  const words = useWords();
  const id = useSession(({ context: { source } }) => (source.kind === 'scenario' ? source.id : null));
  const lessons = id === null ? null : lessonsIn(words);
  const { instants } = togetherOf(...pair);
  const { beats } = instants[Math.min(instant, instants.length - 1)] ?? { beats: [0, 0] };
  const titles =
    lessons === null
      ? [say(words, 'practice.bothMine'), say(words, 'practice.bothOriginal')]
      : // Every scenario under two rules has its sentences in the catalogue of the lessons (a test holds that).
        [tell(lessons, `whatIf.${id as WhatIfId}.first`), tell(lessons, `whatIf.${id as WhatIfId}.second`)];
  const told = (which: Which): Told => ({ trace: pair[which], beat: beats[which] ?? 0 });
  return (
    <>
      <div className="print-pair">
        {titles.map((title) => (
          <h3 key={title}>{title}</h3>
        ))}
      </div>
      <div className="print-pair">
        <PrintedRun {...told(0)} beside={told(1)} width={HALF} {...written} />
        <PrintedRun {...told(1)} beside={told(0)} width={HALF} {...written} />
      </div>
      {lessons && instant >= instants.length - 1 && <Verdict id={id as WhatIfId} pair={pair} lessons={lessons} />}
    </>
  );
};

const Verdict = ({ id, pair, lessons }: Readonly<{ id: WhatIfId; pair: Pair; lessons: Lessons }>) => {
  const names = useSession(({ context }) => context.settings.names);
  const reader = useReader(lessons, pair[0], useNotation(), names);
  return <p className="print-verdict">{read(reader, verdictOf(id, ...pair))}</p>;
};
