import { peerOf, SIDES, type Side } from '../../tcp/names';
import { hearsOld, type Knowledge, type Known, knowledgeOf } from '../../teach/knowledge';
import type { Lesson } from '../../teach/lesson';
import type { Trace } from '../../trace/trace';
import { tell } from '../../words/lessons';
import { Mark } from './Mark';
import { Prose } from './Prose';
import type { Reader } from './reader';

type Props = Readonly<{ reader: Reader; trace: Trace; beat: number }>;

/** "Who knows what": for both ends, which of the two one-way channels each knows to work (S5). */
export const WhoKnows = ({ reader, trace, beat }: Props) => {
  const { lessons, names } = reader;
  const now = knowledgeOf(trace, beat);
  const before = knowledgeOf(trace, beat - 1);
  const old = hearsOld(trace, beat);
  return (
    <div className="knows">
      <table aria-label={tell(lessons, 'details.knows')}>
        <thead>
          <tr>
            <td />
            {SIDES.map((from) => (
              <th key={from} scope="col">
                {tell(lessons, 'knows.way', { from: names[from], to: names[peerOf(from)] })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SIDES.map((who) => (
            <tr key={who}>
              <th scope="row">{tell(lessons, 'knows.who', { name: names[who] })}</th>
              {SIDES.map((from) => (
                <Cell
                  key={from}
                  reader={reader}
                  known={knownOf(now, who, from)}
                  isNew={knownOf(now, who, from) !== knownOf(before, who, from)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {old !== null && <Prose reader={reader} lesson={aboutOld(old)} />}
      <Prose reader={reader} lesson={{ id: summaryOf(now), values: {} }} className="quiet" />
    </div>
  );
};

/** What `who` knows of the channel that leaves `from`. */
const knownOf = (knowledge: Knowledge, who: Side, from: Side): Known => knowledge[who][who === from ? 'sends' : 'receives'];

const aboutOld = (side: Side): Lesson => ({
  id: 'knows.old',
  values: { me: { of: 'name', side }, peer: { of: 'name', side: peerOf(side) } },
});

const summaryOf = ({ client, server }: Knowledge): 'knows.all' | 'knows.none' | 'knows.part' => {
  const all = [client.sends, client.receives, server.sends, server.receives];
  if (all.every((known) => known === 'known')) return 'knows.all';
  return all.every((known) => known === 'unknown') ? 'knows.none' : 'knows.part';
};

const Cell = ({ reader: { lessons }, known, isNew }: Readonly<{ reader: Reader; known: Known; isNew: boolean }>) => (
  <td data-known={known} data-new={isNew || undefined}>
    {known === 'known' && <Mark ok />}
    {tell(lessons, `knows.${known}`)}
  </td>
);
