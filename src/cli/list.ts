import { clock } from '../trace/clock';
import type { Listed } from '../wire/listed';
import type { Socket } from '../wire/sockets';
import type { MessageId } from '../words';
import { type CliWords, tellCli } from '../words/cli';
import type { Asked } from './args';
import type { Kept } from './kept';
import { Refusal } from './refusal';

const socket = ({ address, port }: Socket): string => (address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`);

type Column = Readonly<{ says: MessageId; of: (row: Listed, words: CliWords) => string; right?: true }>;
const COLUMNS: readonly Column[] = [
  { says: 'captures.column.n', of: ({ n }) => String(n), right: true },
  { says: 'captures.column.client', of: ({ client }) => socket(client) },
  { says: 'captures.column.server', of: ({ server }) => socket(server) },
  { says: 'captures.column.packets', of: ({ packets }) => String(packets), right: true },
  { says: 'captures.column.bytes', of: ({ bytes }) => String(bytes), right: true },
  { says: 'captures.column.start', of: ({ start }, words) => tellCli(words, 'captures.seconds', { seconds: clock(start) }), right: true },
  {
    says: 'captures.column.duration',
    of: ({ duration }, words) => tellCli(words, 'captures.seconds', { seconds: clock(duration) }),
    right: true,
  },
  { says: 'captures.column.opened', of: ({ opened }, words) => tellCli(words, `captures.opened.${opened}`) },
  { says: 'captures.column.closed', of: ({ closed }, words) => tellCli(words, `captures.closed.${closed}`) },
  {
    says: 'captures.column.odd',
    of: ({ odd }, words) => odd.map(({ what, count }) => tellCli(words, `captures.odd.${what}`, { count })).join(', '),
  },
];

const columnsOf = (text: string): number => [...text].reduce((sum, character) => sum + (character < '\u2E80' ? 1 : 2), 0);

/** The conversations of a capture, a line each. */
export function* listed(asked: Asked, kept: Kept, words: CliWords): Generator<string> {
  if (kept.kind === 'run') throw new Refusal('cli.notCapture', { name: kept.source });
  const { list } = kept.captures;
  if (asked.json) return yield `${JSON.stringify(list)}\n`;
  const heads = COLUMNS.map(({ says }) => tellCli(words, says));
  const widths = COLUMNS.map(({ of }, i) =>
    list.reduce((most, row) => Math.max(most, columnsOf(of(row, words))), columnsOf(heads[i] ?? '')),
  );
  const line = (cells: readonly string[]): string => {
    const aligned = cells.map((text, i) => {
      const room = ' '.repeat(Math.max(0, (widths[i] ?? 0) - columnsOf(text)));
      return COLUMNS[i]?.right ? room + text : text + room;
    });
    return `${aligned.join('  ').trimEnd()}\n`;
  };
  yield line(heads);
  for (const row of list) yield line(COLUMNS.map(({ of }) => of(row, words)));
}
