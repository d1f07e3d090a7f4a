import { useState } from 'react';
import { lessonOpening } from '../../session/opening';
import { runOf } from '../../session/source';
import { Details } from '../learn/Details';
import { useSend, useSession } from '../page/useSession';
import { Reading } from './Reading';
import { titlesOf } from './titles';

/** All that can be known of the beat beyond its sentences. */
export const DetailsPart = () => {
  const send = useSend();
  const links = useSession(({ context }) => context.settings.links);
  const source = useSession(({ context }) => context.source);
  const [analogies, setAnalogies] = useState(true);
  return (
    <Reading>
      {(read) => (
        <Details
          {...read}
          run={runOf(source)}
          links={links}
          analogies={analogies}
          onAnalogies={setAnalogies}
          onRun={async (other, beat) => {
            const opening = lessonOpening({ run: other, remarks: await titlesOf(source), expectations: [] }, beat);
            send({ type: 'OPEN', opening });
          }}
        />
      )}
    </Reading>
  );
};
