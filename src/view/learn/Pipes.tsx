import { peerOf, SIDES } from '../../tcp/names';
import { snapshotOfBeat } from '../../trace/snapshot';
import type { Trace } from '../../trace/trace';
import { tell } from '../../words/lessons';
import { LaneShape } from '../stage/Lanes';
import type { Lane } from '../stage/laneTable';
import { Mixed } from './Mixed';
import { Prose } from './Prose';
import { type Pipe, pipeOf } from './pipes';
import type { Reader } from './reader';

type Props = Readonly<{ reader: Reader; trace: Trace; beat: number }>;

/** The two one-way channels of the connection, each as both of its ends see it: opened and closed one by one (S19). */
export const Pipes = ({ reader, trace, beat }: Props) => {
  const now = snapshotOfBeat(trace, beat);
  return (
    <figure className="pipes" aria-label={tell(reader.lessons, 'details.pipes')}>
      {SIDES.map((from) => (
        <PipeRow key={from} reader={reader} pipe={pipeOf(now, from)} />
      ))}
      <figcaption>
        <Prose reader={reader} lesson={{ id: 'pipe.lanes', values: {} }} className="quiet" />
        <ul className="pipe-legend">
          {(['open', 'asked', 'shut', 'none'] as const).map((lane) => (
            <li key={lane}>
              <LaneSample lane={lane} />
              <span>
                <Mixed text={tell(reader.lessons, `pipe.legend.${lane}`)} />
              </span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
};

/** The client stands left, as in the ladder: so the pipe from the server runs to the left. */
const PipeRow = ({ reader, pipe: { from, sender, receiver, says } }: Readonly<{ reader: Reader; pipe: Pipe }>) => {
  const { names } = reader;
  const [left, right] = from === 'client' ? [sender, receiver] : [receiver, sender];
  const values = { from: { of: 'name', side: from }, to: { of: 'name', side: peerOf(from) } } as const;
  return (
    <div className="pipe" data-from={from}>
      <div className="pipe-way" aria-hidden="true">
        <span className="pipe-end">{names.client}</span>
        <span className="pipe-half" data-lane={left} data-end={from === 'client' ? 'sender' : 'receiver'} />
        <span className="pipe-half" data-lane={right} data-end={from === 'client' ? 'receiver' : 'sender'} />
        <span className="pipe-end">{names.server}</span>
      </div>
      <Prose reader={reader} lesson={{ id: says, values }} className="pipe-says" />
    </div>
  );
};

const LaneSample = ({ lane }: Readonly<{ lane: Lane }>) => (
  <svg className="lanes" width="1.125em" height="0.5em" viewBox="0 0 18 8" aria-hidden="true">
    <LaneShape lane={lane} x={0} y={1} width={18} height={6} />
  </svg>
);
