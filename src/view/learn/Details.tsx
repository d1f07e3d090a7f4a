import type { Section } from '../../tcp/rfc';
import { analogyOf } from '../../teach/analogy';
import { checksOf } from '../../teach/checks';
import { narrate } from '../../teach/narrate';
import type { Run } from '../../trace/run';
import type { Trace } from '../../trace/trace';
import { tell } from '../../words/lessons';
import { Checks } from './Checks';
import { Cite } from './Cite';
import { Fold, intoView } from './Fold';
import { IfLost } from './IfLost';
import { Pipes } from './Pipes';
import { Prose } from './Prose';
import { Resources } from './Resources';
import type { Reader } from './reader';
import { WhoKnows } from './WhoKnows';

export type DetailsProps = Readonly<{
  reader: Reader;
  trace: Trace;
  beat: number;
  /** The run that the trace is the record of; null for a capture, in which nothing can be changed. */
  run: Run | null;
  /** Whether sections are links. */
  links: boolean;
  /** Whether there are comparisons with everyday life. */
  analogies: boolean;
  onAnalogies: (on: boolean) => void;
  /** Opens another run, at this same beat: up to it nothing is different. */
  onRun: (run: Run, beat: number) => void;
}>;

/** All that can be known of a beat beyond its sentences, each part folded away (TEACHING §5). */
export const Details = ({ reader, trace, beat, run, links, analogies, onAnalogies, onRun }: DetailsProps) => {
  const { lessons } = reader;
  return (
    <section ref={intoView} className="details" aria-label={tell(lessons, 'details.title')}>
      <Fold title={tell(lessons, 'details.checks')}>
        <Checks reader={reader} trace={trace} beat={beat} links={links} />
      </Fold>
      <Fold title={tell(lessons, 'details.knows')}>
        <WhoKnows reader={reader} trace={trace} beat={beat} />
      </Fold>
      <Fold title={tell(lessons, 'details.pipes')}>
        <Pipes reader={reader} trace={trace} beat={beat} />
      </Fold>
      <Fold title={tell(lessons, 'details.resources')}>
        <Resources reader={reader} trace={trace} beat={beat} />
      </Fold>
      <Fold title={tell(lessons, 'details.ifLost')}>
        <IfLost reader={reader} trace={trace} beat={beat} run={run} onRun={(other) => onRun(other, beat)} />
      </Fold>
      <Fold title={tell(lessons, 'details.sections')}>
        <ul className="sections">
          {sectionsOf(trace, beat).map((section) => (
            <li key={section}>
              <Cite section={section} lessons={lessons} links={links} />
            </li>
          ))}
        </ul>
      </Fold>
      {analogies && (
        <Fold title={tell(lessons, 'details.analogy')}>
          <Prose reader={reader} lesson={analogyOf(trace, beat) ?? { id: 'details.noAnalogy', values: {} }} className="analogy" />
        </Fold>
      )}
      <label className="details-switch">
        <input type="checkbox" checked={analogies} onChange={({ currentTarget }) => onAnalogies(currentTarget.checked)} />
        {tell(lessons, 'details.analogies')}
      </label>
    </section>
  );
};

/** The section that speaks in this beat, and those of its checks. */
const sectionsOf = (trace: Trace, beat: number): readonly Section[] => [
  ...new Set([narrate(trace, beat).section, ...checksOf(trace, beat).flatMap(({ checks }) => checks.map(({ section }) => section))]),
];
