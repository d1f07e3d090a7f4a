import type { Listed } from '../../wire/listed';
import type { MessageId } from '../../words';

/** What a list can be sorted by, in the order of its columns. */
export const COLUMNS = [
  'n',
  'client',
  'server',
  'packets',
  'bytes',
  'start',
  'duration',
  'opened',
  'closed',
  'odd',
  'completeness',
] as const;
export type Column = (typeof COLUMNS)[number];

/** By which column, and whether the least comes first. */
export type Order = Readonly<{ by: Column; up: boolean }>;

/** A conversation with what is written of it, in the reader's language. */
export type Row = Readonly<{ listed: Listed; opened: string; closed: string; odd: string; completeness: string; searched: string }>;

/** Makes words of an id that is put together. */
type Says = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

/** The bits of Wireshark's tcp.completeness, by their names there. */
const BITS = ['SYN', 'SYN-ACK', 'ACK', 'DATA', 'FIN', 'RST'] as const;

const completenessText = (sum: number): string => `${BITS.filter((_, i) => (sum & (1 << i)) !== 0).join(', ')} (${sum})`;

export const rowsOf = (list: readonly Listed[], says: Says): readonly Row[] =>
  list.map((listed) => {
    const opened = says(`captures.opened.${listed.opened}`);
    const closed = says(`captures.closed.${listed.closed}`);
    const odd = listed.odd.map(({ what, count }) => says(`captures.odd.${what}`, { count })).join(' · ');
    const { client, server } = listed;
    const ends = `${client.address}:${client.port} ${server.address}:${server.port} ${client.address} ${server.address}`;
    const completeness = completenessText(listed.completeness);
    return { listed, opened, closed, odd, completeness, searched: `${ends} ${opened} ${closed} ${odd} ${completeness}`.toLowerCase() };
  });

/** Those that have every word of what is looked for. */
export const found = (rows: readonly Row[], search: string): readonly Row[] => {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.length === 0 ? rows : rows.filter(({ searched }) => words.every((word) => searched.includes(word)));
};

const oddities = ({ listed }: Row): number => listed.odd.reduce((sum, { count }) => sum + count, 0);

/** Addresses of IPv4 by their numbers, others by their text; then by port. */
const socketKey = ({ address, port }: Listed['client']): string =>
  `${address
    .split('.')
    .map((part) => part.padStart(3, '0'))
    .join('.')} ${String(port).padStart(5, '0')}`;

const KEYS: Readonly<Record<Column, (row: Row) => number | string>> = {
  n: ({ listed }) => listed.n,
  client: ({ listed }) => socketKey(listed.client),
  server: ({ listed }) => socketKey(listed.server),
  packets: ({ listed }) => listed.packets,
  bytes: ({ listed }) => listed.bytes,
  start: ({ listed }) => listed.start,
  duration: ({ listed }) => listed.duration,
  opened: ({ opened }) => opened,
  closed: ({ closed }) => closed,
  odd: oddities,
  completeness: ({ listed }) => listed.completeness,
};

/** The rows in order; equal ones stay in the order in which they began. */
export const sorted = (rows: readonly Row[], { by, up }: Order): readonly Row[] => {
  const keyed = rows.map((row) => ({ row, key: KEYS[by](row) }));
  const sign = up ? 1 : -1;
  keyed.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : a.row.listed.n - b.row.listed.n));
  return keyed.map(({ row }) => row);
};
