import type { StateName } from '../../../src/tcp/names';

/**
 * One row: its name as a person would say it, the section that its expected values come from (of RFC 9293, where no other RFC is named;
 * "choice": the text is unclear, and this is how the project reads it), and a drill, its lines parted by ` | `. The last says which state follows.
 */
export type Row = readonly [name: string, section: string, lines: string];

/** Rows that begin alike: `before` is a drill that leads to `state`. */
export type Table = Readonly<{ title: string; state: StateName; before: string; rows: readonly Row[] }>;

/** The whole drill of a row. */
export const scriptOf = ({ before }: Table, [, , lines]: Row): string => [before, ...lines.split(' | ')].join('\n');
