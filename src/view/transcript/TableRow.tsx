import { memo } from 'react';
import { clock } from '../../trace/clock';
import type { Mark } from '../../trace/marks';
import { type MessageId, say, sayMsg } from '../../words';
import { Drawn } from '../icons/Icon';
import { PANEL_ICONS } from '../icons/panels';
import { useSend } from '../page/useSession';
import { useWords } from '../page/useWords';
import { Sentence } from '../panels/Sentence';
import { useNarration } from '../panels/useNarration';
import { Glyph } from '../stage/Glyph';
import { Num } from './Num';
import { AS } from './roles';
import { type Row, type Sent, sameRow } from './rows';
import { useEnds } from './useEnds';

type Props = Readonly<{ row: Row; current: boolean }>;

/** A segment, or a beat in which none left; its time is the button that goes there. */
export const TableRow = memo(
  ({ row, current }: Props) => {
    const words = useWords();
    const send = useSend();
    const { step, at, first, sent, states } = row;
    return (
      <tr {...AS.row} data-current={current || undefined} data-first={first || undefined}>
        <th {...AS.rowHead} className="record-time">
          <button type="button" aria-current={current ? 'step' : undefined} onClick={() => send({ type: 'GO', beat: step })}>
            <span className="num">{say(words, 'player.time', { seconds: clock(at) })}</span>
          </button>
        </th>
        <td {...AS.cell} className="record-what">
          {first && <What step={step} />}
        </td>
        <SentCells sent={sent} />
        <td {...AS.cell} className="record-state" lang="en" data-changed={row.changed.client || undefined}>
          {states.client}
        </td>
        <td {...AS.cell} className="record-state" lang="en" data-changed={row.changed.server || undefined}>
          {states.server}
        </td>
      </tr>
    );
  },
  (before, after) => before.current === after.current && sameRow(before.row, after.row),
);

const What = ({ step }: { step: number }) => <Sentence msg={useNarration(step).what} />;

/** What is said of a segment's way, where it did not simply arrive. */
const SAID: readonly (readonly [Mark, MessageId])[] = [
  ['retransmission', 'transcript.again'],
  ['old', 'mark.old'],
  ['lost', 'mark.lost'],
  ['duplicate', 'mark.duplicate'],
];

const SentCells = ({ sent }: { sent: Sent | null }) => {
  const words = useWords();
  const [client, server] = useEnds();
  if (sent === null) {
    return ['way', 'flags', 'seq', 'ack', 'len'].map((cell) => <td key={cell} {...AS.cell} className="record-none" />);
  }
  const fromClient = sent.from === 'client';
  const way = fromClient ? { me: client, peer: server } : { me: server, peer: client };
  const marks = SAID.filter(([mark]) => sent.marks.includes(mark)).map(([, id]) => sayMsg(words, { id, values: {} }, String));
  return (
    <>
      <td {...AS.cell} className="record-way">
        <Drawn path={fromClient ? PANEL_ICONS.toServer : PANEL_ICONS.toClient} size={14} />
        <span className="visually-hidden">{say(words, 'transcript.fromTo', way)}</span>
      </td>
      <td {...AS.cell} className="record-flags" data-kind={sent.kinds[0]}>
        {sent.kinds.map((kind) => (
          <Glyph key={kind} kind={kind} hollow={sent.marks.includes('old')} />
        ))}{' '}
        <span className="term" lang="en">
          {sent.flags}
        </span>{' '}
        {marks.length > 0 && <span className="record-mark">{marks.join(' · ')}</span>}
      </td>
      <td {...AS.cell} className="record-number" data-name="seq">
        <Num text={sent.seq} />
      </td>
      <td {...AS.cell} className="record-number" data-name={sent.ack === '' ? undefined : 'ack'}>
        {sent.ack === '' ? null : <Num text={sent.ack} />}
      </td>
      <td {...AS.cell} className="record-number" data-name="len" data-zero={sent.len === 0 || undefined}>
        <Num text={String(sent.len)} />
      </td>
    </>
  );
};
