import { kindOf } from '../../tcp/segment';
import { checksOf, type ToldCheck } from '../../teach/checks';
import { flagsIn } from '../../teach/written';
import { flightsOf } from '../../trace/flights';
import type { Trace } from '../../trace/trace';
import { tell } from '../../words/lessons';
import { Cite } from './Cite';
import { Mark } from './Mark';
import { PlainProse, Prose } from './Prose';
import { type Reader, read } from './reader';

type Props = Readonly<{ reader: Reader; trace: Trace; beat: number; links: boolean }>;

/** What an end asked of each segment that arrived, and the numbers that answered. */
export const Checks = ({ reader, trace, beat, links }: Props) => {
  const arrivals = checksOf(trace, beat);
  if (arrivals.length === 0) return <PlainProse lessons={reader.lessons} text={tell(reader.lessons, 'details.noChecks')} />;
  return arrivals.map(({ side, flight, checks }) => {
    const segment = flightsOf(trace)[flight]?.segment;
    const values = { me: { of: 'name', side } as const, flags: segment === undefined ? '' : flagsIn(segment) };
    return (
      <section key={`${side} ${flight}`} className="checks">
        <Prose
          reader={reader}
          lesson={{ id: segment !== undefined && kindOf(segment) === 'data' ? 'details.checksOf.data' : 'details.checksOf', values }}
        />
        <ol>
          {checks.map((check) => (
            <Check key={`${check.id} ${check.ok}`} check={check} reader={reader} links={links} />
          ))}
        </ol>
      </section>
    );
  });
};

const Check = ({ check, reader, links }: Readonly<{ check: ToldCheck; reader: Reader; links: boolean }>) => {
  const { ok, asks, answers, section } = check;
  return (
    <li className="check" data-ok={ok}>
      <Mark ok={ok} />
      <div>
        <p>{read(reader, asks)}</p>
        <p>
          <span className="visually-hidden">{tell(reader.lessons, ok ? 'details.yes' : 'details.no')}</span>
          <span className="num">{read(reader, answers)}</span> <Cite section={section} lessons={reader.lessons} links={links} />
        </p>
      </div>
    </li>
  );
};
