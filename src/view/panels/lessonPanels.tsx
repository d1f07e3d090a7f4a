import { useMemo, useState } from 'react';
import type { Tongue } from '../../teach/sockets';
import type { WhatIfId } from '../../teach/whatIf';
import { togetherOf } from '../../trace/together';
import { type Lessons, tell } from '../../words/lessons';
import { Crowd } from '../learn/Crowd';
import { Pipes } from '../learn/Pipes';
import { Sockets } from '../learn/Sockets';
import { WhoKnows } from '../learn/WhoKnows';
import { useShownSoon } from '../page/Soon';
import { useSession } from '../page/useSession';
import { Reading } from './Reading';

/** Both programs, in step with the ladder. */
export const SocketsPanel = () => {
  const [tongue, setTongue] = useState<Tongue>('python');
  return <Reading>{(read) => <Sockets {...read} tongue={tongue} onTongue={setTongue} />}</Reading>;
};

/** Who knows what, and the two channels that it is about. */
export const KnowsPanel = () => (
  <Reading>
    {(read) => (
      <div className="knows-panel">
        <WhoKnows {...read} />
        <Pipes {...read} />
      </div>
    )}
  </Reading>
);

/** The connections of both hosts, in a run that shares them with others; where it is seen under two rules, those under each. */
export const HostsPanel = () => {
  const source = useSession(({ context }) => context.source);
  const pair = useSession(({ context }) => context.pair);
  const shown = useShownSoon();
  const instants = useMemo(() => pair && togetherOf(...pair).instants, [pair]);
  const at = instants?.[shown];
  return (
    <Reading>
      {(read) => {
        if (pair === null || at === undefined || source.kind !== 'scenario') return <Crowd {...read} />;
        return (
          <div className="crowd-pair">
            <Crowd {...read} trace={pair[0]} beat={at.beats[0]} rule={ruleOf(read.reader.lessons, source.id, 'first')} />
            <Crowd {...read} trace={pair[1]} beat={at.beats[1]} rule={ruleOf(read.reader.lessons, source.id, 'second')} />
          </div>
        );
      }}
    </Reading>
  );
};

const ruleOf = (lessons: Lessons, id: string, which: 'first' | 'second'): string =>
  // Every scenario under two rules has its sentences in the catalogue of the lessons (a test holds that).
  tell(lessons, `whatIf.${id as WhatIfId}.${which}`);
