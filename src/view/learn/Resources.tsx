import { SIDES, type Side, type Timer } from '../../tcp/names';
import type { Lesson } from '../../teach/lesson';
import { type Resources as Kept, resourcesOf } from '../../teach/resources';
import type { Trace } from '../../trace/trace';
import { tell } from '../../words/lessons';
import { Prose, Words } from './Prose';
import type { Reader } from './reader';

type Props = Readonly<{ reader: Reader; trace: Trace; beat: number }>;

/** What each end keeps in memory now, and who set it aside first (S4). */
export const Resources = ({ reader, trace, beat }: Props) => {
  const { lessons, names } = reader;
  const now = resourcesOf(trace, beat);
  return (
    <div className="resources">
      <table>
        <thead>
          <tr>
            <th scope="col">{tell(lessons, 'resources.what')}</th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                {names[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ id, of }) => (
            <tr key={id}>
              <th scope="row">{tell(lessons, id)}</th>
              {SIDES.map((side) => (
                <td key={side}>
                  {of(now[side]).map((line) => (
                    <div key={line.id}>
                      <Words reader={reader} lesson={line} />
                    </div>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {now.leap !== null && <Prose reader={reader} lesson={about('resources.leap', now.leap)} />}
      <Prose reader={reader} lesson={whoWasFirst(now.first)} className="quiet" />
    </div>
  );
};

type Row = Readonly<{
  id: 'resources.tcb' | 'resources.sendBuffer' | 'resources.receiveBuffer' | 'resources.timers';
  of: (kept: Kept) => readonly Lesson[];
}>;

const ROWS: readonly Row[] = [
  { id: 'resources.tcb', of: ({ tcb, since }) => [tcbLine(tcb, since)] },
  { id: 'resources.sendBuffer', of: ({ sendBuffer: { kept, unsent } }) => filled({ kept, unsent }) },
  {
    id: 'resources.receiveBuffer',
    of: ({ tcb, receiveBuffer: { unread, ahead, window } }) => [
      ...filled({ unread, ahead }),
      ...(tcb === 'connection' ? [{ id: 'resources.window', values: { n: window } } as const] : []),
    ],
  },
  {
    id: 'resources.timers',
    of: ({ timers }) => (timers.length === 0 ? [plain('resources.noTimers')] : timers.map((timer) => plain(`timer.${TIMER_ID[timer]}`))),
  },
];

const TIMER_ID = {
  retransmission: 'retransmission',
  probe: 'probe',
  'delayed ACK': 'delayed-ack',
  user: 'user',
  'keep-alive': 'keep-alive',
  'FIN-WAIT-2': 'fin-wait-2',
  '2MSL': '2msl',
} as const satisfies Record<Timer, string>;

const plain = (id: Lesson['id']): Lesson => ({ id, values: {} });

const tcbLine = (tcb: Kept['tcb'], since: number | null): Lesson =>
  tcb === 'connection' ? { id: 'resources.tcb.connection', values: { seconds: (since ?? 0) / 1000 } } : plain(`resources.tcb.${tcb}`);

/** How many octets are in a buffer, and what for; "empty" if none are. */
const filled = (octets: Readonly<Partial<Record<'kept' | 'unsent' | 'unread' | 'ahead', number>>>): readonly Lesson[] => {
  const lines = (['kept', 'unsent', 'unread', 'ahead'] as const).flatMap((what): readonly Lesson[] =>
    octets[what] ? [{ id: `resources.${what}`, values: { n: octets[what] } }] : [],
  );
  return lines.length === 0 ? [plain('resources.empty')] : lines;
};

const about = (id: 'resources.leap' | 'resources.first', side: Side): Lesson => ({ id, values: { me: { of: 'name', side } } });

const whoWasFirst = (first: Side | 'both' | null): Lesson => {
  if (first === null || first === 'both') return { id: first === null ? 'resources.firstNobody' : 'resources.firstBoth', values: {} };
  return about('resources.first', first);
};
