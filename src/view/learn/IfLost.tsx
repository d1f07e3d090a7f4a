import { kindOf } from '../../tcp/segment';
import { whatIfLost } from '../../teach/whatIfLost';
import { flagsIn } from '../../teach/written';
import { flightsOf } from '../../trace/flights';
import type { Run } from '../../trace/run';
import type { Trace } from '../../trace/trace';
import { tell } from '../../words/lessons';
import type { Reader } from './reader';

type Props = Readonly<{ reader: Reader; trace: Trace; beat: number; run: Run | null; onRun: (run: Run) => void }>;

/** "What if this one were lost?", for each segment that left in this beat: the run in which it is. */
export const IfLost = ({ reader: { lessons }, trace, beat, run, onRun }: Props) => {
  if (run === null) return <p>{tell(lessons, 'details.noRun')}</p>;
  const others = flightsOf(trace).flatMap((flight) => {
    const other = flight.sentBeat === beat ? whatIfLost(run, flight) : null;
    return other === null ? [] : [{ flight, other }];
  });
  if (others.length === 0) return <p>{tell(lessons, 'details.noneSent')}</p>;
  return (
    <>
      <ul className="if-lost">
        {others.map(({ flight, other }) => (
          <li key={flight.id}>
            <button type="button" className="button" onClick={() => onRun(other)}>
              {kindOf(flight.segment) === 'data'
                ? tell(lessons, 'details.ifLost.data')
                : tell(lessons, 'details.ifLost.ask', { flags: flagsIn(flight.segment) })}
            </button>
          </li>
        ))}
      </ul>
      <p className="quiet">{tell(lessons, 'details.ifLost.hint')}</p>
    </>
  );
};
