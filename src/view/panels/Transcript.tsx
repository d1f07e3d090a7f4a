import { useLayoutEffect, useRef, useState } from 'react';
import { numbersOf } from '../../trace/numbers';
import { say } from '../../words';
import { useShownSoon } from '../page/Soon';
import { usePartRole } from '../page/useHost';
import { useNotation } from '../page/useSession';
import { useTold } from '../page/useTold';
import { useWords } from '../page/useWords';
import { Bar } from '../transcript/Bar';
import { AS } from '../transcript/roles';
import { rowsOf, type Told } from '../transcript/rows';
import { TableRow } from '../transcript/TableRow';
import { useEnds } from '../transcript/useEnds';
import { useStepsTaken } from '../transcript/useStepsTaken';
import { scrollSoon } from './scrollSoon';

/** So many steps are in the page at once: a capture may have thousands. */
const MOST = 40;

/** All that has happened so far, a row a segment; each goes to its beat. What is still to come is not in it. */
export const Transcript = () => {
  const words = useWords();
  const shown = useShownSoon();
  const [sentences, setSentences] = useState(true);
  const steps = useStepsTaken(shown);
  return (
    <section className="transcript" role={usePartRole()} aria-label={say(words, 'region.transcript')}>
      {steps.length === 0 ? (
        <p className="transcript-empty">{say(words, 'transcript.empty')}</p>
      ) : (
        <Table shown={shown} steps={steps} sentences={sentences} onSentences={setSentences} />
      )}
    </section>
  );
};

type Props = Readonly<{ shown: number; steps: readonly Told[]; sentences: boolean; onSentences: (shown: boolean) => void }>;

const Table = ({ shown, steps, sentences, onSentences }: Props) => {
  const words = useWords();
  const notation = useNotation();
  const { trace, beat } = useTold(shown);
  const [client, server] = useEnds();
  const [asked, setAsked] = useState<Readonly<{ shown: number; end: number }> | null>(null);
  const end = asked?.shown === shown ? asked.end : steps.length;
  const from = Math.max(0, end - MOST);
  const rows = rowsOf(trace, steps.slice(from, end), numbersOf(trace, notation), beat);
  const current = steps.at(-1)?.step;
  const scroller = useRef<HTMLDivElement>(null);
  // Scrolled by hand: scrollIntoView would scroll the page as well.
  useLayoutEffect(() => {
    if (steps.length > 0) scrollSoon(scroller, 'end');
  }, [steps]);
  return (
    <div className="transcript-scroll" ref={scroller}>
      <Bar steps={steps} sentences={sentences} onSentences={onSentences} />
      {from > 0 && (
        <button type="button" className="bar-button" onClick={() => setAsked({ shown, end: from + MOST / 4 })}>
          {say(words, 'transcript.earlier')}
        </button>
      )}
      <table {...AS.table} className="record" data-sentences={sentences || undefined}>
        <caption className="visually-hidden">{say(words, 'transcript.summary')}</caption>
        <thead {...AS.group}>
          <tr {...AS.row}>
            <th {...AS.column}>{say(words, 'transcript.time')}</th>
            <th {...AS.column} className="record-what">
              {say(words, 'transcript.what')}
            </th>
            <th {...AS.column}>{say(words, 'transcript.way')}</th>
            <th {...AS.column}>{say(words, 'transcript.flags')}</th>
            {['seq', 'ack', 'len'].map((name) => (
              <th key={name} {...AS.column} className="record-number" lang="en">
                {name}
              </th>
            ))}
            <th {...AS.column}>{client}</th>
            <th {...AS.column}>{server}</th>
          </tr>
        </thead>
        <tbody {...AS.group}>
          {rows.map((row) => (
            <TableRow key={row.key} row={row} current={row.step === current} />
          ))}
        </tbody>
      </table>
      {end < steps.length && (
        <button type="button" className="bar-button" onClick={() => setAsked({ shown, end: Math.min(steps.length, end + MOST) })}>
          {say(words, 'transcript.later')}
        </button>
      )}
    </div>
  );
};
