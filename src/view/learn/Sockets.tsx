import { SIDES } from '../../tcp/names';
import { socketsOf, TONGUES, type Tongue } from '../../teach/sockets';
import type { Trace } from '../../trace/trace';
import { say } from '../../words';
import { tell } from '../../words/lessons';
import { Program } from './Program';
import type { Reader } from './reader';

type Props = Readonly<{ reader: Reader; trace: Trace; beat: number; tongue: Tongue; onTongue: (tongue: Tongue) => void }>;

/** Both programs of the run in step with the ladder: the line each is on, what it waits for, and what it has printed (S15). */
export const Sockets = ({ reader, trace, beat, tongue, onTongue }: Props) => {
  const { lessons, names } = reader;
  const programs = socketsOf(trace, beat, tongue);
  const captured = trace.source === 'captured';
  return (
    <section className="sockets" aria-label={say(lessons, 'region.sockets')}>
      <select
        className="button sockets-tongue"
        aria-label={tell(lessons, 'sockets.tongue')}
        value={tongue}
        onChange={({ currentTarget }) => onTongue(TONGUES.find((each) => each === currentTarget.value) ?? tongue)}
      >
        {TONGUES.map((each) => (
          <option key={each} value={each}>
            {tell(lessons, `sockets.tongue.${each}`)}
          </option>
        ))}
      </select>
      {captured ? (
        <p className="quiet">{tell(lessons, 'sockets.captured')}</p>
      ) : (
        <div className="programs">
          {SIDES.map((side) => {
            const program = programs[side];
            return program === null ? (
              <section key={side} className="program">
                <h3 className="program-title">{tell(lessons, 'sockets.program', { name: names[side] })}</h3>
                <p className="program-over">{tell(lessons, 'sockets.none')}</p>
              </section>
            ) : (
              <Program key={side} lessons={lessons} name={names[side]} program={program} tongue={tongue} />
            );
          })}
        </div>
      )}
    </section>
  );
};
