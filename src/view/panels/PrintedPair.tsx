import type { Pair } from '../../session/source';
import { verdictOf, type WhatIfId } from '../../teach/whatIf';
import { togetherOf, type Which } from '../../trace/together';
import { say } from '../../words';
import { type Lessons, lessonsIn, tell } from '../../words/lessons';
import { read, useReader } from '../learn/reader';
import { useNotation, useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { PrintedLadder, WIDTH, type Written } from './PrintedLadder';

/** Between the two. */
const GAP = 16;

export type PairProps = Written & Readonly<{ pair: Pair; instant: number }>;

/** Two runs side by side, each under what it is; at the end what the comparison shows. `instant`: of both together. */
export const PrintedPair = ({ pair, instant, ...written }: PairProps) => {
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
  const half = (which: Which) => (
    <PrintedLadder trace={pair[which]} beat={beats[which] ?? 0} title={titles[which] ?? ''} width={(WIDTH - GAP) / 2} {...written} />
  );
  return (
    <>
      <div className="print-pair">
        {half(0)}
        {half(1)}
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
