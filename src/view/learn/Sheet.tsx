import { type ReactNode, useEffect } from 'react';
import type { Side, StateName } from '../../tcp/names';
import { closingSteps, openingSteps } from '../../teach/steps';
import type { Trace } from '../../trace/trace';
import { say } from '../../words';
import { type LessonId, type Lessons, tell, tellAny } from '../../words/lessons';
import { Mixed } from './Mixed';
import { StepTable } from './StepTable';

export type SheetProps = Readonly<{
  lessons: Lessons;
  /** The records of three-way-handshake and four-way-close: the sheet's numbers and states come from them. */
  opening: Trace;
  closing: Trace;
  names: readonly [string, string] | null;
}>;

/** The tables of S17 on one page, to be learnt from and printed. While it is open, printing the page prints the sheet. */
export const Sheet = ({ lessons, opening, closing, names }: SheetProps) => {
  useEffect(() => {
    document.documentElement.setAttribute('data-sheet', '');
    return () => document.documentElement.removeAttribute('data-sheet');
  }, []);
  const ends = { client: names?.[0] ?? say(lessons, 'end.client'), server: names?.[1] ?? say(lessons, 'end.server') };
  const opens = openingSteps(opening);
  const closes = closingSteps(closing);
  return (
    <article className="summary-sheet">
      <header>
        <h2>{tell(lessons, 'sheet.title')}</h2>
        <button type="button" className="button" onClick={() => window.print()}>
          {tell(lessons, 'sheet.print')}
        </button>
      </header>
      <p>
        <Mixed text={tell(lessons, 'sheet.phases')} />
      </p>
      <StepTable lessons={lessons} title={tell(lessons, 'sheet.opening')} steps={opens} names={ends} />
      <StepTable lessons={lessons} title={tell(lessons, 'sheet.closing')} steps={closes} names={ends} />
      <p className="quiet">
        <Mixed text={tell(lessons, 'sheet.letters')} />
      </p>
      <Compared lessons={lessons} counts={{ opening: opens.length, closing: closes.length }}>
        <States lessons={lessons} id="sheet.compared.active" opening={pathOf(opening, 'client')} closing={closeOf(closing, 'client')} />
        <States lessons={lessons} id="sheet.compared.passive" opening={pathOf(opening, 'server')} closing={closeOf(closing, 'server')} />
      </Compared>
      <TimeWait lessons={lessons} />
      <Udp lessons={lessons} />
    </article>
  );
};

/** The states of an end one after the other. */
const pathOf = (trace: Trace, side: Side): readonly StateName[] => [
  'CLOSED',
  ...trace.events.flatMap((e) => (e.kind === 'changed' && e.side === side && e.from !== e.to ? [e.to] : [])),
];
/** The same from ESTABLISHED on. */
const closeOf = (trace: Trace, side: Side): readonly StateName[] => {
  const path = pathOf(trace, side);
  return path.slice(path.indexOf('ESTABLISHED'));
};

const COMPARED = ['who', 'segments', 'why', 'number', 'lost', 'both'] as const;

type ComparedProps = Readonly<{ lessons: Lessons; counts: Readonly<Record<'opening' | 'closing', number>>; children: ReactNode }>;

const Compared = ({ lessons, counts, children }: ComparedProps) => (
  <table>
    <caption>{tell(lessons, 'sheet.compared')}</caption>
    <thead>
      <tr>
        <td />
        <th scope="col">{tell(lessons, 'sheet.compared.opening')}</th>
        <th scope="col">{tell(lessons, 'sheet.compared.closing')}</th>
      </tr>
    </thead>
    <tbody>
      {COMPARED.map((row) => (
        <tr key={row}>
          <th scope="row">
            <Mixed text={tell(lessons, `sheet.compared.${row}`)} />
          </th>
          {(['opening', 'closing'] as const).map((phase) => (
            <td key={phase}>
              <Mixed text={tellAny(lessons, { id: `sheet.compared.${row}.${phase}`, values: { n: counts[phase] } })} />
            </td>
          ))}
        </tr>
      ))}
      {children}
    </tbody>
  </table>
);

type StatesProps = Readonly<{ lessons: Lessons; id: LessonId; opening: readonly StateName[]; closing: readonly StateName[] }>;

const States = ({ lessons, id, opening, closing }: StatesProps) => (
  <tr>
    <th scope="row">{tellAny(lessons, { id, values: {} })}</th>
    <td>
      <Mixed text={opening.join(' → ')} />
    </td>
    <td>
      <Mixed text={closing.join(' → ')} />
    </td>
  </tr>
);

const TIME_WAIT = ['who', 'long', 'why', 'costs', 'helps', 'not'] as const;

const TimeWait = ({ lessons }: Readonly<{ lessons: Lessons }>) => (
  <table>
    <caption>{tell(lessons, 'sheet.timeWait')}</caption>
    <tbody>
      {TIME_WAIT.map((row) => (
        <tr key={row}>
          <th scope="row">
            <Mixed text={tell(lessons, `sheet.timeWait.${row}`)} />
          </th>
          <td>
            <Mixed text={tell(lessons, `sheet.timeWait.${row}.is`)} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const UDP = ['like', 'connection', 'delivery', 'borders', 'pace', 'header', 'used'] as const;

const Udp = ({ lessons }: Readonly<{ lessons: Lessons }>) => (
  <table>
    <caption>{tell(lessons, 'sheet.udp')}</caption>
    <thead>
      <tr>
        <td />
        <th scope="col">TCP</th>
        <th scope="col">UDP</th>
      </tr>
    </thead>
    <tbody>
      {UDP.map((row) => (
        <tr key={row}>
          <th scope="row">{tell(lessons, `sheet.udp.${row}`)}</th>
          <td>
            <Mixed text={tell(lessons, `sheet.udp.${row}.tcp`)} />
          </td>
          <td>
            <Mixed text={tell(lessons, `sheet.udp.${row}.udp`)} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
