import { memo } from 'react';
import { clock } from '../../trace/clock';
import { type Catalogue, say } from '../../words';
import { useWords } from '../page/useWords';
import type { Row } from './sorting';

type Props = Readonly<{ row: Row; id: string; at: number; active: boolean; playing: boolean; top: number }>;

/** Said once more, for the style makes of table rows what some browsers take for none. */
export const ROW = { role: 'row' } as const;
const CELL = { role: 'gridcell' } as const;

const seconds = (words: Catalogue, ms: number): string => say(words, 'captures.seconds', { seconds: clock(ms) });

/** One conversation: its ends and figures, and below how it began, how it ended and what is odd. */
export const ConversationRow = memo(({ row, id, at, active, playing, top }: Props) => {
  const words = useWords();
  const { listed, opened, closed, odd, completeness } = row;
  const { n, client, server, packets, bytes, start, duration } = listed;
  const cell = (name: string, text: string, says?: string) => (
    <td {...CELL} className="captures-cell" data-cell={name} data-says={says} title={text}>
      {text}
    </td>
  );
  return (
    <tr
      {...ROW}
      id={id}
      className="captures-row"
      data-n={n}
      aria-rowindex={at + 2}
      aria-selected={active}
      aria-current={playing || undefined}
      style={{ top }}
    >
      {cell('n', String(n))}
      {cell('client', socketText(client))}
      {cell('server', socketText(server))}
      {cell('packets', packets.toLocaleString(words.lang), say(words, 'captures.column.packets'))}
      {cell('bytes', bytes.toLocaleString(words.lang), say(words, 'captures.column.bytes'))}
      {cell('start', seconds(words, start))}
      {cell('duration', seconds(words, duration))}
      {cell('opened', opened)}
      {cell('closed', closed)}
      {cell('odd', odd)}
      {cell('completeness', completeness)}
    </tr>
  );
});

/** An address of IPv6 has its own colons. */
const socketText = ({ address, port }: Readonly<{ address: string; port: number }>): string =>
  address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
