import type { Held } from '../../tcp/host';
import { SIDES, type Side } from '../../tcp/names';
import { crowdOf } from '../../teach/crowd';
import type { Crowd as Shared } from '../../trace/run';
import { snapshotOfBeat } from '../../trace/snapshot';
import type { CrowdTable, Trace } from '../../trace/trace';
import { type Lessons, tell } from '../../words/lessons';
import { Lanes } from '../stage/Lanes';
import { Mixed } from './Mixed';
import type { Reader } from './reader';

type Props = Readonly<{
  reader: Reader;
  trace: Trace;
  beat: number;
  /** Under which rule, where two runs are seen side by side. */
  rule?: string;
}>;

/** The connections of both hosts and what they share, beside the ladder of the run's own; nothing for a run between two ends alone. */
export const Crowd = ({ reader: { lessons, names }, trace, beat, rule }: Props) => {
  const crowds = crowdOf(trace, beat);
  const shared = trace.setup.crowd;
  if (crowds === null || shared === undefined) return null;
  const Heading = rule === undefined ? 'h3' : 'h4';
  return (
    <div className="crowd">
      {rule !== undefined && (
        <h3 className="crowd-rule">
          <Mixed text={rule} />
        </h3>
      )}
      {SIDES.map((side) => {
        const title = tell(lessons, 'crowdTable.title', { name: names[side] });
        return (
          <section key={side} className="crowd-host" aria-label={rule === undefined ? title : `${rule} · ${title}`}>
            <Heading>{title}</Heading>
            <Gauges lessons={lessons} side={side} table={crowds[side]} shared={shared} />
            <Rows title={title} lessons={lessons} side={side} rows={rowsOf(trace, beat, side, crowds[side])} />
          </section>
        );
      })}
    </div>
  );
};

type GaugesProps = Readonly<{ lessons: Lessons; side: Side; table: CrowdTable | null; shared: Shared }>;

const Gauges = ({ lessons, side, table, shared: { backlog, ports } }: GaugesProps) => {
  const queues = table?.queues ?? { syn: 0, accept: 0 };
  if (side === 'client') {
    const all = ports.to - ports.from + 1;
    return <Gauge lessons={lessons} id="crowdTable.ports" n={table?.ports.used ?? 0} all={all} />;
  }
  return (
    <>
      <Gauge lessons={lessons} id="crowdTable.synQueue" n={queues.syn} all={backlog.syn} />
      <Gauge lessons={lessons} id="crowdTable.acceptQueue" n={queues.accept} all={backlog.accept} />
      <dl className="crowd-counts">
        <dt>
          <Mixed text={tell(lessons, 'crowdTable.dropped')} />
        </dt>
        <dd className="num">{table?.dropped ?? 0}</dd>
        {backlog.cookies && (
          <>
            <dt>
              <Mixed text={tell(lessons, 'crowdTable.cookies')} />
            </dt>
            <dd className="num">{table?.cookies ?? 0}</dd>
          </>
        )}
      </dl>
    </>
  );
};

type GaugeProps = Readonly<{
  lessons: Lessons;
  id: 'crowdTable.ports' | 'crowdTable.synQueue' | 'crowdTable.acceptQueue';
  n: number;
  all: number;
}>;

/** Places taken of those that there are, one box a place. */
const Gauge = ({ lessons, id, n, all }: GaugeProps) => (
  <p className="gauge" data-full={n >= all || undefined}>
    <span>
      <Mixed text={tell(lessons, id)} />
    </span>
    <span className="gauge-places" aria-hidden="true">
      {Array.from({ length: all }, (_, place) => place).map((place) => (
        <span key={place} data-taken={place < n} />
      ))}
    </span>
    <span className="num">{tell(lessons, 'crowdTable.of', { n, all })}</span>
  </p>
);

type Listed = Held & Readonly<{ key: string; own: boolean }>;
type RowsProps = Readonly<{ title: string; lessons: Lessons; side: Side; rows: readonly Listed[] }>;

/** The run's own connection is the last of a table; it is in it while it is more than a listener. */
const rowsOf = (trace: Trace, beat: number, side: Side, table: CrowdTable | null): readonly Listed[] => {
  const { state } = snapshotOfBeat(trace, beat)[side];
  const hasOwn = state !== 'CLOSED' && state !== 'LISTEN';
  const rows = table?.rows ?? [];
  return rows.map((row, n) => ({ ...row, key: String(n), own: hasOwn && n === rows.length - 1 }));
};

const Rows = ({ title, lessons, side, rows }: RowsProps) => {
  if (rows.length === 0) return <p className="quiet">{tell(lessons, 'crowdTable.empty')}</p>;
  return (
    <table aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{tell(lessons, side === 'client' ? 'crowdTable.port' : 'crowdTable.remote')}</th>
          <th scope="col">{tell(lessons, 'crowdTable.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} lessons={lessons} side={side} row={row} />
        ))}
      </tbody>
    </table>
  );
};

/** At the client a connection is told by its own port, at the server by the other end's socket. */
const Row = ({ lessons, side, row }: Pick<RowsProps, 'lessons' | 'side'> & Readonly<{ row: Listed }>) => (
  <tr>
    <th scope="row" className="num">
      {side === 'client' ? row.local : row.remote}
      {row.own && <span className="crowd-own"> {tell(lessons, 'crowdTable.own')}</span>}
    </th>
    <td className="crowd-state">
      <Lanes state={row.state} />
      <span lang="en">{row.state}</span>
      {side === 'server' && row.accepted && <small>{tell(lessons, 'crowdTable.accepted')}</small>}
    </td>
  </tr>
);
