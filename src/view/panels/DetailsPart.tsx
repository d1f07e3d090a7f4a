import { useState } from 'react';
import { runOpening } from '../../session/opening';
import { runOf } from '../../session/source';
import { Details } from '../learn/Details';
import { useSend, useSession } from '../page/useSession';
import { saySource, useWords } from '../page/useWords';
import { Reading } from './Reading';

/** All that can be known of the beat beyond its sentences. */
export const DetailsPart = () => {
  const words = useWords();
  const send = useSend();
  const links = useSession(({ context }) => context.settings.links);
  const run = useSession(({ context }) => runOf(context.source));
  const title = useSession(({ context }) => saySource(words, context.source));
  const [analogies, setAnalogies] = useState(true);
  return (
    <Reading>
      {(read) => (
        <Details
          {...read}
          run={run}
          links={links}
          analogies={analogies}
          onAnalogies={setAnalogies}
          onRun={(other, beat) => send({ type: 'OPEN', opening: runOpening(other, title, beat) })}
        />
      )}
    </Reading>
  );
};
