import { useState } from 'react';
import type { Tongue } from '../../teach/sockets';
import { Crowd } from '../learn/Crowd';
import { Pipes } from '../learn/Pipes';
import { Sockets } from '../learn/Sockets';
import { WhoKnows } from '../learn/WhoKnows';
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

/** The connections of both hosts, in a run that shares them with others. */
export const HostsPanel = () => <Reading>{(read) => <Crowd {...read} />}</Reading>;
